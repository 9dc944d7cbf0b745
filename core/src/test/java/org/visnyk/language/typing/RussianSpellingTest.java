package org.visnyk.language.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianSpellingTest {
  @ParameterizedTest
  @CsvSource({
    "эвакуация, евакуація",
    "границы, граници",
    "Николаевский, Ніколаєвський",
    "объекты, об'єкти",
    "подъезд, під'їзд",
    "колонны, колони",
    "комиссия, комісія",
    "отставка, відставка",
    "решение, рішення",
    "прокурорский, прокурорський",
    "сказал, сказав",
    "мост, міст"
  })
  void amongTheReadingsIsTheUkrainianWord(String russian, String ukrainian) {
    assertThat(RussianSpelling.toUkrainian(russian)).contains(ukrainian);
  }

  @ParameterizedTest
  @CsvSource({"сегодня, сьогодні", "взрыва, вибух", "Полиция, Поліція", "помощью, допомога"})
  void theLikeliestReadingIsFirst(String russian, String ukrainian) {
    assertThat(RussianSpelling.toUkrainian(russian).getFirst()).isEqualTo(ukrainian);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "он", "news", "слово2", "два слова", "война-мир"})
  void whatIsNoRussianWordHasNoReading(String word) {
    assertThat(RussianSpelling.toUkrainian(word)).isEmpty();
  }

  @Test
  void someLettersAreRussianOnly() {
    assertThat(RussianSpelling.hasRussianLetter("ВЫБОР")).isTrue();
    assertThat(RussianSpelling.hasRussianLetter("об'їзд")).isFalse();
  }

  @Test
  void aMalformedListIsRejectedWithItsLine() {
    assertThatThrownBy(() -> RussianWords.read(new BufferedReader(new StringReader("# а\nслово"))))
        .hasMessageContaining("line 2");
    assertThatThrownBy(
            () -> RussianWords.read(new BufferedReader(new StringReader("слов: а\nслов: б"))))
        .hasMessageContaining("listed twice");
  }

  @Property
  void anyWordHasAFewReadingsOfLetters(
      @ForAll @StringLength(max = 40) @Chars({'о', 'е', 'и', 'с', 'ь', 'ъ', 'ё', 'н', 'Ы', 'я'})
          String word) {
    List<String> readings = RussianSpelling.toUkrainian(word);

    assertThat(readings)
        .hasSizeLessThanOrEqualTo(RussianSpelling.MAX_READINGS)
        .doesNotHaveDuplicates();
    assertThat(readings).allMatch(reading -> !reading.isEmpty());
  }
}
