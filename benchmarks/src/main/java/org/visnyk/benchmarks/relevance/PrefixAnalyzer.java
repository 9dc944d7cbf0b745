package org.visnyk.benchmarks.relevance;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The tokens of StandardAnalyzer, each cut to its first letters. */
final class PrefixAnalyzer extends Analyzer {
  private final int letters;

  /**
   * An analyzer.
   *
   * @param letters how many are left of a longer word
   */
  PrefixAnalyzer(int letters) {
    this.letters = letters;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(
        words, TruncateTokenFilter.truncateAfterCodePoints(new LowerCaseFilter(words), letters));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LowerCaseFilter(in);
  }
}
