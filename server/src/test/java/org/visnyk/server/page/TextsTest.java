package org.visnyk.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  /** English needs no form for a few. */
  private static Set<String> keys(Language language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        Texts.class.getResourceAsStream(
            "/org/visnyk/server/texts_%s.properties".formatted(language.code()))) {
      texts.load(in);
    }
    Set<String> keys = new TreeSet<>(texts.stringPropertyNames());
    keys.removeIf(key -> key.endsWith(".few") && key.split("\\.").length == 2);
    return keys;
  }

  @Test
  void allLanguagesHaveTheSameTexts() throws IOException {
    assertThat(keys(Language.EN)).isEqualTo(keys(Language.UK));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 стаття",
    "2, 2 статті",
    "4, 4 статті",
    "5, 5 статей",
    "11, 11 статей",
    "13, 13 статей",
    "21, 21 стаття",
    "112, 112 статей",
    "0, 0 статей"
  })
  void numbersAgreeWithTheirNouns(long number, String text) {
    assertThat(Texts.in(Language.UK).count("articles", number)).isEqualTo(text);
  }

  @Test
  void largeNumbersAreGrouped() {
    assertThat(Texts.in(Language.UK).count("articles", 12_345)).isEqualTo("12\u00A0345 статей");
    assertThat(Texts.in(Language.EN).count("articles", 12_345)).isEqualTo("12,345 articles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uk | UK",
        "uk-UA,uk;q=0.9,en;q=0.8 | UK",
        "en-US,en;q=0.5,uk;q=0.9 | EN",
        "de;q=0.2,uk;q=0.3 | UK",
        "ru,en;q=0.5 | UK",
        "pl | EN",
        "* | EN",
        "uk;q=abc,en;q=0.1 | EN",
        "'' | UK"
      })
  void prefersTheLanguageOfTheBrowser(String accepted, Language language) {
    assertThat(Language.preferred(accepted)).isEqualTo(language);
  }
}
