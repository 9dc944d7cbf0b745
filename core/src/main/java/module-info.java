/**
 * Full-text search for Ukrainian news on Apache Lucene.
 *
 * <p>What this module exports is its API; everything else may change in any release.
 */
module org.visnyk.core {
  requires org.apache.lucene.analysis.common;
  requires transitive org.apache.lucene.core;
  requires org.apache.lucene.facet;
  requires static transitive org.jspecify;
  // Only the compilers of the dictionary need it, which the build runs.
  requires static org.carrot2.morfologik.stemming;

  exports org.visnyk;
  exports org.visnyk.analysis;
  exports org.visnyk.analysis.tokenattributes;
  exports org.visnyk.spi;
  exports org.visnyk.language.time to
      org.visnyk.ingest;
  exports org.visnyk.shard to
      org.visnyk.opensearch;

  uses org.visnyk.spi.NewsIndexProvider;

  provides org.visnyk.spi.NewsIndexProvider with
      org.visnyk.embedded.EmbeddedNewsIndexProvider;
  provides org.apache.lucene.analysis.TokenizerFactory with
      org.visnyk.analysis.UkrainianNewsTokenizerFactory;
}
