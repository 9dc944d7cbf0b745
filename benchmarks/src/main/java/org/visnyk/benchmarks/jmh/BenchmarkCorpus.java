package org.visnyk.benchmarks.jmh;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.ArticleFile;
import org.visnyk.benchmarks.corpus.ArticleGenerator;

/** The articles of a benchmark: generated ones, or those of a file. */
final class BenchmarkCorpus {
  /** The parameter value for generated articles; any other value is a file of JSON lines. */
  static final String GENERATED = "generated";

  static final long SEED = 1;

  private BenchmarkCorpus() {}

  /** The first articles of a file, or the same number of generated ones. */
  static List<Article> articles(String corpus, int max) {
    return corpus.equals(GENERATED)
        ? new ArticleGenerator(SEED, max).articles().toList()
        : ArticleFile.read(Path.of(corpus)).stream().limit(max).toList();
  }

  /** The size of titles, leads and texts in bytes of UTF-8. */
  static long bytes(List<Article> articles) {
    return articles.stream().mapToLong(BenchmarkCorpus::bytes).sum();
  }

  static long bytes(Article article) {
    return bytes(article.title()) + bytes(article.lead()) + bytes(article.text());
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
