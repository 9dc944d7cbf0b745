package org.visnyk.language.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.dictionary.UkrainianDictionary;

class LemmaVariantsTest {
  private static final UkrainianDictionary DICTIONARY = UkrainianDictionary.shared();
  private static final LemmaVariants VARIANTS = LemmaVariants.of(DICTIONARY);

  @ParameterizedTest
  @CsvSource({
    // Euphony.
    "вгадати, угадати",
    "вдень, удень",
    "невпинний, неупинний",
    "йменувати, іменувати",
    "із, зі",
    // The spelling of 2019 and those before it.
    "мегапроєкт, мегапроект",
    "супермегапроєкт, супермегапроект",
    "конвеєр, конвейєр",
    "секвоя, секвойя",
    "траєкторія, траекторія",
    "иній, іній",
    "пауза, павза",
    "кафедральний, катедральний",
    "священник, священик",
    "хокінг, гокінг",
    "філіпп, філіп",
    "хелловін, геловін",
    // The other alphabet.
    "інстаграм, instagram",
    "старлінк, starlink",
    "іт, it",
    "хіх, xix"
  })
  void twoSpellingsOfOneWordFindEachOther(String one, String other) {
    assertThat(others(one)).contains(other);
    assertThat(others(other)).contains(one);
  }

  @ParameterizedTest
  @CsvSource({
    "вправа, управа",
    "вступ, уступ",
    "вклад, уклад",
    "вникати, уникати",
    "враження, ураження",
    "вряд, уряд",
    "вдача, удача",
    "лавра, лаура",
    "холод, голод",
    "громова, хромова",
    "маса, масса",
    "не, he",
    "факт, такт"
  })
  void wordsOfDifferentMeaningStayApart(String one, String other) {
    assertThat(others(one)).doesNotContain(other);
    assertThat(others(other)).doesNotContain(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"президент", "школа", "2024", "covid-19", "", "ъъъ"})
  void otherWordsHaveOneSpelling(String lemma) {
    assertThat(others(lemma)).isEmpty();
  }

  @Property(tries = 300)
  void anyTextHasAnAnswer(@ForAll @StringLength(max = 60) String lemma) {
    assertThat(others(lemma)).doesNotContain(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "'а, б\nв', 'line 2: a spelling is missing'",
    "'а,, б', 'line 1: a spelling is missing'",
    "'аб*, вг', 'line 1: either all spellings are stems or none is'",
    "'# зауваження\n\nа, б\nв, а', 'line 4: «а» is listed twice'"
  })
  void aMalformedLineIsNamed(String list, String message) {
    assertThatThrownBy(() -> read(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lemma-variants.txt, " + message);
  }

  private static VariantList read(String list) throws IOException {
    return VariantList.read(new BufferedReader(new StringReader(list)));
  }

  private static Set<String> others(String lemma) {
    return VARIANTS.othersThan(lemma, DICTIONARY);
  }
}
