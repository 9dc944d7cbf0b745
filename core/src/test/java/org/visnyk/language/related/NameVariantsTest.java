package org.visnyk.language.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.related.NameVariants.Variant;

class NameVariantsTest {
  private static final NameVariants SHARED = NameVariants.of(UkrainianDictionary.shared());

  @Test
  void anAbbreviationAndItsWordsReplaceEachOther() {
    assertThat(find("мвс"))
        .containsExactly(new Variant(1, List.of("міністерство", "внутрішній", "справа")));
    assertThat(find("міністерство", "внутрішній", "справа"))
        .containsExactly(new Variant(3, List.of("мвс")));
  }

  @Test
  void aNameIsFoundAnywhereInAText() {
    assertThat(find("пожежа", "на", "харківщина", "учора"))
        .containsExactly(new Variant(1, List.of("харківський", "область")));
  }

  @Test
  void theLongestNameCountsAndLongerVariantsAreOmitted() {
    assertThat(find("міністерство", "культура"))
        .containsExactly(new Variant(2, List.of("мінкультури")));
    assertThat(find("міністерство", "культура", "та", "стратегічний", "комунікація"))
        .containsExactly(new Variant(5, List.of("мкск")));
  }

  @Test
  void aShortenedAdjectiveAndItsWholeReplaceEachOther() {
    assertThat(find("спортмайданчик"))
        .containsExactly(new Variant(1, List.of("спортивний", "майданчик")));
    assertThat(find("медичний", "огляд")).containsExactly(new Variant(2, List.of("медогляд")));
    assertThat(find("медаль")).isEmpty();
  }

  @Test
  void otherWordsHaveNoAlternativeName() {
    assertThat(find()).isEmpty();
    assertThat(find("міністерство")).isEmpty();
    assertThat(find("справа", "внутрішній", "міністерство")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'ЄС = Європейський Союз\nАБВ', 'line 2: there is only one name'",
    "'ЄС = = Союз', 'line 1: a name is missing'",
    "'# зауваження\n\nЄС = Союз\nЄС = Спілка', 'line 4: «ЄС» is listed twice'"
  })
  void aMalformedLineIsNamed(String list, String message) {
    assertThatThrownBy(() -> read(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name-variants.txt, " + message);
  }

  private static NameVariants read(String list) throws IOException {
    return NameVariants.read(
        new BufferedReader(new StringReader(list)), UkrainianDictionary.shared());
  }

  private static List<Variant> find(String... lemmas) {
    return SHARED.find(
        List.of(lemmas).stream().map(List::of).toList(), UkrainianDictionary.shared());
  }
}
