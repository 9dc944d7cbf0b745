package org.visnyk.language.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.dictionary.UkrainianDictionary;

class PreferencesTest {
  private final Preferences.Lemmas lemmas = new Preferences.Lemmas(UkrainianDictionary.shared());

  @Test
  void everyLemmaOfTheListIsInTheDictionary() throws IOException {
    assertThat(listed()).hasSizeGreaterThan(400).allMatch(spelling -> lemmas.find(spelling) >= 0);
  }

  @Test
  void aLemmaIsFoundByItsSpellingWithItsCapitals() {
    assertThat(lemmas.find("Київ")).isNotNegative().isNotEqualTo(lemmas.find("кий"));
    assertThat(lemmas.find("КИЇВ")).isNegative();
    assertThat(lemmas.find("неслово")).isNegative();
  }

  @Test
  void aListedLemmaHasTheFactorOfItsSectionAndOthersHaveNone() throws IOException {
    Preferences preferences =
        read(
            """
            # why
            [rare]
            кий рок # both
            [usual]
            Київ
            """);

    assertThat(preferences.factor(lemmas.find("кий"))).isEqualTo(0.05f);
    assertThat(preferences.factor(lemmas.find("Київ"))).isEqualTo(4f);
    assertThat(preferences.factor(lemmas.find("рік"))).isEqualTo(1f);
  }

  @Test
  void aLemmaThatTheDictionaryLacksIsIgnored() throws IOException {
    assertThat(read("[rare]\nнеслово").factor(lemmas.find("рік"))).isEqualTo(1f);
  }

  @ParameterizedTest
  @CsvSource({
    "кий, 'line 1: a lemma precedes the first section'",
    "'[rare]\nкий\nрок кий', 'line 3: кий is listed twice'",
    "'# list\n[often]', 'line 2: no such section: [often]'"
  })
  void anErrorNamesItsLine(String list, String message) {
    assertThatThrownBy(() -> read(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static Preferences read(String list) throws IOException {
    return Preferences.read(
        new BufferedReader(new StringReader(list)), UkrainianDictionary.shared());
  }

  private static List<String> listed() throws IOException {
    try (InputStream list = Preferences.class.getResourceAsStream(Preferences.RESOURCE)) {
      assertThat(list).isNotNull();
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("["))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .filter(word -> !word.isBlank())
          .toList();
    }
  }
}
