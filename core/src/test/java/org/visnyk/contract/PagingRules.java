package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.visnyk.Article;
import org.visnyk.DuplicatePolicy;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;

/** How results are read page by page. */
interface PagingRules extends IndexFixture {

  @ParameterizedTest
  @EnumSource
  default void pagesHaveEveryHitOnceInOneOrder(SortOrder sort) {
    putNumbered(23);
    SearchRequest.Builder request = elections().sort(sort);
    List<String> whole = ids(request.size(100));
    assertThat(whole).hasSize(23).doesNotHaveDuplicates();

    List<String> byOffset = new ArrayList<>();
    for (int offset = 0; offset < 30; offset += 5) {
      byOffset.addAll(ids(elections().sort(sort).size(5).offset(offset)));
    }
    assertThat(byOffset).isEqualTo(whole);
    assertThat(idsOfAllPages(request.size(4))).isEqualTo(whole);
    assertThat(idsOfAllPages(request.size(100))).isEqualTo(whole);
    assertThat(idsOfAllPages(request.size(4).offset(3))).isEqualTo(whole.subList(3, 23));
  }

  @Test
  default void pagesCanBeIteratedAgain() {
    putNumbered(5);
    Iterable<SearchResult> pages = index().pages(elections().size(2).build());

    assertThat(pages).hasSize(3);
    put(Article.builder("one more").text("Вибори"), Article.builder("and one").text("Вибори"));
    assertThat(pages).hasSize(4);
    Iterator<SearchResult> iterator = pages.iterator();
    while (iterator.hasNext()) {
      iterator.next();
    }
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  default void pagesFailAfterAPartialPage() {
    putNumbered(5);
    Iterator<SearchResult> pages =
        index().pages(elections().size(2).timeout(Duration.ZERO).build()).iterator();

    assertThat(pages.next().isPartial()).isTrue();
    assertThat(pages.hasNext()).isTrue();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(pages::next)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("partial")
          .hasMessageContaining("noTimeout");
    }
  }

  @Test
  default void theRequestAfterAResultIsForTheNextPage() {
    putNumbered(5);
    SearchRequest first = elections().size(2).offset(1).build();

    SearchRequest second = first.after(index().search(first)).orElseThrow();
    assertThat(second.offset()).isZero();
    assertThat(second.cursor()).isPresent();
    SearchResult last = index().search(second);
    assertThat(last.hits()).hasSize(2);
    assertThat(second.after(last)).isEmpty();
    SearchRequest hurried = elections().size(2).timeout(Duration.ZERO).build();
    assertThat(hurried.after(index().search(hurried))).isEmpty();
  }

  @Test
  default void aCursorOfAnotherSearchIsRefused() {
    putNumbered(5);
    String cursor = search(elections().size(2)).nextCursor().orElseThrow();

    for (SearchRequest.Builder other :
        List.of(
            SearchRequest.query("інше").cursor(cursor),
            elections().sort(SortOrder.NEWEST).cursor(cursor),
            elections().source("Обрій").cursor(cursor),
            elections().language("uk").cursor(cursor),
            elections().zone(ZoneOffset.UTC).cursor(cursor),
            SearchRequest.strictQuery("вибори").cursor(cursor),
            elections().cursor(cursor.substring(0, cursor.length() / 2)),
            elections().cursor("not a cursor"),
            elections().cursor(""))) {
      assertThatThrownBy(() -> search(other))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("cursor");
    }
  }

  @ParameterizedTest
  @EnumSource
  default void pagesHaveEveryLastingArticleOnceWhileOthersAreWritten(SortOrder sort) {
    List<String> lasting = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      lasting.add("n" + i);
      index().put(scored("n" + i, i));
      index().put(scored("x" + i, i));
    }
    index().refresh();

    List<String> found = new ArrayList<>();
    Optional<SearchRequest> next =
        Optional.of(
            SearchRequest.query("вибори OR буря \"погода в місті\"")
                .sort(sort)
                .size(7)
                .duplicates(DuplicatePolicy.IGNORE)
                .noTimeout()
                .build());
    for (int round = 0; next.isPresent() && round < 200; round++) {
      SearchResult page = index().search(next.get());
      page.hits().forEach(hit -> found.add(hit.id()));
      next = next.get().after(page);
      index().delete("x" + round);
      // The new articles make one word rarer, another one more frequent, and articles longer.
      for (int i = 0; i < 10 && round < 12; i++) {
        index().put(scored("new" + round + "-" + i, 3 * i));
        index()
            .put(
                Article.builder("storm" + round + "-" + i)
                    .text("Буря над містом. " + "Хмари. ".repeat(round))
                    .build());
      }
      index().refresh();
    }

    assertThat(next).isEmpty();
    assertThat(found).doesNotHaveDuplicates().containsAll(lasting);
  }

  /** An article with a score of its own, or nearly so. */
  private static Article scored(String id, int number) {
    return Article.builder(id)
        .text(
            "Вибори. ".repeat(1 + number % 7)
                + "Погода в місті. "
                + "Буря. ".repeat(number % 5)
                + "Інше. ".repeat(number))
        .published(Instant.parse("2024-06-26T07:15:00Z").plusSeconds(number / 3))
        .build();
  }

  private void putNumbered(int count) {
    for (int i = 0; i < count; i++) {
      index()
          .put(
              Article.builder("n" + i)
                  .text("Вибори" + " і погода".repeat(i % 3))
                  .published(SampleArticles.JANUARY.plusSeconds(i / 2))
                  .build());
    }
    index().refresh();
  }

  private static SearchRequest.Builder elections() {
    return SearchRequest.query("вибори");
  }
}
