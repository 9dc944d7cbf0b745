package org.visnyk.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.visnyk.benchmarks.corpus.QueryMix.AskedQuery;
import org.visnyk.benchmarks.engine.ArticleIndexer;
import org.visnyk.benchmarks.engine.ArticleSearch;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.FoundArticle;

/** That queries are about their articles, and that both engines notice. */
class KnownItemTest {
  private static final int QUERIES = 50;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"VISNYK", "STOCK"})
  void mostArticlesAskedAboutAreAmongTheFirstTen(Engine engine) {
    ArticleGenerator generator = new ArticleGenerator(5, 200);
    try (ArticleIndexer indexer = engine.newIndexer(folder.resolve("index"))) {
      generator.articles().forEach(indexer::put);
    }
    List<AskedQuery> asked =
        IntStream.range(0, QUERIES)
            .mapToObj(number -> new QueryMix(generator).query(QueryKind.FEW_WORDS, number))
            .toList();
    try (ArticleSearch search = engine.openSearch(folder.resolve("index"))) {
      long found = asked.stream().filter(each -> finds(search, each)).count();
      assertThat(found).isGreaterThan(QUERIES * 8 / 10);
    }
  }

  private static boolean finds(ArticleSearch search, AskedQuery asked) {
    return search.search(asked.query()).stream()
        .map(FoundArticle::id)
        .anyMatch(asked.articleId()::equals);
  }
}
