package org.visnyk.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.visnyk.language.TextAnalyzer;

/**
 * Analyses Ukrainian news for an index: each word becomes its lemmas, weighed by the context. No
 * word is left out, so that a phrase or a title made of little words can be found; what is frequent
 * weighs little by itself. Queries are analysed by {@link UkrainianNewsQueryAnalyzer}.
 */
public final class UkrainianNewsAnalyzer extends Analyzer {
  /** Identifies what this analyzer makes of a text; changes whenever that changes. */
  public static final String FINGERPRINT = "uk-news-2";

  /** Makes an analyzer. The lexicon is loaded with the first token stream of the process. */
  public UkrainianNewsAnalyzer() {}

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new UkrainianNewsTokenizer(TextAnalyzer.Source.TEXT));
  }

  /** The normal form: pieces of wildcard and prefix queries are no words to lemmatise. */
  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new NormalFormFilter(in);
  }
}
