package org.visnyk.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.visnyk.Article;
import org.visnyk.IndexOptions;
import org.visnyk.IndexOptions.NearDuplicates;
import org.visnyk.NewsIndex;

/** Tells what near-copies add to the time and the size of an index: the fastest of many passes. */
final class DuplicateCost {
  private static final int PASSES = 12;

  private final PrintWriter output;

  DuplicateCost(PrintWriter output) {
    this.output = output;
  }

  /** Indexes the articles again and again, in turn with and without, on one thread. */
  void run(List<Article> articles) throws IOException {
    Map<NearDuplicates, Double> fastest = new EnumMap<>(NearDuplicates.class);
    Map<NearDuplicates, Long> sizes = new EnumMap<>(NearDuplicates.class);
    for (int pass = 0; pass < PASSES; pass++) {
      for (NearDuplicates option : NearDuplicates.values()) {
        Path folder = Folders.temporary();
        try (NewsIndex index =
            NewsIndex.open(
                folder,
                IndexOptions.builder()
                    .refreshInterval(Duration.ZERO)
                    .nearDuplicates(option)
                    .build())) {
          long start = System.nanoTime();
          articles.forEach(index::put);
          fastest.merge(option, (System.nanoTime() - start) / 1e9, Math::min);
          index.commit();
          sizes.put(option, index.statistics().sizeInBytes());
        } finally {
          Folders.delete(folder);
        }
      }
    }
    fastest.forEach(
        (option, seconds) ->
            output.printf(
                Locale.ROOT, "%-8s %.3f s, %d bytes%n", option, seconds, sizes.get(option)));
  }
}
