package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.Hit;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;

/** How scores are explained. */
interface ExplanationRules extends IndexFixture {
  Instant NOW = Instant.parse("2024-06-26T07:15:00Z");

  /** Puts the articles of the examples. */
  private void putExamples() {
    put(
        "police",
        "У МВС розповіли про вибори",
        "Рада директорів заводу стала на захист тероризму.");
    put("ministry", "Міністерство внутрішніх справ", "Вибори охоронятимуть, терорист утік.");
    put("board", "Засідала рада директорів", "Стали перевірятимуть на виборах. Вибори, вибори.");
    put("other", "Дощ", "Завтра дощитиме.");
    index().refresh();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "вибори",
        "вибори вибори",
        "виборчий тероризм",
        "стали",
        "МВС вибори",
        "\"рада директорів\"",
        "\"рада директорів\" вибори -дощ",
        "\"завод\"",
        "title:рада",
        "title:\"рада директорів\" вибори",
        "+вибори (рада OR завод)",
        "=вибори",
        "вибор*",
        "source:Обрій",
        "",
      })
  default void theLinesOfAnExplanationAddUpToTheScore(String query) {
    putExamples();
    assertLinesAddUp(query, Ranking.defaults());
    assertLinesAddUp(query, Ranking.plain());
    assertLinesAddUp(query, Ranking.defaults().with(RankingFeature.values()));
  }

  private void assertLinesAddUp(String query, Ranking ranking) {
    SearchResult result =
        search(SearchRequest.query(query).ranking(ranking).now(NOW).explain().noTimeout());

    assertThat(result.hits()).isNotEmpty();
    for (Hit hit : result.hits()) {
      List<String> lines = lines(hit);
      double parts = lines.stream().skip(1).mapToDouble(ExplanationRules::value).sum();
      assertThat(lines.size()).isGreaterThan(1);
      assertThat(value(lines.getFirst())).isCloseTo(hit.score(), within(0.0005));
      assertThat(parts).isCloseTo(hit.score(), within(0.0005 * lines.size()));
    }
  }

  @Test
  default void scoresAreExplainedOnRequestOnly() {
    putExamples();

    assertThat(search("вибори").hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.explanation()).isEmpty());
    assertThat(search(SearchRequest.query("вибори").explain()).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.explanation()).isPresent());
  }

  @Test
  default void hitsSortedByDateHaveNoScoreToExplain() {
    putExamples();
    SearchRequest request = SearchRequest.query("вибори").sort(SortOrder.NEWEST).explain().build();

    assertThat(index().search(request).hits().getFirst().explanation())
        .hasValue("ordered by date, without a score");
  }

  private static List<String> lines(Hit hit) {
    return hit.explanation().orElseThrow().lines().toList();
  }

  private static double value(String line) {
    return Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }

  private void put(String id, String title, String text) {
    index()
        .put(
            Article.builder(id)
                .title(title)
                .text(text)
                .source("Обрій")
                .published(NOW.minus(Duration.ofDays(id.length())))
                .build());
  }
}
