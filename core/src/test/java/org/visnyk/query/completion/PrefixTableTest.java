package org.visnyk.query.completion;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Compares lookups by prefix with a scan of all entries. */
class PrefixTableTest {

  @Property
  void highestCountsAreTheFirstWhenSorted(
      @ForAll @Size(max = 300) List<@IntRange(max = 9) Integer> counts,
      @ForAll @IntRange(max = 300) int oneEnd,
      @ForAll @IntRange(max = 300) int otherEnd,
      @ForAll @IntRange(min = 1, max = 102) int most) {
    int from = Math.min(counts.size(), Math.min(oneEnd, otherEnd));
    int to = Math.min(counts.size(), Math.max(oneEnd, otherEnd));
    HighestCounts highest =
        new HighestCounts(counts.stream().mapToInt(Integer::intValue).toArray());

    assertThat(highest.highest(from, to, most))
        .containsExactly(
            IntStream.range(from, to)
                .boxed()
                .sorted(comparingInt((Integer place) -> -counts.get(place)))
                .limit(most)
                .toArray(Integer[]::new));
  }

  @Property
  void addsTheMostFrequentTextsOfAllKeysWithAPrefix(
      @ForAll("entries") List<PrefixTable.Entry> entries,
      @ForAll("keys") String prefix,
      @ForAll @IntRange(min = 1, max = 9) int most) {
    Map<String, Integer> found = new HashMap<>();
    new PrefixTable(entries).addMostFrequent(prefix, most, found);

    Map<String, Integer> expected = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.key().startsWith(prefix))
        .sorted(
            comparingInt(PrefixTable.Entry::articles)
                .reversed()
                .thenComparing(PrefixTable.Entry::key)
                .thenComparing(PrefixTable.Entry::text))
        .limit(most)
        .forEach(entry -> expected.merge(entry.text(), entry.articles(), Math::max));
    assertThat(found).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings().withChars("абв").ofMaxLength(4);
  }

  @Provide
  Arbitrary<List<PrefixTable.Entry>> entries() {
    return Combinators.combine(keys(), keys(), Arbitraries.integers().between(1, 5))
        .as(PrefixTable.Entry::new)
        .list()
        .uniqueElements()
        .ofMaxSize(200);
  }
}
