package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Near-copies in searches and runs, and articles about the same. */
class SimilarCommandTest {
  private static final String STORY =
      "У селі Вишневий Яр відкрили музей рушників, який сорок років збирала вчителька Лемешко. У"
          + " трьох кімнатах старої школи висять двісті сімдесят виробів із Полтавщини, найстаріший"
          + " виткали ще за часів Хмельниччини.";
  private static final String ARTICLES =
      """
      {"id": "story", "title": "Музей рушників", "text": "%1$s"}
      {"id": "reprint", "title": "Рушники в селі", "text": "%1$s"}
      {"id": "award", "title": "Нагорода Лемешко", "text": "Засновниця музею рушників Лемешко здобула грамоту"}
      {"id": "rain", "title": "Дощ", "text": "Іде дощ"}
      {"id": "rates", "title": "Ставка", "text": "Банк знизив ставку"}
      {"id": "match", "title": "Матч", "text": "Команди зіграли внічию"}
      """
          .formatted(STORY);

  @TempDir private static Path folder;
  private static String index = "";

  @BeforeAll
  static void makeAnIndex() throws IOException {
    index = folder.resolve("news-index").toString();
    Path file = Files.writeString(folder.resolve("a.jsonl"), ARTICLES);
    Outcome.of("index", "--index", index, file.toString()).done();
  }

  @Test
  void printsArticlesAboutTheSameForPeopleAndAsJson() {
    assertThat(Outcome.of("similar", "--index", index, "story").done().out())
        .isEqualTo("1. Нагорода Лемешко\n   award\n");
    JsonNode result =
        Outcome.of("similar", "--index", index, "--json", "award").done().json().getFirst();
    assertThat(Outcome.keys(result)).containsExactly("id", "hits");
    assertThat(result.get("id").textValue()).isEqualTo("award");
    assertThat(result.get("hits")).hasSize(1);
    assertThat(result.get("hits").get(0).get("similar")).hasSize(1);
    assertThat(Outcome.of("similar", "--index", index, "rain").done().out())
        .isEqualTo("Nothing found like: rain\n");
  }

  @Test
  void anUnknownArticleIsSaidToBeUnknown() {
    Outcome outcome = Outcome.of("similar", "--index", index, "nobody");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("there is no article nobody in the index");
    assertThat(Outcome.of("similar", "--index", index, "--size", "-1", "story").status())
        .isEqualTo(2);
    assertThat(Outcome.of("similar", "--index", index).status()).isEqualTo(2);
  }

  @Test
  void aSearchShowsOneOfNearCopiesOrAll() {
    JsonNode one = search("--json", "музей").done().json().getFirst();
    assertThat(one.get("total").longValue()).isEqualTo(3);
    assertThat(one.get("hits")).hasSize(2);
    assertThat(search("--json", "--all-copies", "музей").done().json().getFirst().get("hits"))
        .hasSize(3);
    assertThat(search("музей").done().out()).containsOnlyOnce("   Also: ");
  }

  @Test
  void aRunHasAllCopiesUnlessAskedOtherwise() throws IOException {
    Path topics = Files.writeString(folder.resolve("t.tsv"), "а1\tмузей\n");

    assertThat(topics(topics).done().out().lines()).hasSize(3);
    assertThat(topics(topics, "--collapse-copies").done().out().lines()).hasSize(2);
  }

  private static Outcome topics(Path file, String... options) {
    String[] all = {"topics", "--index", index, "--topics", file.toString()};
    return Outcome.of(
        Stream.concat(Arrays.stream(all), Arrays.stream(options)).toArray(String[]::new));
  }

  private static Outcome search(String... arguments) {
    return Outcome.of(
        Stream.concat(Stream.of("search", "--index", index), Arrays.stream(arguments))
            .toArray(String[]::new));
  }
}
