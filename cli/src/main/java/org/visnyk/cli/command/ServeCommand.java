package org.visnyk.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.option.ServingOptions;
import org.visnyk.cli.output.Streams;
import org.visnyk.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a page to search on, an HTTP API and feeds. */
@Command(
    name = "serve",
    customSynopsis = "visnyk serve [OPTIONS] (--index DIR | --cluster URL)",
    description = {
      "Serve a page to search on, an HTTP API and feeds, until Ctrl-C or SIGTERM; see"
          + " docs/SERVER.md.",
      "Reads only, so that another process may load articles meanwhile: they are found once it"
          + " commits."
    })
public final class ServeCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Mixin private ServingOptions serving = new ServingOptions();

  @Option(
      names = "--writable",
      description =
          "Let articles be put and deleted by HTTP, which needs --token; no other process can"
              + " write to a folder meanwhile.")
  private boolean writable;

  public ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ServerOptions options = serving.options(writable, streams); // refuses bad ones first
    try (NewsIndex index = writable ? location.openToChange() : location.openToRead()) {
      Serving.run(index, options, location.name(), () -> {}, streams);
    }
    return 0;
  }
}
