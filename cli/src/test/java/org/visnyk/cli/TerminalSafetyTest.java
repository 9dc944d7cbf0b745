package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.NewsIndex;

/** What a command prints cannot control the terminal, and what it is given arrived whole. */
class TerminalSafetyTest {
  private static final String TITLE =
      "Мер \u202Eвідкрив\u202C \u2067міст\u2069 \u009B31m \u0085 тут";

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void putAnArticle() {
    index = folder.resolve("index").toString();
    try (NewsIndex writing = NewsIndex.open(Path.of(index))) {
      writing.put(
          Article.builder("а\u200Fб").title(TITLE).text(TITLE).source("Дж\u061Cерело").build());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "search --json", "search --explain", "complete", "similar"})
  void noControlCharacterIsPrinted(String command) {
    String[] words = (command + " --index " + index + " мер").split(" ");
    Outcome outcome = Outcome.of(words);
    String printed = outcome.out() + outcome.err();
    assertThat(printed.replace("\n", "")).isNotEmpty().doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }

  @Test
  void jsonHoldsThemAsEscapes() throws IOException {
    Outcome outcome = Outcome.of("search", "--index", index, "--json", "мер");
    assertThat(new ObjectMapper().readTree(outcome.out()).at("/hits/0/title").asText())
        .isEqualTo(TITLE);
  }

  @Test
  void aQueryThatLostItsLettersIsRefused() {
    Outcome outcome = Outcome.of("search", "--index", index, "\uFFFD\uFFFD\uFFFD міст");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("the letters").contains("UTF-8").contains("LC_ALL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"snapshot --index INDEX ''", "stats --index ''", "check --index ' '"})
  void anEmptyNameOfAFolderIsCalledOne(String command) {
    String[] words = command.replace("INDEX", index).replace("' '", "\u00A0").split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace("''", "").replace('\u00A0', ' ');
    }
    Outcome outcome = Outcome.of(words);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("the name of a file or folder is empty");
  }
}
