package org.visnyk.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.query.ArticleSelection;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryParser;

/**
 * What happens to a query before an index is asked: it is parsed, its words are analysed, and a
 * Lucene query is made. One operation is one query: four words from a headline, or a query with
 * most of what the language has. Run with {@code -prof gc} for the bytes allocated.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class QueryParsingBenchmark {
  private static final int ARTICLES = 2_000;
  private static final int WORDS = 4;
  private static final String RICH =
      "мер +Одеса \"міністр оборони\" (порт OR флот*) -title:футбол source:\"Обрій 24\""
          + " after:2024-06";

  private final UkrainianNewsQueryAnalyzer analyzer = new UkrainianNewsQueryAnalyzer();
  private final ArticleSelection selection = new ArticleSelection(analyzer);
  private List<String> queries;
  private int next;

  /** Makes the queries. */
  @Setup
  public void prepare() {
    queries =
        BenchmarkCorpus.articles(BenchmarkCorpus.GENERATED, ARTICLES).stream()
            .map(article -> article.title().replaceAll("[^\\p{L}' ]", "").trim().split(" +"))
            .filter(words -> words.length >= WORDS)
            .map(words -> Arrays.stream(words).limit(WORDS).collect(Collectors.joining(" ")))
            .toList();
  }

  /** Closes the analyzer. */
  @TearDown
  public void close() {
    analyzer.close();
  }

  /** Parses four words. */
  @Benchmark
  public ParsedQuery parseWords() {
    return QueryParser.parse(nextQuery(), Syntax.QUERY_LANGUAGE);
  }

  /** Parses and analyses four words, and makes the query of Lucene. */
  @Benchmark
  public Query compileWords() {
    return selection.of(SearchRequest.query(nextQuery()).build());
  }

  /** Parses a query with most of what the language has. */
  @Benchmark
  public ParsedQuery parseRich() {
    return QueryParser.parse(RICH, Syntax.QUERY_LANGUAGE);
  }

  /** Parses and analyses it, and makes the query of Lucene. */
  @Benchmark
  public Query compileRich() {
    return selection.of(SearchRequest.query(RICH).build());
  }

  private String nextQuery() {
    next = (next + 1) % queries.size();
    return queries.get(next);
  }
}
