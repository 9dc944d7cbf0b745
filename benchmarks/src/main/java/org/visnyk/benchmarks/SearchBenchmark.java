package org.visnyk.benchmarks;

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
import org.openjdk.jmh.annotations.Warmup;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.engine.ArticleSearch;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.FoundArticle;

/**
 * The hot path of a search: from the words to the ids and titles of the ten best hits, one thread.
 * Snippets are made only where the name of the benchmark says so. The queries of a kind are asked
 * in turn, two thousand different ones, so that no cache knows the answer; caches are at their
 * defaults for every engine.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
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
  private int next;

  /** Opens the index and reads the queries; makes them first if no run has. */
  @Setup
  public void open() {
    cache = IndexCache.open();
    Engine searched = Engine.named(engine);
    search = searched.openSearch(cache.index(searched, size, BenchmarkCorpus.SEED));
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
  public List<FoundArticle> oneWord() {
    return searchNext(QueryKind.ONE_WORD);
  }

  /** Searches for two to four words. */
  @Benchmark
  public List<FoundArticle> fewWords() {
    return searchNext(QueryKind.FEW_WORDS);
  }

  /** Searches for two to four words, and says where the hits have them. */
  @Benchmark
  public List<FoundArticle> fewWordsWithSnippets() {
    return search.searchWithSnippets(nextQuery(QueryKind.FEW_WORDS));
  }

  /** Searches for a phrase of two words. */
  @Benchmark
  public List<FoundArticle> phrase() {
    return searchNext(QueryKind.PHRASE);
  }

  /** Searches for two words within thirty days. */
  @Benchmark
  public List<FoundArticle> dateFiltered() {
    return searchNext(QueryKind.DATE_FILTERED);
  }

  /** Searches for the latest articles with a word. */
  @Benchmark
  public List<FoundArticle> newestFirst() {
    return searchNext(QueryKind.NEWEST_FIRST);
  }

  private List<FoundArticle> searchNext(QueryKind kind) {
    return search.search(nextQuery(kind));
  }

  private NewsQuery nextQuery(QueryKind kind) {
    List<NewsQuery> mix = queries.getOrDefault(kind, List.of());
    next = (next + 1) % mix.size();
    return mix.get(next);
  }
}
