package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.visnyk.benchmarks.corpus.RecombinedArticles;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.indexes.Engines;
import org.visnyk.benchmarks.indexes.IndexCache;

/**
 * Completes partially typed texts to eight titles or names, in one thread. The texts are two
 * thousand prefixes of titles of the collection, cut at any letter, in turn.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class CompletionBenchmark {
  private static final int TEXTS = 2_000;
  private static final int MAX_LENGTH = 40;
  private static final long SEED = 1;

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
  private Engine.Completer completer;
  private final List<String> titles = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private int next;

  /** Opens the index, which it builds if it is not cached, and chooses the typed texts. */
  @Setup
  public void open() throws IOException {
    cache = IndexCache.open();
    Engine completing = Engine.named(engine);
    BenchmarkCorpus chosen = BenchmarkCorpus.of(corpus);
    completer = Engines.openCompleter(completing, cache.index(completing, chosen, size));
    RecombinedArticles articles = chosen.recombined(size);
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String title = articles.article(random.nextInt(size)).title();
      titles.add(prefix(title, 1 + random.nextInt(MAX_LENGTH)));
      String[] parts = title.split(" ", -1);
      words.add(prefix(parts[random.nextInt(parts.length)], 1 + random.nextInt(5)));
    }
  }

  /** Closes the index, and deletes it if it is temporary. */
  @TearDown
  public void close() throws IOException {
    completer.close();
    cache.close();
  }

  /** Completes titles. */
  @Benchmark
  public List<String> titles() throws IOException {
    return completer.titles(next(titles));
  }

  /** Completes names by the prefix of a word. */
  @Benchmark
  public List<String> names() throws IOException {
    return completer.names(next(words));
  }

  private String next(List<String> texts) {
    next = (next + 1) % texts.size();
    return texts.get(next);
  }

  private static String prefix(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }
}
