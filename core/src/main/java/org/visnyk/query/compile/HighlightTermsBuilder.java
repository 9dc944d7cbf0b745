package org.visnyk.query.compile;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.visnyk.query.highlight.HighlightTerms;
import org.visnyk.query.scorer.WordQuery;

/** Collects what to highlight in hits while a query is compiled. For one compilation. */
final class HighlightTermsBuilder {
  /** Each prefix may stand for many terms. */
  private static final int MAX_PREFIXES = 4;

  private final List<WordQuery> words = new ArrayList<>();
  private final List<Query> prefixes = new ArrayList<>();
  private final List<Query> phrases = new ArrayList<>();

  /** Adds what a scored part of the query searches for: a word or a phrase. */
  void addScored(Query part) {
    switch (part) {
      case WordQuery word -> words.add(word);
      case BoostQuery boosted -> addScored(boosted.getQuery());
      default -> phrases.add(part);
    }
  }

  void addPhrase(Query phrase) {
    phrases.add(phrase);
  }

  /** Adds a prefix, unless there are too many of them. */
  void addPrefix(LemmaPrefixQuery prefix) {
    if (prefixes.size() < MAX_PREFIXES) {
      prefixes.add(prefix);
    }
  }

  HighlightTerms build() {
    return new HighlightTerms(words, prefixes, phrases);
  }
}
