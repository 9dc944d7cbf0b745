package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class TermCountsTest {
  private final TermCounts counts = new TermCounts();

  @Property(tries = 200)
  void countsLikeAMap(@ForAll @Size(max = 3000) List<@IntRange(max = 1500) Integer> numbers) {
    counts.clear();
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (int number : numbers) {
      String term = "слово" + number;
      counts.add(new BytesRef(term), number + 1);
      expected.merge(term, number + 1, Integer::sum);
    }

    assertThat(contents()).containsExactlyEntriesOf(expected);
  }

  @Test
  void clearingRemovesAllTermsOfAVeryLongArticle() {
    for (int i = 0; i < 50_000; i++) {
      counts.add(new BytesRef("довге" + i), 1);
    }
    assertThat(counts.count()).isEqualTo(50_000);

    counts.clear();
    counts.add(new BytesRef("коротке"), 4);
    counts.add(new BytesRef(""), 1);
    counts.add(new BytesRef("коротке"), 2);

    assertThat(contents()).containsExactly(Map.entry("коротке", 6), Map.entry("", 1));
  }

  private Map<String, Integer> contents() {
    Map<String, Integer> contents = new LinkedHashMap<>();
    BytesRef term = new BytesRef();
    for (int number = 0; number < counts.count(); number++) {
      counts.term(number, term);
      contents.put(term.utf8ToString(), counts.frequency(number));
    }
    return contents;
  }
}
