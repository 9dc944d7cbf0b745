package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every implementation of {@link NewsIndex} explains scores. */
abstract class ExplanationContract {
  private static final IndexOptions BY_HAND =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();

  private static final Instant NOW = Instant.parse("2024-06-26T07:15:00Z");

  @TempDir Path folder;
  private EmbeddedNewsIndex index;

  /** Opens the implementation under test. */
  abstract EmbeddedNewsIndex open(Path folder, IndexOptions options);

  @BeforeEach
  void openIndex() {
    index = open(folder, BY_HAND);
    put(
        "police",
        "У МВС розповіли про вибори",
        "Рада директорів заводу стала на захист тероризму.");
    put("ministry", "Міністерство внутрішніх справ", "Вибори охоронятимуть, терорист утік.");
    put("board", "Засідала рада директорів", "Стали перевірятимуть на виборах. Вибори, вибори.");
    put("other", "Дощ", "Завтра дощитиме.");
    index.refresh();
  }

  @AfterEach
  void closeIndex() {
    index.close();
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
  void thePartsAddUpToTheScore(String query) {
    partsAddUp(query, Ranking.defaults());
    partsAddUp(query, Ranking.plain());
    partsAddUp(query, Ranking.defaults().with(RankingFeature.values()));
  }

  private void partsAddUp(String query, Ranking ranking) {
    SearchResult result =
        index.search(SearchRequest.query(query).ranking(ranking).now(NOW).explain().build());

    assertThat(result.hits()).isNotEmpty();
    for (Hit hit : result.hits()) {
      List<String> lines = lines(hit);
      double parts = lines.stream().skip(1).mapToDouble(ExplanationContract::value).sum();
      assertThat(lines.size()).isGreaterThan(1);
      assertThat(value(lines.getFirst())).isCloseTo(hit.score(), within(0.0005));
      assertThat(parts).isCloseTo(hit.score(), within(0.0005 * lines.size()));
    }
  }

  @Test
  void eachLineSaysWhatMatchedHowOftenAndHowRareItIs() {
    List<String> lines = lines(hit("board", "директорами"));

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).endsWith(" is the sum of");
    // One and a half times as a word of the opening, and 19/64 of that as what begins like it.
    assertThat(lines.get(1))
        .contains(
            "  word \"директорами\" as директор, дирек…: counts 1.9 times, in 2 of 4 articles");
  }

  @Test
  void relatedWordsOtherNamesAndPhrasesAreToldApart() {
    assertThat(lines(hit("ministry", "тероризм")))
        .hasSize(2)
        .last()
        .asString()
        .contains("word \"тероризм\" as терор…: counts ");
    assertThat(lines(hit("ministry", "МВС")))
        .hasSize(2)
        .last()
        .asString()
        .contains("other name \"міністерство внутрішній справа\": counts 1.0 times");
    assertThat(lines(hit("police", "\"директори заводу\"")))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("phrase \"директори заводу\": counts 1.0 times")
                    .contains("its rarest word in "));
  }

  @Test
  void onlyTheLemmasThatAnArticleHasAreNamed() {
    put("happy", "Учитель радий", "Міст полагодили.");
    index.refresh();

    assertThat(lines(hit("board", "рада")))
        .anySatisfy(line -> assertThat(line).contains("word \"рада\" as рада, радий, радий…: "));
    assertThat(lines(hit("happy", "рада")))
        .anySatisfy(line -> assertThat(line).contains("word \"рада\" as радий, радий…: "));
  }

  @Test
  void hitsInTheOrderOfTheirDatesHaveNoScore() {
    SearchRequest request = SearchRequest.query("вибори").sort(SortOrder.NEWEST).explain().build();

    assertThat(index.search(request).hits().getFirst().explanation())
        .hasValue("ordered by date, without a score");
  }

  private Hit hit(String id, String query) {
    return index.search(SearchRequest.query(query).explain().build()).hits().stream()
        .filter(hit -> hit.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(Hit hit) {
    return hit.explanation().orElseThrow().lines().toList();
  }

  private static double value(String line) {
    return Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }

  private void put(String id, String title, String text) {
    index.put(
        Article.builder(id)
            .title(title)
            .text(text)
            .source("Обрій")
            .published(NOW.minus(Duration.ofDays(id.length())))
            .build());
  }
}
