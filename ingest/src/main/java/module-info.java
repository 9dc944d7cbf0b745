/** Readers of article files, and the pipeline that puts their articles into an index. */
module org.visnyk.ingest {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires java.xml;
  requires org.jsoup;
  requires static transitive org.jspecify;
  requires transitive org.visnyk.core;

  exports org.visnyk.ingest;
  exports org.visnyk.ingest.record;
  // Not API: the command line accepts dates in the same forms.
  exports org.visnyk.ingest.date to
      org.visnyk.cli;
}
