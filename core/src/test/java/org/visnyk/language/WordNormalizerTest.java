package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordNormalizerTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "Київ, київ",
        "П’ЯТЬ, п'ять",
        "пʼять, п'ять",
        "п`ять, п'ять",
        "ґрунт, грунт",
        "Ґонта, гонта",
        "за\u0301мок, замок",
        "перего\u00ADвори, переговори",
        "зро\u200Bстання, зростання",
        "и\u0306, й",
        "і\u0308, ї",
      })
  void writesOneFormForMany(String word, String normal) {
    assertThat(WordNormalizer.normalize(word)).isEqualTo(normal);
  }

  @Property
  void normalizingTwiceChangesNothing(@ForAll String word) {
    String once = WordNormalizer.normalize(word);

    assertThat(WordNormalizer.normalize(once)).isEqualTo(once);
  }
}
