package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How every implementation of {@link NewsIndex} finds articles about the same. */
abstract class SimilarArticlesContract {
  private static final IndexOptions BY_HAND =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();
  private static final String OPENING =
      """
      У селі Вишневий Яр відкрили музей рушників, який сорок років збирала вчителька Одарка Лемешко.
      У трьох кімнатах старої школи висять двісті сімдесят виробів із Полтавщини й Черкащини,
      найдавніший виткали ще за часів Хмельниччини. Громада просить область узяти колекцію на облік.\
      """;

  @TempDir Path folder;
  private EmbeddedNewsIndex index;

  /** Opens the implementation under test. */
  abstract EmbeddedNewsIndex open(Path folder, IndexOptions options);

  @BeforeEach
  void openIndex() {
    index = open(folder, BY_HAND);
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
    index.refresh();
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void articlesAboutTheSameAreFoundTheNearestFirst() {
    assertThat(idsLike("opening")).startsWith("award").doesNotContain("weather", "rates");
    assertThat(idsLike("fire")).isNotEmpty().doesNotContain("weather", "rates");
  }

  @Test
  void neitherTheArticleNorItsNearCopiesAreAmongThem() {
    assertThat(idsLike("opening")).doesNotContain("opening", "reprint");
    assertThat(idsLike("reprint")).doesNotContain("opening", "reprint").contains("award");
  }

  @Test
  void ofNearCopiesOfEachOtherThereIsOne() {
    List<Hit> hits = index.moreLikeThis("award", 10);

    assertThat(hits.getFirst().id()).isIn("opening", "reprint");
    assertThat(hits.getFirst().duplicates())
        .containsExactlyInAnyOrderElementsOf(
            List.of(hits.getFirst().id().equals("opening") ? "reprint" : "opening"));
    assertThat(hits).extracting(Hit::id).doesNotContainSequence("opening", "reprint");
  }

  @Test
  void hitsHaveScoresAndNoSnippets() {
    Hit hit = index.moreLikeThis("opening", 1).getFirst();

    assertThat(hit.score()).isPositive();
    assertThat(hit.title()).isEqualTo("Засновницю музею рушників нагородили");
    assertThat(hit.snippet().toHtml()).isEmpty();
  }

  @Test
  void thereAreNoMoreThanWanted() {
    assertThat(index.moreLikeThis("opening", 1)).hasSize(1);
    assertThat(index.moreLikeThis("opening", 0)).isEmpty();
    assertThatThrownBy(() -> index.moreLikeThis("opening", -1))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> index.moreLikeThis("opening", SearchRequest.MAX_WINDOW + 1))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void nothingIsLikeAnArticleThatIsNotThereOrSaysNothingThatOthersSay() {
    put("alone", "Щзтр", "");
    index.refresh();

    assertThat(idsLike("nobody")).isEmpty();
    assertThat(idsLike("alone")).isEmpty();
    index.delete("opening");
    index.refresh();
    assertThat(idsLike("opening")).isEmpty();
  }

  @Test
  void aVeryLongArticleIsLikeOthersToo() {
    put("long", "Музей рушників", OPENING + "\n\n" + "Облікова ставка впала. ".repeat(20_000));
    index.refresh();

    assertThat(idsLike("long")).contains("award");
  }

  private List<String> idsLike(String id) {
    return index.moreLikeThis(id, 10).stream().map(Hit::id).toList();
  }

  private void put(String id, String title, String text) {
    index.put(Article.builder(id).title(title).text(text).build());
  }
}
