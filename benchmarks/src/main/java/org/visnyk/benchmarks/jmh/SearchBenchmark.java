package org.visnyk.benchmarks.jmh;

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
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.engine.ArticleSearch;
import org.visnyk.benchmarks.engine.CountedArticles;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.FoundArticle;
import org.visnyk.benchmarks.engine.HelpedSearch;

/**
 * The hot path of a search: from the words to the ids and titles of the ten best hits, by one
 * thread, if the name of the benchmark says nothing else. The queries of a kind are asked in turn,
 * two thousand different ones, so that no cache knows the answer and nothing is constant; caches
 * are at their defaults for every engine. All that was found is returned, and so cannot be left out
 * by the compiler.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class SearchBenchmark {
  /** What searches. */
  @Param({"visnyk", "stock"})
  public String engine;

  /** Number of articles in the index. */
  @Param("10000")
  public int size;

  private IndexCache cache;
  private ArticleSearch search;
  private final Map<QueryKind, List<NewsQuery>> queries = new EnumMap<>(QueryKind.class);

  /** Opens the index and reads the queries; makes them first if no run has. */
  @Setup
  public void open() {
    cache = IndexCache.open();
    Engine searched = Engine.named(engine);
    search = searched.openSearch(cache.index(searched.indexedBy(), size, BenchmarkCorpus.SEED));
    for (QueryKind kind : QueryKind.values()) {
      queries.put(kind, cache.queries(kind, size, BenchmarkCorpus.SEED));
    }
  }

  /** Closes the index, and deletes it if it is not kept. */
  @TearDown
  public void close() {
    search.close();
    cache.close();
  }

  /** Searches for one word. */
  @Benchmark
  public List<FoundArticle> oneWord(Turn turn) {
    return search.search(turn.next(QueryKind.ONE_WORD, this));
  }

  /** Searches for two to four words. */
  @Benchmark
  public List<FoundArticle> fewWords(Turn turn) {
    return search.search(turn.next(QueryKind.FEW_WORDS, this));
  }

  /** Searches for the hundred best articles with two to four words. */
  @Benchmark
  public List<FoundArticle> fewWordsTop100(Turn turn) {
    return search.search(turn.next(QueryKind.FEW_WORDS, this), 100);
  }

  /** Searches for two to four words, by two threads at a time. */
  @Benchmark
  @Threads(2)
  public List<FoundArticle> fewWordsByTwoThreads(Turn turn) {
    return search.search(turn.next(QueryKind.FEW_WORDS, this));
  }

  /** Searches for two to four words, and says where the hits have them. */
  @Benchmark
  public List<FoundArticle> fewWordsWithSnippets(Turn turn) {
    return search.searchWithSnippets(turn.next(QueryKind.FEW_WORDS, this));
  }

  /** Searches for two to four words, and counts the hits by source, section and month. */
  @Benchmark
  public CountedArticles fewWordsCounted(Turn turn) {
    return search.searchWithCounts(turn.next(QueryKind.FEW_WORDS, this));
  }

  /** Searches for two words of which one is misspelt, and says what may be meant. */
  @Benchmark
  public HelpedSearch misspelt(Turn turn) {
    return search.searchWithSuggestion(turn.next(QueryKind.MISSPELT, this));
  }

  /** Searches for a phrase of two words. */
  @Benchmark
  public List<FoundArticle> phrase(Turn turn) {
    return search.search(turn.next(QueryKind.PHRASE, this));
  }

  /** Searches for two words within thirty days. */
  @Benchmark
  public List<FoundArticle> dateFiltered(Turn turn) {
    return search.search(turn.next(QueryKind.DATE_FILTERED, this));
  }

  /** Searches for the latest articles with a word. */
  @Benchmark
  public List<FoundArticle> newestFirst(Turn turn) {
    return search.search(turn.next(QueryKind.NEWEST_FIRST, this));
  }

  /** Whose turn it is of the queries, for each thread. */
  @State(Scope.Thread)
  public static class Turn {
    /** A prime, so that threads are never at the same query for long. */
    private static final int DISTANCE_OF_THREADS = 919;

    private int next;

    /** Starts at the first query; JMH makes one for each thread. */
    public Turn() {}

    /** Starts elsewhere for each thread. */
    @Setup
    public void start(ThreadParams threads) {
      next = DISTANCE_OF_THREADS * threads.getThreadIndex();
    }

    NewsQuery next(QueryKind kind, SearchBenchmark benchmark) {
      List<NewsQuery> mix = benchmark.queries.getOrDefault(kind, List.of());
      next = (next + 1) % mix.size();
      return mix.get(next);
    }
  }
}
