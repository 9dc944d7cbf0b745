package org.visnyk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.StorageStatistics.FieldSize;
import org.visnyk.benchmarks.corpus.ArticleGenerator;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.corpus.QueryMix;
import org.visnyk.benchmarks.engine.ArticleSearch;
import org.visnyk.benchmarks.engine.Engine;

/** Indexes and searches so many generated articles, and tells what it took. */
final class GrowthMeasurement {
  private static final int WARM_UP = 100;

  private final Path folder;
  private final String heap;
  private final int queries;

  /**
   * Makes the measurement.
   *
   * @param folder where articles and indexes go
   * @param heap most heap of the JVM that indexes, such as {@code 1g}
   * @param queries number of queries of each kind
   */
  GrowthMeasurement(Path folder, String heap, int queries) {
    this.folder = folder;
    this.heap = heap;
    this.queries = queries;
  }

  /** Makes the index of a size. */
  Growth of(int size) throws IOException {
    Path articles = folder.resolve(size + ".jsonl");
    if (CorpusWriter.run("--size", Integer.toString(size), articles.toString()) != 0) {
      throw new IOException("the articles could not be written to " + articles);
    }
    Growth.Indexing indexing = GrowthIndexing.inItsOwnProcess(articles, index(size), heap);
    Files.delete(articles);
    long textBytes =
        new ArticleGenerator(BenchmarkCorpus.SEED, size)
            .articles()
            .parallel()
            .mapToLong(BenchmarkCorpus::bytes)
            .sum();
    return search(Integer.toString(size), size, textBytes, indexing);
  }

  /** Optimizes the index that was made of a size. */
  Growth optimized(int size, long textBytes) {
    long start = System.nanoTime();
    try (NewsIndex index = NewsIndex.open(index(size))) {
      index.optimize();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return search("optimized", size, textBytes, new Growth.Indexing(seconds, 0));
  }

  private Path index(int size) {
    return folder.resolve(Integer.toString(size));
  }

  private Growth search(String label, int size, long textBytes, Growth.Indexing indexing) {
    Path index = index(size);
    QueryMix mix = new QueryMix(new ArticleGenerator(BenchmarkCorpus.SEED, size));
    List<NewsQuery> oneWord = mix.queries(QueryKind.ONE_WORD, queries);
    List<NewsQuery> fewWords = mix.queries(QueryKind.FEW_WORDS, queries);
    warmUp(index, oneWord, fewWords);
    long start = System.nanoTime();
    try (ArticleSearch search = Engine.VISNYK.openSearch(index)) {
      search.searchWithSnippets(oneWord.getFirst());
      double openMillis = (System.nanoTime() - start) / 1e6;
      return new Growth(
          label,
          textBytes,
          indexing,
          Folders.size(index),
          fields(index),
          openMillis,
          latency(search, oneWord),
          latency(search, fewWords));
    }
  }

  /** So that the dictionary, the compiler and the file cache of the system are no part of it. */
  private static void warmUp(Path index, List<NewsQuery> oneWord, List<NewsQuery> fewWords) {
    try (ArticleSearch search = Engine.VISNYK.openSearch(index)) {
      for (int i = 0; i < WARM_UP; i++) {
        search.searchWithSnippets(oneWord.get(i % oneWord.size()));
        search.searchWithSnippets(fewWords.get(i % fewWords.size()));
      }
    }
  }

  private static List<FieldSize> fields(Path index) {
    try (NewsIndex opened = NewsIndex.open(index, IndexOptions.readOnly())) {
      return opened.storage().bytesByField();
    }
  }

  private static Growth.Latency latency(ArticleSearch search, List<NewsQuery> queries) {
    double[] millis = new double[queries.size()];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      search.searchWithSnippets(queries.get(i));
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return new Growth.Latency(millis[millis.length / 2], millis[millis.length * 99 / 100]);
  }
}
