package org.visnyk.language.compound;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {
  @ParameterizedTest
  @CsvSource({
    "'аб = абетка', 'line 1: expected abbreviation = word, in a section'",
    "'[always]\nаб', 'line 2: expected abbreviation = word, in a section'",
    "'[sometimes]', 'line 1: no such section'",
    "'[always]\nab = абетка', 'line 2: the abbreviation is too long'"
  })
  void aMalformedLineIsNamed(String list, String message) {
    assertThatThrownBy(() -> Abbreviations.read(new BufferedReader(new StringReader(list))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("abbreviations.txt, " + message);
  }
}
