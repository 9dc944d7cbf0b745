package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteCommandTest {
  private static final String ARTICLES =
      """
      {"id":"1","title":"Переговори в Києві","tags":["Переяслав Хмельницький"]}
      {"id":"2","title":"Музей просто неба"}
      """;

  @TempDir private static Path folder;
  private static String index = "";

  @BeforeAll
  static void makeAnIndex() throws IOException {
    index = folder.resolve("news-index").toString();
    Path file = Files.writeString(folder.resolve("a.jsonl"), ARTICLES);
    Outcome.of("index", "--index", index, file.toString()).done();
  }

  @Test
  void printsNamesAndTitles() {
    assertThat(Outcome.of("complete", "--index", index, "Пере").done().out().lines())
        .containsExactly("Переяслав Хмельницький", "Переговори в Києві");
  }

  @Test
  void printsOneLineOfJson() {
    JsonNode result =
        Outcome.of("complete", "--index", index, "--json", "переговорами", "в", "Ки")
            .done()
            .json()
            .getFirst();

    assertThat(Outcome.keys(result)).containsExactly("typed", "names", "titles");
    assertThat(result.get("typed").textValue()).isEqualTo("переговорами в Ки");
    assertThat(result.get("titles").get(0).get("id").textValue()).isEqualTo("1");
    assertThat(result.get("titles").get(0).get("title").textValue())
        .isEqualTo("Переговори в Києві");
  }

  @Test
  void requiresAPrefixAndAPossibleSize() {
    assertThat(Outcome.of("complete", "--index", index).status()).isEqualTo(2);
    assertThat(Outcome.of("complete", "--index", index, "--size", "0", "м").status()).isEqualTo(2);
  }
}
