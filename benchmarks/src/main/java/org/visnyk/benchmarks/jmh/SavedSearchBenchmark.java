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
 * Tells which saved searches an article matches, in one thread. The searches require a word of each
 * of two titles, and every tenth also names a source; the articles are others of the same
 * collection, in turn.
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
      Article article = articles.article(random.nextInt(2 * ARTICLES));
      SearchRequest.Builder request =
          SearchRequest.plainWords(
                  word(article.title(), random)
                      + " "
                      + word(articles.article(random.nextInt(2 * ARTICLES)).title(), random))
              .allWords();
      if (i % 10 == 0 && !article.source().isEmpty()) {
        request.source(article.source());
      }
      saved.add(SavedSearch.of(Integer.toString(i), request.build(), Instant.EPOCH));
    }
    index.savedSearches().saveAll(saved);
  }

  /** A word of some letters, so not one that every article has. */
  private static String word(String title, Random random) {
    List<String> words =
        Arrays.stream(title.split("[^\\p{L}]+", -1)).filter(word -> word.length() > 4).toList();
    return words.isEmpty() ? "новина" : words.get(random.nextInt(words.size()));
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
