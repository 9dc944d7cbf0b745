/** Readers of article files, and the pipeline that puts their articles into an index. */
module org.visnyk.ingest {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.github.luben.zstd_jni;
  requires dev.hardwood.core;
  requires jwarc;
  requires org.apache.commons.compress;
  requires org.jsoup;
  requires org.tukaani.xz;
  requires static transitive org.jspecify;
  requires transitive org.visnyk.core;

  exports org.visnyk.ingest;
  exports org.visnyk.ingest.record;
  // Not API: the command line and the server accept dates in the same forms.
  exports org.visnyk.ingest.date to
      org.visnyk.cli,
      org.visnyk.server;
}
