package org.visnyk.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.visnyk.EmbeddedNewsIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Merges a finished archive into one segment. */
@Command(
    name = "optimize",
    description =
        "Merge a finished archive into one segment, which is smaller and faster to search. Needs up"
            + " to twice its space meanwhile.")
final class OptimizeCommand implements Callable<Integer> {
  private static final double BYTES_PER_MEGABYTE = 1_000_000.0;

  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  OptimizeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    long before = size();
    try (EmbeddedNewsIndex index = location.openToChange()) {
      index.optimize();
    }
    streams
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "Optimized: %,.1f MB before, %,.1f MB after.",
                before / BYTES_PER_MEGABYTE,
                size() / BYTES_PER_MEGABYTE));
    return 0;
  }

  private long size() {
    try (EmbeddedNewsIndex index = location.openToRead()) {
      return index.statistics().sizeInBytes();
    }
  }
}
