/** A page to search on, an HTTP API and feeds, on the public API of Visnyk. */
module org.visnyk.server {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires jdk.httpserver;
  requires static transitive org.jspecify;
  requires transitive org.visnyk.core;
  requires org.visnyk.ingest;

  exports org.visnyk.server;
  // Not API: the command line prints the same JSON and reads the same values.
  exports org.visnyk.server.json to
      org.visnyk.cli;
  exports org.visnyk.server.request to
      org.visnyk.cli;
}
