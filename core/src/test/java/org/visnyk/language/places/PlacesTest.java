package org.visnyk.language.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  @Test
  void aListNamesTownsAndForms() throws IOException {
    Places places = read("# зауваження\nСтарий, Новий # два\nНовий: Новом Новах\n");

    assertThat(places.isName("старий")).isTrue();
    assertThat(places.isName("новий")).isTrue();
    assertThat(places.isName("стара")).isFalse();
    assertThat(places.form("Новах".toCharArray(), 0, 5)).isNotNull();
    assertThat(places.form("старий".toCharArray(), 0, 6)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'А, Б\nВ, А', 'line 2: «а» is listed twice'",
    "'А: Б\nА: В', 'line 2: «а» is listed twice'",
    "'А,, Б', 'line 1: a name is missing'"
  })
  void aMalformedLineIsNamed(String list, String message) {
    assertThatThrownBy(() -> read(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("places.txt, " + message);
  }

  private static Places read(String list) throws IOException {
    return Places.read(new BufferedReader(new StringReader(list)));
  }
}
