package org.visnyk.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;

/**
 * Analyses queries for an index of {@link UkrainianNewsAnalyzer}. The two differ in one point: in a
 * query a name may lack its capital.
 */
public final class UkrainianNewsQueryAnalyzer extends Analyzer {
  private final NewsAnalyzer chain;

  /** Creates an analyzer. The first token stream of the process loads the dictionary. */
  public UkrainianNewsQueryAnalyzer() {
    chain = new NewsAnalyzer(Source.QUERY);
  }

  /** Creates an analyzer with another dictionary or with user words. */
  public UkrainianNewsQueryAnalyzer(AnalysisVocabulary vocabulary) {
    chain = vocabulary.analyzer(Source.QUERY);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return chain.createComponents(fieldName);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return chain.normalize(fieldName, in);
  }
}
