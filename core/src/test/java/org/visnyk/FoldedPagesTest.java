package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.visnyk.contract.SampleArticles;

/** However duplicates are spread over pages, every article is there once. */
class FoldedPagesTest {
  @Property(tries = 40)
  void everyArticleIsAHitOrADuplicateOfExactlyOneHitBeforeIt(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 7) Integer> stories,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll SortOrder sort) {
    try (IndexExtension index = IndexExtension.open()) {
      for (int i = 0; i < stories.size(); i++) {
        put(index, i, stories.get(i));
      }
      index.index().refresh();
      SearchRequest.Builder request =
          SearchRequest.query("вибори").sort(sort).size(size).noTimeout();
      List<Hit> hits = index.allHits(request.duplicates(DuplicatePolicy.FOLD));
      List<String> folded = hits.stream().map(Hit::id).toList();
      List<String> listed = index.idsOfAllPages(request.duplicates(DuplicatePolicy.IGNORE));

      assertThat(listed).hasSize(stories.size()).doesNotHaveDuplicates();
      assertThat(hits).hasSize(new HashSet<>(stories).size());
      List<String> all = new ArrayList<>(folded);
      for (Hit hit : hits) {
        all.addAll(hit.duplicates());
        assertThat(hit.duplicates())
            .allSatisfy(
                duplicate -> {
                  assertThat(listed.indexOf(duplicate)).isGreaterThan(listed.indexOf(hit.id()));
                  assertThat(storyOf(duplicate, stories)).isEqualTo(storyOf(hit.id(), stories));
                });
      }
      if (stories.stream().allMatch(story -> listsAllDuplicates(story, stories))) {
        assertThat(all).containsExactlyInAnyOrderElementsOf(listed);
      }
      assertThat(folded).isSortedAccordingTo(Comparator.comparingInt(listed::indexOf));
      assertThat(idsByOffset(index, request.duplicates(DuplicatePolicy.FOLD))).isEqualTo(folded);
    }
  }

  /** Frequencies summed in another order once put a duplicate before its hit here. */
  @Test
  void theScoreOfAnArticleDoesNotDependOnTheSearch() {
    everyArticleIsAHitOrADuplicateOfExactlyOneHitBeforeIt(
        List.of(0, 0, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 3, 0), 2, SortOrder.RELEVANCE);
  }

  /** A hit lists twenty duplicates at most. */
  private static boolean listsAllDuplicates(int story, List<Integer> stories) {
    return stories.stream().filter(each -> each == story).count() <= 21;
  }

  private static int storyOf(String id, List<Integer> stories) {
    return stories.get(Integer.parseInt(id));
  }

  private static List<String> idsByOffset(IndexExtension index, SearchRequest.Builder request) {
    List<String> ids = new ArrayList<>();
    List<String> page;
    do {
      page = index.ids(request.offset(ids.size()));
      ids.addAll(page);
    } while (!page.isEmpty());
    return ids;
  }

  /** Duplicates differ at most in how often they contain the word of the query. */
  private static void put(IndexExtension index, int number, int story) {
    index
        .index()
        .put(
            Article.builder(String.valueOf(number))
                .text(SampleArticles.duplicate(story, number % 3))
                .published(Instant.EPOCH.plus(number / 2, ChronoUnit.HOURS))
                .build());
    if (number % 9 == 0) {
      index.index().refresh(); // makes a segment
    }
  }
}
