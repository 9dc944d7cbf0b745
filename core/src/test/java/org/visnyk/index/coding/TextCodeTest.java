package org.visnyk.index.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCodeTest {
  @Test
  void newsTakesAboutHalfAByteALetter() {
    String text =
        "Уряд області виділив кошти на ремонт дороги до лікарні, повідомила пресслужба міської"
            + " ради. За словами заступника голови, роботи почнуться наступного тижня та"
            + " триватимуть до осені.";

    assertThat(TextCode.encode(text).length).isLessThan(text.length() * 6 / 10);
    assertThat(TextCode.decode(TextCode.encode(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "і",
        "«Ґедзь і ще п’ятеро їхніх» – № 7 — F-16, 2 млн\u00A0грн…\r\n\t\\",
        "Пере\u0301мога 🎉 Zażółć \u0098? \u0000 пʼять",
        "新聞紙上的文字不是烏克蘭文，因此以 UTF-8 寫入比較短。"
      })
  void keepsEveryCharacter(String text) {
    assertThat(TextCode.decode(TextCode.encode(text))).isEqualTo(text);
  }

  @Test
  void aTextInAnotherScriptTakesLittleMoreThanInUtf8() {
    String text = "新聞".repeat(100);

    assertThat(TextCode.encode(text).length).isEqualTo(3 * text.length() + Integer.BYTES);
  }

  @Property(tries = 2000)
  void everyTextIsDecodedAsItWasEncoded(@ForAll("texts") String text) {
    BytesRef bytes = TextCode.encode(text);
    BytesRef elsewhere = new BytesRef(new byte[bytes.length + 3], 2, bytes.length);
    System.arraycopy(bytes.bytes, bytes.offset, elsewhere.bytes, 2, bytes.length);

    assertThat(TextCode.decode(elsewhere)).isEqualTo(text);
  }

  @Property(tries = 2000)
  void bytesThatAreNoTextDoNoHarm(@ForAll byte[] bytes) {
    try {
      String text = TextCode.decode(new BytesRef(bytes));
      assertThat(text.length()).isLessThanOrEqualTo(bytes.length * Byte.SIZE * Symbols.MAX_LETTERS);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching(".*(too few|too early).*");
    }
  }

  @Test
  void refusesATextThatWasCut() {
    BytesRef bytes = TextCode.encode("Сьогодні в Україні очікують дощів і грози.");
    bytes.length -= 8;

    assertThatThrownBy(() -> TextCode.decode(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a coded text ends too early");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 а", "8 а"})
  void refusesATableThatIsNotComplete(String line) {
    assertThatThrownBy(() -> new Symbols(List.of(line, line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the table of symbols is not complete");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().filter(TextCodeTest::isWellFormed),
        Arbitraries.strings()
            .withCharRange('А', 'ґ')
            .withChars("? –’🎉".toCharArray())
            .filter(TextCodeTest::isWellFormed),
        Arbitraries.of("ння", " з", "повідом", "1", "ґ", "🎉", "\n", "що ", "ʼ", "x")
            .list()
            .map(parts -> String.join("", parts)));
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(point -> point >= 0xD800 && point < 0xE000);
  }
}
