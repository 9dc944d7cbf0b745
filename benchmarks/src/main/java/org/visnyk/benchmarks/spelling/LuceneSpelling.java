package org.visnyk.benchmarks.spelling;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.visnyk.index.IndexSchema;
import org.visnyk.query.Correction;

/**
 * Lucene's own speller at its defaults, on the terms of the collection: it corrects the lemma of a
 * word, and knows nothing of its forms.
 */
public final class LuceneSpelling implements Speller {
  private final DirectSpellChecker checker = new DirectSpellChecker();
  private final Analyzer analyzer;

  /** Makes a speller for terms of this analyzer. */
  public LuceneSpelling(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Optional<Correction> correct(String word, IndexReader reader) throws IOException {
    String lemma = firstTerm(word);
    SuggestWord[] words =
        checker.suggestSimilar(
            new Term(IndexSchema.CONTENT, lemma), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return words.length == 0
        ? Optional.empty()
        : Optional.of(new Correction(words[0].string, words[0].freq));
  }

  private String firstTerm(String word) throws IOException {
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      return stream.incrementToken() ? term.toString() : word;
    }
  }
}
