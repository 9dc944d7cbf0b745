package org.visnyk.language.typing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "ghtpbltyn, президент",
        "Ghtpbltyn, Президент",
        "GHTPBLTYN, ПРЕЗИДЕНТ",
        "|,.l;tn|, бюджет",
        "|,]'|, бїє",
        "|P'kty|, Зєлен",
        "|\\fyjr|, ґанок",
        "|j,`'rn|, |об'єкт|",
        "F-16 dthcsz, А-16 версія",
        "ryb;rb, книжки",
        "{fhrsd, Харків",
      })
  void ukrainianTypedInTheLatinLayoutIsConverted(String typed, String meant) {
    assertThat(KeyboardLayout.toUkrainian(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"тфещ, nato", "ТФЕЩ, NATO", "пщщпду, google", "вкщту, drone", "туцс, newc"})
  void latinTypedInTheUkrainianLayoutIsConverted(String typed, String meant) {
    assertThat(KeyboardLayout.toLatin(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "мысто, місто",
        "мыльйон, мільйон",
        "эдність, єдність",
        "Укръна, Укрїна",
        "|обёєкт|, |об'єкт|"
      })
  void theRussianLayoutDiffersInFourKeys(String typed, String meant) {
    assertThat(KeyboardLayout.fromRussian(typed)).isEqualTo(meant);
  }

  @Property
  void conversionThereAndBackGivesTheSameText(@ForAll("typed") String typed) {
    assertThat(KeyboardLayout.toLatin(KeyboardLayout.toUkrainian(typed))).isEqualTo(typed);
  }

  @Property
  void anyTextIsConvertedWithoutError(@ForAll String text) {
    assertThat(KeyboardLayout.toUkrainian(text)).hasSameSizeAs(text);
    assertThat(KeyboardLayout.toLatin(text)).hasSameSizeAs(text);
    assertThat(KeyboardLayout.fromRussian(text)).hasSameSizeAs(text);
  }

  /** The keys of letters and of the punctuation next to them, and characters without a key. */
  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.strings()
        .withChars("`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./QWERTY{}AS:\"<>?09 -");
  }
}
