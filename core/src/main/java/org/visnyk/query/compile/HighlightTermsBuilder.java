package org.visnyk.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.visnyk.query.highlight.HighlightTerms;
import org.visnyk.query.scorer.WordQuery;

/** Collects what is marked in hits while a query is compiled. For one compilation. */
final class HighlightTermsBuilder {
  /** Each of them may become many terms. */
  private static final int MAX_BEGINNINGS = 4;

  private final List<Set<BytesRef>> words = new ArrayList<>();
  private final List<Query> beginnings = new ArrayList<>();
  private final List<Query> phrases = new ArrayList<>();

  /** Adds what a part of the query is scored by: a word, or words behind each other. */
  void addScored(Query part) {
    switch (part) {
      case WordQuery word -> words.add(word.writtenTerms());
      case BoostQuery boosted -> addScored(boosted.getQuery());
      default -> phrases.add(part);
    }
  }

  /** Adds words that stand behind each other. */
  void addPhrase(Query phrase) {
    phrases.add(phrase);
  }

  /** Adds all words with a beginning, if there are not too many of such already. */
  void addBeginning(BeginningQuery beginning) {
    if (beginnings.size() < MAX_BEGINNINGS) {
      beginnings.add(beginning);
    }
  }

  /** All of it. */
  HighlightTerms all() {
    return new HighlightTerms(words, beginnings, phrases);
  }
}
