package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;
import org.visnyk.SavedSearch;
import org.visnyk.SearchRequest;
import org.visnyk.benchmarks.corpus.RecombinedArticles;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;

/**
 * Tells which saved searches an article matches, in one thread. The searches have two to four words
 * of titles, all required, with the operators and filters that people use; the articles are others
 * of the same collection, in turn. The memory of the searches is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class SavedSearchBenchmark {
  private static final int ARTICLES = 2_000;
  private static final long SEED = 1;

  /** Number of saved searches. */
  @Param("10000")
  public int searches;

  /** The sample articles, or the path of a file of JSON lines with title, lead and text. */
  @Param(BenchmarkCorpus.SAMPLE)
  public String corpus;

  private Path folder;
  private EmbeddedNewsIndex index;
  private RecombinedArticles articles;
  private int next;

  /** Indexes articles, from which it is known how rare words are, and saves the searches. */
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("visnyk-saved-searches");
    index = NewsIndex.open(folder);
    articles = BenchmarkCorpus.of(corpus).recombined(2 * ARTICLES);
    for (int i = 0; i < ARTICLES; i++) {
      index.put(articles.article(i));
    }
    index.commit();
    Random random = new Random(SEED);
    List<SavedSearch> saved = new ArrayList<>();
    for (int i = 0; i < searches; i++) {
      saved.add(SavedSearch.of(Integer.toString(i), search(i, random), Instant.EPOCH));
    }
    index.savedSearches().saveAll(saved);
    saved.clear();
    long before = usedBytes();
    index.savedSearches().matches(articles.article(0));
    System.out.printf(
        "%n# %d bytes for each saved search%n", (usedBytes() - before) / Math.max(1, searches));
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private SearchRequest search(int number, Random random) {
    Article article = articles.article(random.nextInt(2 * ARTICLES));
    List<String> title = words(article.title());
    int at = random.nextInt(title.size());
    String first = title.get(at);
    String next = title.get(Math.min(at + 1, title.size() - 1));
    String other = word(random);
    String query =
        switch (number % 10) {
          case 0, 1 -> first + " " + other;
          case 2 -> first + " " + next + " " + other;
          case 3 -> first + " " + next + " " + other + " " + word(random);
          case 4 -> '"' + first + " " + next + '"';
          case 5 -> '"' + first + " " + next + "\" " + other;
          case 6 -> first + " (" + other + " OR " + word(random) + ")";
          case 7 -> first + " " + next + " -" + other;
          case 8 -> "title:" + first + " " + other.substring(0, 4) + "*";
          default -> "=" + first + " " + other + " after:2020";
        };
    SearchRequest.Builder request = SearchRequest.query(query).allWords();
    if (random.nextInt(5) == 0 && !article.source().isEmpty()) {
      request.source(article.source());
    }
    return request.build();
  }

  private String word(Random random) {
    List<String> words = words(articles.article(random.nextInt(2 * ARTICLES)).title());
    return words.get(random.nextInt(words.size()));
  }

  /** Words of some letters, so not those that every article has. */
  private static List<String> words(String title) {
    List<String> words =
        Arrays.stream(title.split("[^\\p{L}]+", -1)).filter(word -> word.length() > 4).toList();
    return words.isEmpty() ? List.of("новина") : words;
  }

  /** Closes the index and deletes it. */
  @TearDown
  public void close() throws IOException {
    index.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Matches one article. */
  @Benchmark
  public List<SavedSearch> matches() {
    next = (next + 1) % ARTICLES;
    return index.savedSearches().matches(articles.article(ARTICLES + next));
  }
}
