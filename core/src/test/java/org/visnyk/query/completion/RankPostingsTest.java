package org.visnyk.query.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.visnyk.query.completion.RankPostings.RankIterator;

/** Reads encoded ranks from any position and compares them with the ranks that were added. */
class RankPostingsTest {
  /** Document frequencies of plain lists, lists in blocks, and bitmaps. */
  private static final List<Integer> PER_MILLE = List.of(1, 20, 60, 110, 130, 500, 1000);

  @Property(tries = 200)
  void advancesToTheNextRank(
      @ForAll @IntRange(min = 1, max = 5000) int articles, @ForAll long seed) {
    Random random = new Random(seed);
    List<NavigableSet<Integer>> words = words(articles, random);
    RankPostings lists = lists(articles, words);

    for (int word = 0; word < words.size(); word++) {
      assertThat(lists.counts()[word]).isEqualTo(words.get(word).size());
      assertSame(lists.of(word), words.get(word), articles, random);
    }
  }

  @Property(tries = 200)
  void readsUnionsAndIntersections(
      @ForAll @IntRange(min = 1, max = 5000) int articles, @ForAll long seed) {
    Random random = new Random(seed);
    List<NavigableSet<Integer>> words = words(articles, random);
    RankPostings lists = lists(articles, words);
    for (int first = 1; first < words.size(); first++) {
      NavigableSet<Integer> any = new TreeSet<>(words.get(first));
      any.addAll(words.get(first - 1));
      NavigableSet<Integer> all = new TreeSet<>(words.get(first));
      all.retainAll(words.get(first - 1));
      all.retainAll(words.getLast());

      assertSame(
          new RankIterator.AnyOf(List.of(lists.of(first), lists.of(first - 1))),
          any,
          articles,
          random);
      assertSame(
          new RankIterator.AllOf(
              List.of(lists.of(first), lists.of(first - 1), lists.of(words.size() - 1))),
          all,
          articles,
          random);
    }
  }

  private static void assertSame(
      RankIterator ranks, NavigableSet<Integer> expected, int articles, Random random) {
    assertThat(ranks.cost()).isGreaterThanOrEqualTo(expected.size());
    int step = 1 + random.nextInt(300);
    for (int target = 0; target < articles + step; target += 1 + random.nextInt(step)) {
      Integer next = expected.ceiling(target);
      assertThat(ranks.advance(target)).isEqualTo(next == null ? RankIterator.END : next);
    }
  }

  private static List<NavigableSet<Integer>> words(int articles, Random random) {
    List<NavigableSet<Integer>> words = new ArrayList<>();
    for (int perMille : PER_MILLE) {
      NavigableSet<Integer> ranks = new TreeSet<>(List.of(random.nextInt(articles)));
      for (int rank = 0; rank < articles; rank++) {
        if (random.nextInt(1000) < perMille) {
          ranks.add(rank);
        }
      }
      words.add(ranks);
    }
    return words;
  }

  private static RankPostings lists(int articles, List<NavigableSet<Integer>> words) {
    RankPostings.Builder builder = new RankPostings.Builder(articles);
    for (NavigableSet<Integer> word : words) {
      int[] ranks = word.stream().mapToInt(Integer::intValue).toArray();
      builder.add(Arrays.copyOf(ranks, ranks.length + 3), ranks.length);
    }
    return builder.build();
  }
}
