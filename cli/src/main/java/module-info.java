/** The {@code visnyk} command. */
module org.visnyk.cli {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires info.picocli;
  requires java.logging;
  requires java.net.http;
  requires me.tongfei.progressbar;
  requires org.jline.terminal;
  requires static org.jspecify;
  requires org.visnyk.core;
  requires org.visnyk.evaluation;
  requires org.visnyk.ingest;
  requires org.visnyk.opensearch;
  requires org.visnyk.server;

  // Commands and their options are set by reflection.
  opens org.visnyk.cli to
      info.picocli;
  opens org.visnyk.cli.command to
      info.picocli;
  opens org.visnyk.cli.option to
      info.picocli;
}
