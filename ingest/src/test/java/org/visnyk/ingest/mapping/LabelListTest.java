package org.visnyk.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          Яна Рись                        ~ Яна Рись
          Яна Рись, Лев Кит               ~ Яна Рись/Лев Кит
          Рись, Яна; Кит, Лев             ~ Рись, Яна/Кит, Лев
          спорт|місто                     ~ спорт/місто
          ['спорт', 'Дем\\'янівка', None] ~ спорт/Дем'янівка
          ["а \\"б\\"", "\\u0432"]        ~ а "б"/в
          [спорт, Дем'янівка]             ~ спорт/Дем'янівка
          {спорт,"Старе місто",NULL}      ~ спорт/Старе місто
          ('спорт', 'місто')              ~ спорт/місто
          ['спорт' 'місто']               ~ спорт/місто
          #яхти #лиман_2024               ~ яхти/лиман_2024
          (за матеріалами преси)          ~ (за матеріалами преси)
          []                              ~ ``
          {}                              ~ ``
          """)
  void splitsWhatProgramsAndPeopleWrite(String text, String expected) {
    assertThat(LabelList.split(text))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("/")));
  }
}
