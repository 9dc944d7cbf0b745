package org.visnyk.language.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.dictionary.UkrainianDictionary;

class FunctionWordsTest {
  private final FunctionWords words = new FunctionWords(UkrainianDictionary.shared());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "в", "у", "із", "для", "до", "перед", "про", "щодо", "після", "унаслідок", "з-під", "і",
            "й",
        "та", "але", "або", "якщо", "щоб", "як", "не", "ні", "навіть", "лише", "чи", "ж", "хіба",
        "що", "хто", "який", "чий", "де", "коли", "чому", "це"
      })
  void wordsThatConnectOthersAreFunctionWords(String lemma) {
    assertThat(words.contains(lemma)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "край",
        "коло",
        "поза",
        "ніж",
        "мова",
        "раз",
        "округ",
        "ато",
        "фон",
        "ван",
        "місто",
        "вибори",
        "іти",
        "новий",
        "два",
        "швидко",
        "якби-то-слово",
        "2024",
        "nato",
        ""
      })
  void wordsThatAnArticleMayBeAboutAreNot(String lemma) {

    assertThat(words.contains(lemma)).isFalse();
  }
}
