package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserWordsTest {
  @TempDir private Path folder;
  private String words = "";

  @BeforeEach
  void writeUserWords() throws IOException {
    words =
        Files.writeString(
                folder.resolve("words.txt"), "# нове\nХаймарс: хаймарса хаймарсами HIMARS\n")
            .toString();
  }

  @Test
  void analyzeKnowsTheWordsOfTheFile() {
    assertThat(
            Outcome.ofInput("HIMARS\n", "analyze", "--json", "--user-words", words)
                .done()
                .json()
                .getFirst()
                .at("/tokens/0/lemmas/0/lemma")
                .asText())
        .isEqualTo("хаймарс");
  }

  @Test
  void indexAndSearchKnowTheWordsOfTheFile() {
    String index = folder.resolve("news-index").toString();
    String article = "{\"id\":\"a\",\"text\":\"Удар завдали з HIMARS\"}\n";
    Outcome.ofInput(article, "index", "--json", "--index", index, "--user-words", words, "-")
        .done();

    assertThat(hits(index, "--user-words", words)).isEqualTo(1);
    assertThat(hits(index, "--lexicon", words)).isEqualTo(1);
    assertThat(hits(index, "--size", "10")).isEqualTo(1);
  }

  @Test
  void reportsAWrongFileInOneLine() throws IOException {
    Files.writeString(Path.of(words), "добре\nполе ~ немаєтакого\n");
    Outcome.ofInput("мир\n", "analyze", "--user-words", words).failed("words.txt:2");
    Outcome.ofInput("мир\n", "analyze", "--user-words", folder.resolve("none.txt").toString())
        .failed("none.txt");
    String index = folder.resolve("news-index").toString();
    Outcome.ofInput("{\"text\":\"мир\"}", "index", "--json", "--index", index, "-").done();
    Outcome.of("search", "--index", index, "--user-words", "none.txt", "мир")
        .failed("no such file");
  }

  private static int hits(String index, String option, String value) {
    return Outcome.of("search", "--json", "--index", index, option, value, "хаймарсами")
        .done()
        .json()
        .getFirst()
        .get("total")
        .asInt();
  }
}
