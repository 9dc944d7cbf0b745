package org.visnyk.benchmarks.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.assist.SpellingHelp;
import org.visnyk.query.request.IndexTerms;
import org.visnyk.query.request.TermLookup;

/** Corrects words by the terms of an index. */
@FunctionalInterface
interface SpellChecker {
  /** A better spelling of a word, if there is one. */
  Optional<String> correct(String word, IndexReader reader) throws IOException;

  /** Visnyk's corrections. */
  static SpellChecker visnyk(NewsAnalyzer analyzer) {
    SpellingHelp help = new SpellingHelp(analyzer);
    TermLookup lookup = new TermLookup();
    return (word, reader) ->
        help.correct(word, new IndexTerms(reader, lookup))
            .map(SpellingHelp.SpellingCorrection::text);
  }

  /**
   * Lucene's {@code DirectSpellChecker} at its defaults. It corrects the lemma of a word, since it
   * has only the terms of the index.
   */
  static SpellChecker stock(Analyzer analyzer) {
    DirectSpellChecker checker = new DirectSpellChecker();
    return (word, reader) -> {
      String lemma = terms(analyzer, word).stream().findFirst().orElse(word);
      SuggestWord[] words =
          checker.suggestSimilar(
              new Term(IndexSchema.CONTENT, lemma),
              1,
              reader,
              SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return words.length == 0 ? Optional.empty() : Optional.of(words[0].string);
    };
  }

  /** The terms of a word, in the order of the analyzer. */
  static List<String> terms(Analyzer analyzer, String word) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
    }
    return terms;
  }
}
