package org.visnyk.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.option.IndexLocation.DuplicateDetection;
import org.visnyk.cli.option.ServingOptions;
import org.visnyk.cli.output.Streams;
import org.visnyk.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a page to search on, an HTTP API and feeds. */
@Command(
    name = "serve",
    customSynopsis = "visnyk serve [OPTIONS] --index DIR",
    description = {
      "Serve a page to search on, an HTTP API and feeds, until Ctrl-C or SIGTERM; see"
          + " docs/SERVER.md.",
      "Reads only, so that another process may load articles meanwhile: they are found once it"
          + " commits."
    })
public final class ServeCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  @Mixin private ServingOptions serving = new ServingOptions();

  @Option(
      names = "--writable",
      description =
          "Let articles be put and deleted by HTTP, which needs --token; no other process can"
              + " write meanwhile.")
  private boolean writable;

  public ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ServerOptions options = serving.options(writable, streams); // refuses bad ones first
    try (EmbeddedNewsIndex index = open()) {
      Serving.run(index, options, location.folder().toString(), () -> {}, streams);
    }
    return 0;
  }

  private EmbeddedNewsIndex open() {
    if (!writable) {
      return location.openToRead();
    }
    location.openToRead().close(); // a mistyped name must not create an index
    return location.openToWrite(DuplicateDetection.DETECT);
  }
}
