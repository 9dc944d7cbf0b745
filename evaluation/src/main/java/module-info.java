/** TREC formats, retrieval metrics and significance tests; knows no search engine. */
module org.visnyk.evaluation {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;

  exports org.visnyk.evaluation;
  exports org.visnyk.evaluation.metric;
  exports org.visnyk.evaluation.significance;
}
