package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.Engine.Found;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.indexes.Engines;
import org.visnyk.benchmarks.indexes.IndexCache;

/**
 * The time to the first search result of a JVM that has done nothing else, from opening the index
 * to the titles of ten hits. Each JVM measures once; the file cache of the operating system may be
 * warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(11)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class FirstSearchBenchmark {
  /** The label of the engine. */
  @Param({"visnyk", "stock"})
  public String engine;

  /** Number of articles in the index. */
  @Param("10000")
  public int size;

  /** The sample articles, or the path of a file of JSON lines with title, lead and text. */
  @Param(BenchmarkCorpus.SAMPLE)
  public String corpus;

  private IndexCache cache;
  private Path index;
  private NewsQuery query;

  /** Draws a query; builds the index if it is not cached. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    cache = IndexCache.open();
    BenchmarkCorpus articles = BenchmarkCorpus.of(corpus);
    query = articles.queries().ofKind(QueryKind.FEW_WORDS, 1).getFirst();
    index = cache.index(Engine.named(engine), articles, size);
  }

  /** Deletes the index if it is temporary. */
  @TearDown(Level.Trial)
  public void close() {
    cache.close();
  }

  /** Opens the index and runs the first query. */
  @Benchmark
  public List<Found> firstSearch() throws IOException {
    try (Engine.Search search = Engines.openSearch(Engine.named(engine), index)) {
      return search.search(query);
    }
  }
}
