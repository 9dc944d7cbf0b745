package org.visnyk.benchmarks.mix;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.visnyk.Article;
import org.visnyk.benchmarks.command.TemporaryFolder;
import org.visnyk.benchmarks.command.Workers;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.Engines;

/**
 * What it costs to index articles that are in memory, from an empty folder to a closed index.
 *
 * @param wallSeconds the time that passed
 * @param processorSeconds processor time of the whole JVM, with merging, compiling and collecting
 * @param megabytes size of the index on disk in millions of bytes
 */
record IndexingCosts(double wallSeconds, double processorSeconds, double megabytes) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static IndexingCosts measure(Engine engine, List<Article> articles, int threads)
      throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      System.gc(); // so that nobody pays for the garbage of another
      long processor = SYSTEM.getProcessCpuTime();
      long wall = System.nanoTime();
      try (Engine.Indexer indexer = Engines.newIndexer(engine, folder.path())) {
        Workers.run("indexing", articles, threads, indexer::put);
        indexer.commit();
      }
      return new IndexingCosts(
          (System.nanoTime() - wall) / 1e9,
          (SYSTEM.getProcessCpuTime() - processor) / 1e9,
          folder.bytes() / 1e6);
    }
  }
}
