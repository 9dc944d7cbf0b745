package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.visnyk.contract.SampleArticles;

/** Pages of one search are parts of one list, whatever the ranking and the time between them. */
class RankedPagesTest {
  private static final Instant NOW = Instant.parse("2024-06-26T07:15:00Z");

  @Property(tries = 40)
  void pagesByCursorTogetherAreTheWholeList(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> stories,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll Set<RankingFeature> features,
      @ForAll DuplicatePolicy duplicates) {
    try (IndexExtension index = IndexExtension.open()) {
      for (int i = 0; i < stories.size(); i++) {
        put(index, i, stories.get(i));
      }
      index.index().refresh();
      SearchRequest.Builder request =
          SearchRequest.query("виборчий лікарня \"вибори\" Кваздюком")
              .ranking(new Ranking(features))
              .duplicates(duplicates)
              .noTimeout()
              .now(NOW);
      List<Hit> whole = index.search(request.size(100)).hits();

      List<Hit> pages = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        cursor.ifPresent(request::cursor);
        request.now(NOW.plus(Duration.ofDays(3L * pages.size())));
        SearchResult page = index.search(request.size(size));
        pages.addAll(page.hits());
        cursor = page.nextCursor();
      } while (cursor.isPresent());
      assertThat(pages).isEqualTo(whole);
    }
  }

  private static void put(IndexExtension index, int number, int story) {
    Article.Builder article =
        Article.builder(String.valueOf(number)).text(SampleArticles.duplicate(story, number % 3));
    if (number % 5 != 0) { // some have no date
      article.published(NOW.minus(Duration.ofDays(story * 4L + number)));
    }
    index.index().put(article.build());
    if (number % 9 == 0) {
      index.index().refresh(); // makes a segment
    }
  }
}
