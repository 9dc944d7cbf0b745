package org.visnyk.opensearch.local;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/**
 * The analyzer {@code ukrainian} of OpenSearch's plugin analysis-ukrainian, which is not in Maven
 * Central: the same analyzer of Lucene.
 */
public final class UkrainianPlugin extends Plugin implements AnalysisPlugin {
  /** Called by the node. */
  public UkrainianPlugin() {}

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of(
        "ukrainian",
        (index, environment, name, settings) ->
            new AbstractIndexAnalyzerProvider<>(index, name, settings) {
              private final Analyzer analyzer = new UkrainianMorfologikAnalyzer();

              @Override
              public Analyzer get() {
                return analyzer;
              }
            });
  }
}
