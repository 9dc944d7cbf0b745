package org.visnyk.benchmarks.indexes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.benchmarks.command.Launch;
import org.visnyk.benchmarks.corpus.ArticleFile;
import org.visnyk.benchmarks.corpus.NewsQueries;
import org.visnyk.benchmarks.corpus.RecombinedArticles;

/**
 * The articles of a benchmark, recombined from those of a file, and queries about them.
 *
 * @param file articles as JSON lines
 */
public record BenchmarkCorpus(Path file) {
  /** The parameter value for the sample articles; any other value is the path of a file. */
  public static final String SAMPLE = "sample";

  private static final long SEED = 1;

  /** The corpus that the value of a JMH parameter means. */
  public static BenchmarkCorpus of(String parameter) {
    return parameter.equals(SAMPLE) ? sample() : new BenchmarkCorpus(Path.of(parameter));
  }

  /** The sample articles of the repository. */
  public static BenchmarkCorpus sample() {
    return new BenchmarkCorpus(
        Launch.repository().resolve("sample-data").resolve("articles.jsonl"));
  }

  /** The articles of a file, or the sample if there is none. */
  public static BenchmarkCorpus ofFileOrSample(@Nullable Path file) {
    return file == null ? sample() : new BenchmarkCorpus(file);
  }

  /** A number of recombined articles. */
  public RecombinedArticles recombined(int size) {
    return new RecombinedArticles(ArticleFile.read(file), SEED, size);
  }

  /** Queries drawn from the headlines and words of the file. */
  public NewsQueries queries() {
    return new NewsQueries(ArticleFile.read(file), SEED);
  }

  /** Distinguishes the file from others, also from an earlier content of the same path. */
  String name() {
    return file.getFileName() + "-" + file.toFile().length();
  }

  /** The size of titles, leads and texts in bytes of UTF-8. */
  public static long bytes(List<Article> articles) {
    return articles.stream().mapToLong(BenchmarkCorpus::bytes).sum();
  }

  private static long bytes(Article article) {
    return bytes(article.title()) + bytes(article.lead()) + bytes(article.text());
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
