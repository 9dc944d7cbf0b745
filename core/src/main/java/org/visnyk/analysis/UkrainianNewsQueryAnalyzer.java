package org.visnyk.analysis;

import java.util.function.Supplier;
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
    this(() -> vocabulary);
  }

  /**
   * Creates an analyzer whose user words can be reloaded.
   *
   * @param vocabulary called for each text by any thread; new user words take effect with the next
   *     text. The dictionary must stay the same
   */
  public UkrainianNewsQueryAnalyzer(Supplier<AnalysisVocabulary> vocabulary) {
    chain = AnalysisVocabulary.analyzer(Source.QUERY, vocabulary);
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
