package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.text.NormalForm;

class WrittenFormTest {

  @ParameterizedTest
  @CsvSource({
    "Одесою, одесою",
    "Ґанок, ганок",
    "Львів’яни, львів'яни",
    "Kиїв, київ",
    "за\u0301мок, замок",
    "F-16, f-16",
    "Івано-Франківськ, івано-франківськ"
  })
  void foldsWhatIsNoDifferenceBetweenForms(String word, String form) {
    assertThat(WrittenForm.of(word)).isEqualTo(form);
  }

  @Property
  void isTheNormalFormOfAnyText(@ForAll String word) {
    assertThat(WrittenForm.of(word)).isEqualTo(NormalForm.of(word));
  }
}
