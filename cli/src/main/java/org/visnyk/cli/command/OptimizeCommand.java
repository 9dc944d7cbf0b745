package org.visnyk.cli.command;

import java.util.concurrent.Callable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Merges a finished archive into one segment. */
@Command(
    name = "optimize",
    customSynopsis = "visnyk optimize [OPTIONS] --index DIR",
    description = {
      "Merge a finished archive into one segment, which is smaller and faster to search.",
      "Takes up to twice the space of the index meanwhile. Not worthwhile for an index that grows"
          + " every day."
    })
public final class OptimizeCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  public OptimizeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    long before = size();
    try (EmbeddedNewsIndex index = location.openToChange()) {
      index.optimize();
    }
    String sizes =
        "%s before, %s after".formatted(Display.megabytes(before), Display.megabytes(size()));
    streams.out().println("Optimized: %s.".formatted(sizes));
    return 0;
  }

  private long size() {
    try (EmbeddedNewsIndex index = location.openToRead()) {
      return index.statistics().sizeInBytes();
    }
  }
}
