package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.language.dictionary.UkrainianDictionary;

class DictionaryOptionTest {
  @TempDir private Path folder;
  private String dictionary = "";

  /** A compiled dictionary from a file differs from the built-in one, even with equal content. */
  @BeforeEach
  void copyDictionary() throws IOException {
    Path file = folder.resolve("other.dictionary");
    try (InputStream compiled =
        Objects.requireNonNull(UkrainianDictionary.class.getResourceAsStream("dictionary.bin"))) {
      Files.copy(compiled, file);
    }
    dictionary = file.toString();
  }

  @Test
  void indexAndSearchUseTheDictionaryAndRequireIt() {
    String index = folder.resolve("news-index").toString();
    String article = "{\"id\":\"a\",\"text\":\"Зустріч відбулася у місті\"}\n";
    Outcome.ofInput(article, "index", "--index", index, "--dictionary", dictionary, "-").done();

    int found =
        Outcome.of("search", "--json", "--index", index, "--dictionary", dictionary, "міста")
            .done()
            .json()
            .getFirst()
            .get("total")
            .asInt();
    assertThat(found).isEqualTo(1);
    Outcome.of("search", "--index", index, "міста").failed("other.dictionary");
    Outcome.of("stats", "--index", index).failed("open it with --dictionary FILE");
  }

  @Test
  void anIndexWithTheBuiltInDictionaryIsOpenedWithoutTheOption() {
    String index = folder.resolve("plain-index").toString();
    Outcome.ofInput("{\"text\":\"мир\"}", "index", "--index", index, "-").done();
    Outcome.of("search", "--index", index, "--dictionary", dictionary, "мир")
        .failed("open it without --dictionary;");
  }

  @Test
  void analyzeUsesTheDictionary() {
    assertThat(
            Outcome.ofInput("міста\n", "analyze", "--json", "--dictionary", dictionary)
                .done()
                .json()
                .getFirst()
                .at("/tokens/0/lemmas/0/lemma")
                .asText())
        .isEqualTo("місто");
  }

  @Test
  void reportsAWrongFileInOneLine() throws IOException {
    String wrong = Files.writeString(folder.resolve("wrong.dictionary"), "no lexicon").toString();

    Outcome.ofInput("мир\n", "analyze", "--dictionary", wrong).failed("wrong.dictionary");
    Outcome.ofInput("мир\n", "analyze", "--dictionary", "none.dictionary")
        .failed("none.dictionary");
    Outcome.of("search", "--index", "none", "--dictionary", wrong, "мир")
        .failed("wrong.dictionary");
  }
}
