package org.visnyk.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies an index. */
@Command(
    name = "snapshot",
    customSynopsis = "visnyk snapshot [OPTIONS] --index DIR TARGET",
    description = "Copy an index to another folder, even while it is being written to.")
public final class SnapshotCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  @Parameters(paramLabel = "TARGET", description = "The folder to copy to, missing or empty.")
  private Path target = Path.of("");

  public SnapshotCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (EmbeddedNewsIndex index = location.openToRead()) {
      index.snapshot(target);
    }
    long articles;
    try (EmbeddedNewsIndex copy = location.openCopyToRead(target)) {
      articles = copy.statistics().articles();
    }
    streams.out().println("Copied %s to %s.".formatted(Display.count(articles, "article"), target));
    return 0;
  }
}
