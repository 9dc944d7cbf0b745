package org.visnyk.index.inversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class TermNumbersTest {
  private final TermNumbers numbers = new TermNumbers();

  @Property(tries = 200)
  void numbersTermsInTheOrderInWhichTheyCome(
      @ForAll @Size(max = 3000) List<@IntRange(max = 1500) Integer> suffixes) {
    numbers.clear();
    List<String> expected = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (int suffix : suffixes) {
      String term = "слово" + suffix;
      if (known.add(term)) {
        expected.add(term);
      }
      assertThat(numbers.of(new BytesRef(term))).isEqualTo(expected.indexOf(term));
    }

    assertThat(terms()).isEqualTo(expected);
  }

  @Test
  void clearingRemovesAllTermsOfAVeryLongArticle() {
    for (int i = 0; i < 50_000; i++) {
      numbers.of(new BytesRef("довге" + i));
    }
    assertThat(numbers.count()).isEqualTo(50_000);

    numbers.clear();
    numbers.of(new BytesRef("коротке"));
    numbers.of(new BytesRef(""));
    numbers.of(new BytesRef("коротке"));

    assertThat(terms()).containsExactly("коротке", "");
  }

  private List<String> terms() {
    List<String> terms = new ArrayList<>();
    BytesRef term = new BytesRef();
    for (int number = 0; number < numbers.count(); number++) {
      numbers.term(number, term);
      terms.add(term.utf8ToString());
    }
    return terms;
  }
}
