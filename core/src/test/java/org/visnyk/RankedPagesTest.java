package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the ranking is and however time goes on between pages, they are of one list. */
class RankedPagesTest {
  private static final Instant NOW = Instant.parse("2024-06-26T07:15:00Z");

  @Property(tries = 40)
  void pagesByCursorAreTheListCutInPieces(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> stories,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll Set<RankingFeature> features,
      @ForAll DuplicatePolicy copies)
      throws IOException {
    Path folder = Files.createTempDirectory("visnyk-ranked");
    try (EmbeddedNewsIndex index = open(folder)) {
      for (int i = 0; i < stories.size(); i++) {
        put(index, i, stories.get(i));
      }
      index.refresh();
      SearchRequest.Builder request =
          SearchRequest.query("виборчий лікарня \"вибори\" Кваздюком")
              .ranking(new Ranking(features))
              .duplicates(copies)
              .timeout(Duration.ofHours(1))
              .now(NOW);
      List<Hit> whole = index.search(request.size(100).build()).hits();

      List<Hit> pages = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        cursor.ifPresent(request::cursor);
        request.now(NOW.plus(Duration.ofDays(3L * pages.size())));
        SearchResult page = index.search(request.size(size).build());
        pages.addAll(page.hits());
        cursor = page.nextCursor();
      } while (cursor.isPresent());
      assertThat(pages).isEqualTo(whole);
    }
    delete(folder);
  }

  private static EmbeddedNewsIndex open(Path folder) {
    return NewsIndex.open(folder, IndexOptions.builder().refreshInterval(Duration.ZERO).build());
  }

  private static void put(EmbeddedNewsIndex index, int number, int story) {
    Article.Builder article =
        Article.builder(String.valueOf(number)).text(Stories.copy(story, number % 3));
    if (number % 5 != 0) { // some have no date
      article.published(NOW.minus(Duration.ofDays(story * 4L + number)));
    }
    index.put(article.build());
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
