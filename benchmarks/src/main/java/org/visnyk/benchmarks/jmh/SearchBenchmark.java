package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;
import org.visnyk.benchmarks.corpus.NewsQueries;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.Engine.Counted;
import org.visnyk.benchmarks.engine.Engine.Found;
import org.visnyk.benchmarks.engine.Engine.Suggested;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.indexes.Engines;
import org.visnyk.benchmarks.indexes.IndexCache;

/**
 * The hot path of a search, from words to the ids and titles of the ten best hits, in one thread
 * unless the name of the benchmark says otherwise. The two thousand queries of a kind take turns,
 * so that neither caches nor the compiler know the result; caches are at their defaults for every
 * engine. Results are returned, so that the compiler cannot eliminate their computation.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class SearchBenchmark {
  private static final int QUERIES = 2000;

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
  private Engine.Search search;
  private final Map<QueryKind, List<NewsQuery>> queries = new EnumMap<>(QueryKind.class);

  /** Opens the index, which it builds if it is not cached, and draws the queries. */
  @Setup
  public void open() throws IOException {
    cache = IndexCache.open();
    Engine searched = Engine.named(engine);
    BenchmarkCorpus articles = BenchmarkCorpus.of(corpus);
    search = Engines.openSearch(searched, cache.index(searched, articles, size));
    NewsQueries drawn = articles.queries();
    for (QueryKind kind : QueryKind.values()) {
      queries.put(kind, drawn.ofKind(kind, QUERIES));
    }
  }

  /** Closes the index, and deletes it if it is temporary. */
  @TearDown
  public void close() throws IOException {
    search.close();
    cache.close();
  }

  /** Searches for one word. */
  @Benchmark
  public List<Found> oneWord(Turn turn) throws IOException {
    return search.search(turn.next(QueryKind.ONE_WORD, this));
  }

  /** Searches for two to four words. */
  @Benchmark
  public List<Found> fewWords(Turn turn) throws IOException {
    return search.search(turn.next(QueryKind.FEW_WORDS, this));
  }

  /** Searches for the hundred best articles with two to four words. */
  @Benchmark
  public List<Found> fewWordsTop100(Turn turn) throws IOException {
    return search.search(turn.next(QueryKind.FEW_WORDS, this), 100);
  }

  /** Searches for two to four words in two concurrent threads. */
  @Benchmark
  @Threads(2)
  public List<Found> fewWordsByTwoThreads(Turn turn) throws IOException {
    return search.search(turn.next(QueryKind.FEW_WORDS, this));
  }

  /** Searches for two to four words, with snippets. */
  @Benchmark
  public List<Found> fewWordsWithSnippets(Turn turn) throws IOException {
    return search.searchWithSnippets(turn.next(QueryKind.FEW_WORDS, this));
  }

  /** Searches for two to four words, with counts by source, section and month. */
  @Benchmark
  public Counted fewWordsCounted(Turn turn) throws IOException {
    return search.searchWithCounts(turn.next(QueryKind.FEW_WORDS, this));
  }

  /** Searches for two words of which one is misspelt, with a suggestion. */
  @Benchmark
  public Suggested misspelt(Turn turn) throws IOException {
    return search.searchWithSuggestion(turn.next(QueryKind.MISSPELT, this));
  }

  /** Searches for a phrase of two words. */
  @Benchmark
  public List<Found> phrase(Turn turn) throws IOException {
    return search.search(turn.next(QueryKind.PHRASE, this));
  }

  /** Searches for two words within thirty days. */
  @Benchmark
  public List<Found> dateFiltered(Turn turn) throws IOException {
    return search.search(turn.next(QueryKind.DATE_FILTERED, this));
  }

  /** Searches for the newest articles with a word. */
  @Benchmark
  public List<Found> newestFirst(Turn turn) throws IOException {
    return search.search(turn.next(QueryKind.ONE_WORD, this).sortedByDate());
  }

  /** The position in the list of queries, for each thread. */
  @State(Scope.Thread)
  public static class Turn {
    /** A prime, so that threads do not run the same queries in step. */
    private static final int THREAD_DISTANCE = 919;

    private int next;

    /** Made by JMH, one for each thread. */
    public Turn() {}

    /** Starts at another query in each thread. */
    @Setup
    public void start(ThreadParams threads) {
      next = THREAD_DISTANCE * threads.getThreadIndex();
    }

    NewsQuery next(QueryKind kind, SearchBenchmark benchmark) {
      List<NewsQuery> mix = benchmark.queries.getOrDefault(kind, List.of());
      next = (next + 1) % mix.size();
      return mix.get(next);
    }
  }
}
