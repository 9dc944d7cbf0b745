package org.visnyk.benchmarks.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormStructuresTest {

  @ParameterizedTest
  @ValueSource(strings = {"perfectHash", "morfologik", "openAddressing"})
  void knowsTheFormsOfTheDictionaryAndNoOthers(String name) throws IOException {
    FormStructure structure = FormStructures.named(name);

    for (String form : List.of("київ", "переговорах", "п'ять", "івано-франківськ", "а")) {
      assertThat(structure.lookup(form.toCharArray())).as(form).isNotZero();
    }
    for (String other : List.of("київл", "перегворах", "щщщ")) {
      assertThat(structure.lookup(other.toCharArray())).as(other).isZero();
    }
    assertThat(structure.bytes()).isPositive();
  }
}
