package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.visnyk.Article;
import org.visnyk.benchmarks.command.TemporaryFolder;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.indexes.Engines;

/**
 * Indexing end to end in one thread, from articles in memory to a committed and closed index on
 * disk. One operation indexes all articles, so its time includes the fixed costs of a batch job.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the setups before any benchmark.
public class IndexingBenchmark {
  /** The label of the engine. */
  @Param({"visnyk", "stock", "stock-offsets", "standard", "standard-offsets"})
  public String engine;

  /** The maximum number of articles. */
  @Param("2000")
  public int size;

  /** The sample articles, or the path of a file of JSON lines with title, lead and text. */
  @Param(BenchmarkCorpus.SAMPLE)
  public String corpus;

  private List<Article> articles;
  private double megabytes;
  private TemporaryFolder folder;

  /** Makes the articles. */
  @Setup(Level.Trial)
  public void prepareArticles() {
    articles = BenchmarkCorpus.of(corpus).recombined(size).articles().toList();
    megabytes = BenchmarkCorpus.bytes(articles) / 1e6;
  }

  /** Creates an empty folder. */
  @Setup(Level.Iteration)
  public void prepareFolder() {
    folder = TemporaryFolder.create();
  }

  /** Deletes the index. */
  @TearDown(Level.Iteration)
  public void deleteFolder() {
    folder.close();
  }

  /** Indexes all articles and returns their number. */
  @Benchmark
  public int index(Load load) throws IOException {
    try (Engine.Indexer indexer = Engines.newIndexer(Engine.named(engine), folder.path())) {
      for (Article article : articles) {
        indexer.put(article);
      }
      indexer.commit();
    }
    load.megabytes = megabytes;
    load.indexMegabytes = folder.bytes() / 1e6; // some thirty files, after seconds of work
    return articles.size();
  }

  /** The work done. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Load {
    /** Size of the texts in millions of bytes of UTF-8. */
    public double megabytes;

    /** Size of the index on disk in millions of bytes, without merging its segments. */
    public double indexMegabytes;

    /** Made by JMH, which resets it before each iteration. */
    public Load() {}
  }
}
