package org.visnyk.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;

/**
 * Analyses Ukrainian news for an index: replaces each word by its lemmas, weighted by context. Use
 * {@link UkrainianNewsQueryAnalyzer} for queries. Stop words are kept, so that a phrase or a title
 * of short words can be found; frequent words score low anyway.
 */
public final class UkrainianNewsAnalyzer extends Analyzer {
  /** Identifies the terms that this analyzer produces; changes whenever they change. */
  public static final String FINGERPRINT = "uk-news-5";

  private final NewsAnalyzer chain;

  /** Creates an analyzer. The first token stream of the process loads the dictionary. */
  public UkrainianNewsAnalyzer() {
    chain = new NewsAnalyzer(Source.TEXT);
  }

  /** Creates an analyzer with another dictionary or with user words. */
  public UkrainianNewsAnalyzer(AnalysisVocabulary vocabulary) {
    this(() -> vocabulary);
  }

  /**
   * Creates an analyzer whose user words can be reloaded.
   *
   * @param vocabulary called for each text by any thread; new user words take effect with the next
   *     text. The dictionary must stay the same
   */
  public UkrainianNewsAnalyzer(Supplier<AnalysisVocabulary> vocabulary) {
    chain = AnalysisVocabulary.analyzer(Source.TEXT, vocabulary);
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
