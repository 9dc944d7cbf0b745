package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.visnyk.language.dictionary.FormAnalysis;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;

class StopWordsTest {
  private static final StopWords STANDARD = StopWords.standard();

  @Test
  void areFunctionWordsOfTheLexiconOnly() {
    assertThat(STANDARD.words())
        .hasSizeBetween(40, 120)
        .allSatisfy(
            word ->
                assertThat(UkrainianDictionary.shared().readings(word))
                    .extracting(FormAnalysis::grammar)
                    .anyMatch(
                        grammar ->
                            grammar.is(PartOfSpeech.PREPOSITION)
                                || grammar.is(PartOfSpeech.CONJUNCTION)
                                || grammar.is(PartOfSpeech.PARTICLE)));
  }

  @Test
  void doNotHoldWhatDeniesOrTakesSides() {
    assertThat(List.of("не", "ні", "без", "проти", "після", "перед", "крім", "лише", "нібито"))
        .noneMatch(STANDARD::contains);
  }

  @Test
  void areComparedInTheNormalForm() {
    StopWords own = StopWords.of(Set.of("Об'єкт"));

    assertThat(own.contains("об’єкт")).isTrue();
    assertThat(own.contains("ОБ\u02BCЄКТ")).isTrue();
    assertThat(own.contains("об'єкти")).isFalse();
    assertThat(STANDARD.contains("ЩОБ")).isTrue();
  }
}
