package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** However stories and their copies are spread over pages, every article is there once. */
class CollapsedPagesTest {
  private static final Duration LONG = Duration.ofHours(1);

  @Property(tries = 40)
  void everyArticleIsAHitOrACopyOfExactlyOneHitWhichComesBeforeIt(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 7) Integer> stories,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll SortOrder sort)
      throws IOException {
    Path folder = Files.createTempDirectory("visnyk-pages");
    try (EmbeddedNewsIndex index = open(folder)) {
      for (int i = 0; i < stories.size(); i++) {
        put(index, i, stories.get(i));
      }
      index.refresh();
      List<String> listed = ids(pages(index, sort, size, DuplicatePolicy.IGNORE));
      List<Hit> hits = pages(index, sort, size, DuplicatePolicy.FOLD);

      assertThat(listed).hasSize(stories.size()).doesNotHaveDuplicates();
      assertThat(hits).hasSize(new HashSet<>(stories).size());
      List<String> all = new ArrayList<>(ids(hits));
      for (Hit hit : hits) {
        all.addAll(hit.duplicates());
        assertThat(hit.duplicates())
            .allSatisfy(
                copy -> {
                  assertThat(listed.indexOf(copy)).isGreaterThan(listed.indexOf(hit.id()));
                  assertThat(storyOf(copy, stories)).isEqualTo(storyOf(hit.id(), stories));
                });
      }
      Set<Integer> told = new HashSet<>(stories);
      if (told.stream().allMatch(story -> hasFewCopies(story, stories))) {
        assertThat(all).containsExactlyInAnyOrderElementsOf(listed);
      }
      assertThat(ids(hits)).isSortedAccordingTo(Comparator.comparingInt(listed::indexOf));
      assertThat(byOffset(index, sort, size)).isEqualTo(ids(hits));
    } finally {
      delete(folder);
    }
  }

  /** Here frequencies that were added up in another order once put a copy before its hit. */
  @Test
  void aScoreIsTheSameHoweverASearchComesToTheArticle() throws IOException {
    everyArticleIsAHitOrACopyOfExactlyOneHitWhichComesBeforeIt(
        List.of(0, 0, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 3, 0), 2, SortOrder.RELEVANCE);
  }

  /** A hit names twenty copies at most. */
  private static boolean hasFewCopies(int story, List<Integer> stories) {
    return stories.stream().filter(each -> each == story).count() <= 21;
  }

  private static int storyOf(String id, List<Integer> stories) {
    return stories.get(Integer.parseInt(id));
  }

  private static List<Hit> pages(
      EmbeddedNewsIndex index, SortOrder sort, int size, DuplicatePolicy copies) {
    List<Hit> hits = new ArrayList<>();
    SearchRequest.Builder request =
        SearchRequest.query("вибори").sort(sort).size(size).duplicates(copies).timeout(LONG);
    Optional<String> cursor = Optional.empty();
    do {
      cursor.ifPresent(request::cursor);
      SearchResult page = index.search(request.build());
      assertThat(page.hits()).isNotEmpty();
      hits.addAll(page.hits());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return hits;
  }

  private static List<String> byOffset(EmbeddedNewsIndex index, SortOrder sort, int size) {
    List<String> ids = new ArrayList<>();
    List<String> page;
    do {
      page =
          ids(
              index
                  .search(
                      SearchRequest.query("вибори")
                          .sort(sort)
                          .size(size)
                          .offset(ids.size())
                          .timeout(LONG)
                          .build())
                  .hits());
      ids.addAll(page);
    } while (!page.isEmpty());
    return ids;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }

  private static EmbeddedNewsIndex open(Path folder) {
    return NewsIndex.open(folder, IndexOptions.builder().refreshInterval(Duration.ZERO).build());
  }

  /** Copies differ in how often they have the word that is sought, and some not even in that. */
  private static void put(EmbeddedNewsIndex index, int number, int story) {
    index.put(
        Article.builder(String.valueOf(number))
            .text(Stories.copy(story, number % 3))
            .published(Instant.EPOCH.plus(number / 2, ChronoUnit.HOURS))
            .build());
    if (number % 9 == 0) {
      index.refresh(); // makes a segment
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
