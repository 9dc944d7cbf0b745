package org.visnyk.language.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.dictionary.UkrainianDictionary;

class NameDerivativesTest {
  private final NameDerivatives derivatives = new NameDerivatives(UkrainianDictionary.shared());

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          миколаїв  ¦ миколаївський миколаївщина миколаївець
          запоріжжя ¦ запорізький запоріжець
          ірпінь    ¦ ірпінський
          прага     ¦ празький
          черкаси   ¦ черкаський
          донецьк   ¦ донецький донеччина
          авдіївка  ¦ авдіївський
          балаклія  ¦ балаклійський
          чернівці  ¦ чернівецький
          польща    ¦ польський
          туреччина ¦ турецький
          полтава   ¦ полтавський полтавщина полтавець
          """)
  void derivesAdjectivesRegionsAndResidents(String name, String expected) {
    assertThat(derivatives.of(name)).containsAll(List.of(expected.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"миколаїв", "прага", "київ", "києво-святошинський", "у", "", "щ", "ка"})
  void whatIsDerivedIsInTheDictionaryAndNotTheNameItself(String name) {
    assertThat(derivatives.of(name))
        .doesNotContain(name)
        .allMatch(word -> !UkrainianDictionary.shared().analyses(word).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"миколаїв, true", "порошенко, true", "суми, false", "місто, false", "абв, false"})
  void aNameHasNoHomonymInLowerCase(String lemma, boolean isName) {
    assertThat(derivatives.isName(lemma)).isEqualTo(isName);
  }
}
