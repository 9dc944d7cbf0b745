package org.visnyk.index.schema;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class CompactTextTest {
  @Test
  void ukrainianTextTakesOneByteACharacter() {
    String text = "«Ґедзь і ще п’ятеро їхніх» – № 7 — F-16, 2 млн\u00A0грн…";

    BytesRef bytes = CompactText.encode(text);

    assertThat(bytes.length).isEqualTo(text.length());
    assertThat(CompactText.decode(bytes)).isEqualTo(text);
  }

  @Test
  void textWithOtherCharactersIsKeptInFull() {
    String text = "Пере\u0301мога 🎉 Zażółć \u0098?";

    assertThat(CompactText.decode(CompactText.encode(text))).isEqualTo(text);
  }

  @Property
  void everyTextIsDecodedAsItWasEncoded(@ForAll("texts") String text) {
    BytesRef bytes = CompactText.encode(text);
    BytesRef elsewhere = new BytesRef(new byte[bytes.length + 3], 2, bytes.length);
    System.arraycopy(bytes.bytes, bytes.offset, elsewhere.bytes, 2, bytes.length);

    assertThat(CompactText.decode(elsewhere)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().filter(CompactTextTest::isWellFormed),
        Arbitraries.strings()
            .withCharRange('А', 'ґ')
            .withChars("? –’🎉".toCharArray())
            .filter(CompactTextTest::isWellFormed));
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(point -> point >= 0xD800 && point < 0xE000);
  }
}
