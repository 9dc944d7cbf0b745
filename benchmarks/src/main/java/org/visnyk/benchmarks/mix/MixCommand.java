package org.visnyk.benchmarks.mix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.benchmarks.command.BenchmarkCommand;
import org.visnyk.benchmarks.corpus.NewsQueries;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.indexes.IndexCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench mix}: queries of several kinds by turns, and the costs of indexing. */
@Command(
    name = "mix",
    description = {
      "Recombines the sentences of articles to many articles, indexes them with each engine, asks"
          + " 500 queries of several kinds by turns in one JVM, and prints how Visnyk compares.",
      "Then measures what indexing costs with one thread and with two."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class MixCommand extends BenchmarkCommand {
  private static final int MIN_ARTICLES = 100;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "articles as JSON lines (default: the sample articles)")
  private @Nullable Path corpus;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10000",
      description = "number of articles in the searched indexes (default ${DEFAULT-VALUE})")
  private int size;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "5",
      description = "how often each query is measured, after three times to warm up (default 5)")
  private int passes;

  @Option(
      names = "--clock",
      paramLabel = "CLOCK",
      defaultValue = "wall",
      description =
          "time searches by wall (default), or by processor: the processor time of their thread,"
              + " which a busy machine does not change")
  private Clock clock;

  @Option(
      names = "--indexed",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "number of articles whose indexing is measured; 0 skips it (default ${DEFAULT-VALUE})")
  private int indexed;

  @Option(
      names = "--indexes",
      paramLabel = "DIR",
      description = "keep the searched indexes in this folder for later runs of the same version")
  private @Nullable Path indexes;

  @Override
  public Integer call() throws IOException {
    checkUsage();
    BenchmarkCorpus articles = BenchmarkCorpus.ofFileOrSample(corpus);
    try (IndexCache cache = indexes == null ? IndexCache.temporary() : IndexCache.in(indexes)) {
      output().println(MixReport.of(searchTimes(articles, cache)));
    }
    if (indexed > 0) {
      progress("Indexing %,d articles by turns", indexed);
      List<Article> read = articles.recombined(indexed).articles().toList();
      output().println();
      output().println(MixReport.of(IndexingRounds.measure(read, Math.min(passes, 3))));
    }
    output().println();
    MixReport.LEGEND.forEach(output()::println);
    return 0;
  }

  private SearchTimes searchTimes(BenchmarkCorpus articles, IndexCache cache) throws IOException {
    Map<Engine, Path> searched = new EnumMap<>(Engine.class);
    for (Task task : Task.values()) {
      for (Engine engine : task.engines()) {
        if (!searched.containsKey(engine)) {
          progress("Preparing %,d articles for %s", size, engine.label());
          searched.put(engine, cache.index(engine, articles, size));
        }
      }
    }
    progress("Searching");
    NewsQueries queries = articles.queries();
    return SearchTimes.measure(round -> QueryMix.of(queries, round), searched, clock, 3, passes);
  }

  private void checkUsage() {
    requireAtLeast(MIN_ARTICLES, "--size", size);
    requireAtLeast(1, "--passes", passes);
    if (indexed < 0) {
      throw wrong("--indexed must be 0 or more, not " + indexed);
    }
    requireReadable(corpus);
  }
}
