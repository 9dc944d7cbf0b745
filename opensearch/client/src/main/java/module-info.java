/** An index of articles on an OpenSearch cluster whose nodes have the Visnyk plugin. */
module org.visnyk.opensearch {
  requires com.fasterxml.jackson.databind;
  requires java.net.http;
  requires transitive org.visnyk.core;
  requires static transitive org.jspecify;

  exports org.visnyk.opensearch;
}
