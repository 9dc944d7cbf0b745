package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.Hit;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;

/** How articles about the same subject are found. */
interface SimilarArticleRules extends IndexFixture {
  String OPENING =
      """
      У селі Вишневий Яр відкрили музей рушників, який сорок років збирала вчителька Одарка Лемешко.
      У трьох кімнатах старої школи висять двісті сімдесят виробів із Полтавщини й Черкащини,
      найдавніший виткали ще за часів Хмельниччини. Громада просить область узяти колекцію на облік.\
      """;

  /** Puts the articles of the examples. */
  private void putExamples() {
    put("opening", "У Вишневому Яру відкрили музей рушників", OPENING);
    put("reprint", "Рушники показали людям", OPENING.replace("відкрили музей", "запрацював музей"));
    put(
        "award",
        "Засновницю музею рушників нагородили",
        """
        Одарку Лемешко, яка заснувала музей рушників у Вишневому Яру, відзначили грамотою області.
        Учителька подякувала громаді й пообіцяла новий гурток вишивання для школярів.\
        """);
    put(
        "fire",
        "У Вишневому Яру гасили пожежу",
        """
        Пожежа почалася на горищі крамниці в селі Вишневий Яр. Рятувальники приїхали за чверть години
        і не дали вогню перейти на музей. Ніхто не постраждав.\
        """);
    put(
        "weather",
        "Синоптики обіцяють дощі",
        "Дощі йтимуть до четверга, а на вихідні потеплішає до двадцяти градусів.");
    put(
        "rates",
        "Банк знизив ставку",
        "Облікова ставка впала на пів відсотка, кредити для підприємців подешевшають.");
    index().refresh();
  }

  @Test
  default void articlesAboutTheSameSubjectAreFoundBestFirst() {
    putExamples();
    assertThat(similarTo("opening")).startsWith("award").doesNotContain("weather", "rates");
    assertThat(similarTo("fire")).isNotEmpty().doesNotContain("weather", "rates");
  }

  @Test
  default void neitherTheArticleNorItsDuplicatesAreSimilarToIt() {
    putExamples();
    assertThat(similarTo("opening")).doesNotContain("opening", "reprint");
    assertThat(similarTo("reprint")).doesNotContain("opening", "reprint").contains("award");
  }

  @Test
  default void similarArticlesThatAreDuplicatesAreOneHit() {
    putExamples();
    List<Hit> hits = index().moreLikeThis("award", 10);

    assertThat(hits.getFirst().id()).isIn("opening", "reprint");
    assertThat(hits.getFirst().duplicates())
        .containsExactlyInAnyOrderElementsOf(
            List.of(hits.getFirst().id().equals("opening") ? "reprint" : "opening"));
    assertThat(hits).extracting(Hit::id).doesNotContainSequence("opening", "reprint");
  }

  @Test
  default void similarArticlesHaveScoresAndNoSnippets() {
    putExamples();
    Hit hit = index().moreLikeThis("opening", 1).getFirst();

    assertThat(hit.score()).isPositive();
    assertThat(hit.title()).isEqualTo("Засновницю музею рушників нагородили");
    assertThat(hit.snippet().toHtml()).isEmpty();
  }

  @Test
  default void thereAreNoMoreSimilarArticlesThanRequested() {
    putExamples();
    assertThat(index().moreLikeThis("opening", 1)).hasSize(1);
    assertThat(index().moreLikeThis("opening", 0)).isEmpty();
    assertThatThrownBy(() -> index().moreLikeThis("opening", -1))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> index().moreLikeThis("opening", SearchRequest.MAX_WINDOW + 1))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  default void aMissingOrUniqueArticleHasNoSimilarOnes() {
    putExamples();
    put("alone", "Щзтр", "");
    index().refresh();

    assertThat(similarTo("nobody")).isEmpty();
    assertThat(similarTo("alone")).isEmpty();
    index().delete("opening");
    index().refresh();
    assertThat(similarTo("opening")).isEmpty();
  }

  @Test
  default void aVeryLongArticleHasSimilarOnes() {
    putExamples();
    put("long", "Музей рушників", OPENING + "\n\n" + "Облікова ставка впала. ".repeat(20_000));
    index().refresh();

    assertThat(similarTo("long")).contains("award");
  }

  private List<String> similarTo(String id) {
    return index().moreLikeThis(id, 10).stream().map(Hit::id).toList();
  }

  private void put(String id, String title, String text) {
    index().put(Article.builder(id).title(title).text(text).build());
  }
}
