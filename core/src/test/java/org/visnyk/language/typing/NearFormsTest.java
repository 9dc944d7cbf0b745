package org.visnyk.language.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.typing.NearForms.NearForm;

class NearFormsTest {
  private static final double MAX_COST = 1.5;

  private final NearForms forms = new NearForms(UkrainianDictionary.shared());

  @ParameterizedTest
  @CsvSource({
    "президнт, президент",
    "презедент, президент",
    "перзидент, президент",
    "мілйон, мільйон",
    "оббладнання, обладнання",
    "міскими, міськими",
    "сорокарічя, сорокаріччя",
    "экономіка, економіка",
    "повітрря, повітря",
    "вулецею, вулицею",
    "обэднаний, об'єднаний",
  })
  void theIntendedFormIsAmongTheNearestThree(String typed, String meant) {
    List<String> nearest = forms.of(typed, MAX_COST).stream().map(NearForm::form).toList();

    assertThat(nearest.subList(0, Math.min(3, nearest.size()))).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "місто, місто, 0",
    "місто, мисто, 0.45",
    "місто, місо, 1.0",
    "місо, місто, 0.85",
    "місто, містоо, 0.4",
    "місто, мсіто, 0.65",
    "пять, п'ять, 0.4",
    "экран, екран, 0.6",
  })
  void commonErrorsCostLess(String typed, String meant, double cost) {
    assertThat(TypingErrors.between(typed, meant)).isCloseTo(cost, within(1e-9));
  }

  @Test
  void veryShortAndVeryLongWordsHaveNoNearForms() {
    assertThat(forms.of("", MAX_COST)).isEmpty();
    assertThat(forms.of("на", MAX_COST)).isEmpty();
    assertThat(forms.of("а".repeat(1_000_000), MAX_COST)).isEmpty();
  }

  @Property(tries = 100)
  void formsAreInTheDictionaryWithinTheCostAndInOrder(@ForAll("words") String word) {
    double before = 0;
    for (NearForm near : forms.of(word, MAX_COST)) {
      assertThat(UkrainianDictionary.shared().analyses(near.form())).isNotEmpty();
      assertThat(near.cost()).isBetween(before, MAX_COST);
      before = near.cost();
    }
  }

  @Property
  void anErrorAlwaysCostsSomething(@ForAll("words") String one, @ForAll("words") String other) {
    assertThat(TypingErrors.between(one, other) == 0).isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("абвгдеєжзиіїйклмнопрстуфхцчшщьюя'ыx\uD83D")
        .ofMaxLength(12);
  }
}
