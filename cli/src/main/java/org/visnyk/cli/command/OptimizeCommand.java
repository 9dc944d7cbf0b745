package org.visnyk.cli.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.output.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rewrites a finished archive. */
@Command(
    name = "optimize",
    customSynopsis = "visnyk optimize [OPTIONS] --index DIR",
    description = {
      "Rewrite a finished archive so that it is smaller and faster to search.",
      "Takes up to twice the space of the index meanwhile. Not worthwhile for an index that grows"
          + " every day."
    })
public final class OptimizeCommand implements Callable<Integer> {
  private static final double BYTES_PER_MEGABYTE = 1_000_000.0;

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
