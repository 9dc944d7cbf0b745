package org.visnyk.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Analyses Ukrainian news for an index and for queries: words by Unicode's word boundaries, each
 * replaced by its lemmas. No word is left out, so that a phrase or a title made of little words can
 * be found; what is frequent weighs little by itself.
 */
public final class UkrainianNewsAnalyzer extends Analyzer {
  /** Identifies what this analyzer makes of a text; changes whenever that changes. */
  public static final String FINGERPRINT = "uk-standard-1";

  /** Makes an analyzer. The dictionary is loaded with the first token stream of the process. */
  public UkrainianNewsAnalyzer() {}

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new LemmaFilter(words));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LemmaFilter(in);
  }
}
