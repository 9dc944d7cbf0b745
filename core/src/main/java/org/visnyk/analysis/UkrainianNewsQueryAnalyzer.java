package org.visnyk.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.visnyk.language.TextAnalyzer;

/**
 * Analyses what a person types: like {@link UkrainianNewsAnalyzer}, but a name without a capital
 * may be a name all the same.
 */
public final class UkrainianNewsQueryAnalyzer extends Analyzer {
  /** Makes an analyzer. The lexicon is loaded with the first token stream of the process. */
  public UkrainianNewsQueryAnalyzer() {}

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new UkrainianNewsTokenizer(TextAnalyzer.Source.QUERY));
  }

  /** The normal form: pieces of wildcard and prefix queries are no words to lemmatise. */
  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new NormalFormFilter(in);
  }
}
