package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates in searches and runs, and articles about the same subject. */
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
  void printsArticlesOnTheSameSubjectAsTextAndJson() {
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
  void reportsAnUnknownArticle() {
    Outcome outcome = Outcome.of("similar", "--index", index, "nobody");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("there is no article nobody in the index");
    assertThat(Outcome.of("similar", "--index", index, "--size", "-1", "story").status())
        .isEqualTo(2);
    assertThat(Outcome.of("similar", "--index", index).status()).isEqualTo(2);
  }

  @Test
  void aSearchFoldsListsOrIgnoresDuplicates() {
    JsonNode one = search("--json", "музей").done().json().getFirst();
    assertThat(one.get("total").longValue()).isEqualTo(3);
    assertThat(one.get("hits")).hasSize(2);
    assertThat(similar("--duplicates", "fold")).containsExactlyInAnyOrder(1, 0);
    assertThat(similar("--duplicates", "list")).containsExactlyInAnyOrder(1, 1, 0);
    assertThat(similar("--duplicates", "ignore")).containsExactly(0, 0, 0);
    assertThat(similar("--duplicates", "list", "--all-copies")).containsExactly(0, 0, 0);
    search("--duplicates", "detect", "музей").wrongUsage("'detect' is none of fold, list, ignore");
    assertThat(search("музей").done().out()).containsOnlyOnce("   Also: ");
  }

  @Test
  void aRunHoldsAllDuplicatesUnlessTheyAreFolded() throws IOException {
    Path topics = Files.writeString(folder.resolve("t.tsv"), "а1\tмузей\n");

    assertThat(topics(topics).done().out().lines()).hasSize(3);
    for (String policy : List.of("--duplicates=fold", "--collapse-copies")) {
      assertThat(topics(topics, policy).done().out().lines()).as(policy).hasSize(2);
    }
    for (String policy : List.of("list", "ignore")) {
      assertThat(topics(topics, "--duplicates", policy).done().out().lines()).hasSize(3);
    }
  }

  @Test
  void anIndexCanBeFilledWithoutDetectingDuplicates() {
    for (String policy : List.of("--duplicates=ignore", "--no-duplicates")) {
      String other = folder.resolve(policy).toString();
      Outcome.of("index", "--index", other, policy, folder.resolve("a.jsonl").toString()).done();
      JsonNode result =
          Outcome.of("search", "--index", other, "--json", "музей").done().json().getFirst();
      assertThat(result.get("hits")).as(policy).hasSize(3);
    }
  }

  @Test
  void helpShowsTheNewNamesOnly() {
    for (String command : List.of("index", "search", "topics", "analyze")) {
      assertThat(Outcome.of("help", command).done().out())
          .contains("--user-words")
          .doesNotContain("--lexicon", "copies", "--no-duplicates");
    }
    assertThat(Outcome.of("help", "index").out()).contains("--duplicates");
    assertThat(Outcome.of("help", "search").out()).contains("--duplicates");
  }

  /** The number of duplicates that each hit names. */
  private static List<Integer> similar(String... options) {
    JsonNode result =
        search(
                Stream.concat(Stream.of(options), Stream.of("--json", "музей"))
                    .toArray(String[]::new))
            .done()
            .json()
            .getFirst();
    return Stream.iterate(0, i -> i < result.get("hits").size(), i -> i + 1)
        .map(i -> result.get("hits").get(i).get("similar").size())
        .toList();
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
