package org.visnyk.benchmarks.jmh;

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
import org.visnyk.benchmarks.corpus.ArticleGenerator;
import org.visnyk.benchmarks.engine.ArticleCompleter;
import org.visnyk.benchmarks.engine.Engine;

/**
 * Completing what somebody types, eight titles or names, one thread. What is typed are beginnings
 * of titles of the collection, cut at any letter; two thousand different ones in turn.
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
  private static final int LONGEST_TEXT = 40;

  /** What completes. */
  @Param({"visnyk", "stock"})
  public String engine;

  /** Number of articles in the index. */
  @Param("10000")
  public int size;

  private IndexCache cache;
  private ArticleCompleter completer;
  private final List<String> titles = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private int next;

  /** Opens the index, makes it first if no run has, and chooses what is typed. */
  @Setup
  public void open() {
    cache = IndexCache.open();
    Engine completing = Engine.named(engine);
    completer = completing.openCompleter(cache.index(completing, size, BenchmarkCorpus.SEED));
    ArticleGenerator generator = new ArticleGenerator(BenchmarkCorpus.SEED, size);
    Random random = new Random(BenchmarkCorpus.SEED);
    for (int i = 0; i < TEXTS; i++) {
      String title = generator.article(random.nextInt(size)).title();
      titles.add(beginning(title, 1 + random.nextInt(LONGEST_TEXT)));
      String[] parts = title.split(" ", -1);
      words.add(beginning(parts[random.nextInt(parts.length)], 1 + random.nextInt(5)));
    }
  }

  /** Closes the index, and deletes it if it is not kept. */
  @TearDown
  public void close() {
    completer.close();
    cache.close();
  }

  /** Completes titles. */
  @Benchmark
  public List<String> titles() {
    return completer.titles(next(titles));
  }

  /** Completes names from the beginning of a word. */
  @Benchmark
  public List<String> names() {
    return completer.names(next(words));
  }

  private String next(List<String> texts) {
    next = (next + 1) % texts.size();
    return texts.get(next);
  }

  private static String beginning(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }
}
