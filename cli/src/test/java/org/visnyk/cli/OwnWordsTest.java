package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnWordsTest {
  @TempDir private Path folder;
  private String dictionary = "";

  @BeforeEach
  void writeDictionary() throws IOException {
    dictionary =
        Files.writeString(
                folder.resolve("lexicon.txt"), "# нове\nХаймарс: хаймарса хаймарсами HIMARS\n")
            .toString();
  }

  @Test
  void analyzeKnowsTheWordsOfTheFile() {
    assertThat(
            Outcome.ofInput("HIMARS\n", "analyze", "--json", "--lexicon", dictionary)
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
    Outcome.ofInput(article, "index", "--json", "--index", index, "--lexicon", dictionary, "-")
        .done();

    assertThat(hits(index, "--lexicon", dictionary)).isEqualTo(1);
    assertThat(hits(index, "--size", "10")).isEqualTo(1);
  }

  @Test
  void aWrongFileIsOneClearLine() throws IOException {
    Files.writeString(Path.of(dictionary), "добре\nполе ~ немаєтакого\n");
    Outcome.ofInput("мир\n", "analyze", "--lexicon", dictionary).failed("lexicon.txt:2");
    Outcome.ofInput("мир\n", "analyze", "--lexicon", folder.resolve("none.txt").toString())
        .failed("none.txt");
    String index = folder.resolve("news-index").toString();
    Outcome.ofInput("{\"text\":\"мир\"}", "index", "--json", "--index", index, "-").done();
    Outcome.of("search", "--index", index, "--lexicon", "none.txt", "мир").failed("no such file");
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
