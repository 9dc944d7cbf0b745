package org.visnyk.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.ArticleGenerator;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.corpus.QueryMix;
import org.visnyk.benchmarks.corpus.QueryMix.AskedQuery;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.Engine.Found;

/** That queries are about their articles, and that both engines notice. */
class KnownItemTest {
  private static final int QUERIES = 50;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"VISNYK", "STOCK"})
  void mostArticlesAskedAboutAreAmongTheFirstTen(Engine engine) throws IOException {
    ArticleGenerator generator = new ArticleGenerator(5, 200);
    try (Engine.Indexer indexer = Engines.newIndexer(engine, folder.resolve("index"))) {
      for (Article article : generator.articles().toList()) {
        indexer.put(article);
      }
    }
    List<AskedQuery> asked =
        IntStream.range(0, QUERIES)
            .mapToObj(number -> new QueryMix(generator).query(QueryKind.FEW_WORDS, number))
            .toList();
    try (Engine.Search search = Engines.openSearch(engine, folder.resolve("index"))) {
      int found = 0;
      for (AskedQuery each : asked) {
        found += finds(search, each) ? 1 : 0;
      }
      assertThat(found).isGreaterThan(QUERIES * 8 / 10);
    }
  }

  private static boolean finds(Engine.Search search, AskedQuery asked) throws IOException {
    return search.search(asked.query()).stream().map(Found::id).anyMatch(asked.articleId()::equals);
  }
}
