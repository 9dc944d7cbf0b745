package org.visnyk.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.QueryMix.AskedQuery;

class QueryMixTest {
  private static final int COUNT = 200;

  private final ArticleGenerator generator = new ArticleGenerator(3, 500);
  private final QueryMix mix = new QueryMix(generator);

  @ParameterizedTest
  @EnumSource
  void theSameCollectionIsAskedTheSameManifoldQueries(QueryKind kind) {
    List<NewsQuery> queries = mix.queries(kind, COUNT);
    assertThat(queries).isEqualTo(new QueryMix(generator).queries(kind, COUNT));
    assertThat(queries.stream().distinct()).hasSizeGreaterThan(COUNT / 2);
  }

  @Test
  void mostWordsAreInAnotherFormThanTheArticleHas() {
    long unseen =
        IntStream.range(0, COUNT)
            .mapToObj(number -> mix.query(QueryKind.ONE_WORD, number))
            .filter(asked -> !words(article(asked)).contains(asked.query().words()))
            .count();
    assertThat(unseen).isGreaterThan(COUNT * 9 / 10);
  }

  @Test
  void aFewWordsAreTwoToFour() {
    assertThat(mix.queries(QueryKind.FEW_WORDS, COUNT))
        .extracting(query -> query.words().split(" ").length)
        .allMatch(count -> count >= 2 && count <= 4)
        .contains(2, 3, 4);
  }

  @Test
  void aDatedQueryIncludesTheArticleThatItIsAbout() {
    for (int number = 0; number < COUNT; number++) {
      AskedQuery asked = mix.query(QueryKind.DATE_FILTERED, number);
      assertThat(article(asked).published().orElseThrow().toEpochMilli())
          .isGreaterThanOrEqualTo(asked.query().publishedFrom())
          .isLessThan(asked.query().publishedBefore());
    }
  }

  @Test
  void onlyTheLastKindIsSortedByDate() {
    assertThat(mix.queries(QueryKind.NEWEST_FIRST, COUNT)).allMatch(NewsQuery::newestFirst);
    assertThat(mix.queries(QueryKind.ONE_WORD, COUNT)).noneMatch(NewsQuery::newestFirst);
  }

  private Article article(AskedQuery asked) {
    return generator.article(Integer.parseInt(asked.articleId().replace("news-", "")));
  }

  private static List<String> words(Article article) {
    String text = article.title() + " " + article.lead() + " " + article.text();
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+"));
  }
}
