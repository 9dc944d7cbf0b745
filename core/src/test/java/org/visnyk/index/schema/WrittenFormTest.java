package org.visnyk.index.schema;

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
  void foldsVariantsOfOneForm(String word, String form) {
    String text = "Раз " + word + " два";
    int start = text.indexOf(word);
    int end = start + word.length();

    assertThat(WrittenForm.of(word)).isEqualTo(form);
    assertThat(WrittenForm.isAt(text, start, end, form)).isTrue();
    assertThat(WrittenForm.isAt(text, start, end - 1, form)).isFalse();
    assertThat(WrittenForm.isAt(text, start, end, form + "у")).isFalse();
  }

  @Property
  void isTheNormalFormOfAnyText(@ForAll String word) {
    assertThat(WrittenForm.of(word)).isEqualTo(NormalForm.of(word));
  }

  @Property
  void occursWhereTheTextHasTheSameNormalForm(
      @ForAll String around, @ForAll String word, @ForAll String other) {
    String text = around + word + around;
    int start = around.length();
    int end = start + word.length();

    assertThat(WrittenForm.isAt(text, start, end, WrittenForm.of(word))).isTrue();
    assertThat(WrittenForm.isAt(text, start, end, WrittenForm.of(other)))
        .isEqualTo(NormalForm.of(other).equals(NormalForm.of(word)));
  }
}
