package org.visnyk.benchmarks.jmh;

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
import org.visnyk.benchmarks.engine.ArticleSearch;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.FoundArticle;

/**
 * The other end of warm caches: how long a program waits for its first answer, from opening an
 * index to the titles of ten hits, in a JVM that has done nothing else. Each JVM measures once. The
 * file cache of the operating system may be warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(11)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class FirstSearchBenchmark {
  /** What searches. */
  @Param({"visnyk", "stock"})
  public String engine;

  /** Number of articles in the index. */
  @Param("10000")
  public int size;

  private IndexCache cache;
  private NewsQuery query;

  /** Reads a query; makes queries and index first if no run has. */
  @Setup(Level.Trial)
  public void prepare() {
    cache = IndexCache.open();
    query = cache.queries(QueryKind.FEW_WORDS, size, BenchmarkCorpus.SEED).getFirst();
    cache.index(Engine.named(engine), size, BenchmarkCorpus.SEED);
  }

  /** Deletes the index if it is not kept. */
  @TearDown(Level.Trial)
  public void close() {
    cache.close();
  }

  /** Opens the index and asks the first query of a JVM. */
  @Benchmark
  public List<FoundArticle> firstSearch() {
    Engine searched = Engine.named(engine);
    try (ArticleSearch search =
        searched.openSearch(cache.index(searched, size, BenchmarkCorpus.SEED))) {
      return search.search(query);
    }
  }
}
