package org.visnyk.language.variants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.dictionary.UkrainianDictionary;

class DegreesTest {
  private static final UkrainianDictionary DICTIONARY = UkrainianDictionary.shared();
  private final LemmaVariants variants = LemmaVariants.of(DICTIONARY);

  @ParameterizedTest
  @CsvSource({
    "вузький, вужчий, найвужчий",
    "товстий, товщий, найтовщий",
    "глибокий, глибший, найглибший",
    "цікавий, цікавіший, найцікавіший",
    "низько, нижче, найнижче",
    "уважно, уважніше, найуважніше"
  })
  void theDegreesOfAWordFindEachOther(String positive, String comparative, String superlative) {
    assertThat(variants.degreesOf(positive, DICTIONARY)).contains(comparative, superlative);
    assertThat(variants.degreesOf(comparative, DICTIONARY)).contains(positive, superlative);
    assertThat(variants.degreesOf(superlative, DICTIONARY)).contains(positive, comparative);
  }

  @ParameterizedTest
  @ValueSource(strings = {"миша", "раніше", "рано", "інший", "найм", "ий", "о", "", "щ"})
  void otherWordsHaveNone(String lemma) {
    assertThat(variants.degreesOf(lemma, DICTIONARY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"зв'язок, звязок", "агентство, агенство", "президентство, президенство"})
  void mistakesThatTheDictionaryHasAreOtherSpellings(String right, String wrong) {
    assertThat(variants.othersThan(right, DICTIONARY)).contains(wrong);
    assertThat(variants.othersThan(wrong, DICTIONARY)).contains(right);
  }
}
