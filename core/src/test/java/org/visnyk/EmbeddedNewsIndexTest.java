package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.visnyk.IndexExtension.MANUAL_REFRESH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.visnyk.IndexOptions.Access;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.contract.SampleArticles;

/** What an index in a folder can do in addition to its contract. */
class EmbeddedNewsIndexTest {
  private static final Article ELECTIONS = Article.builder("a").text("Про вибори").build();
  private static final Article MORE = Article.builder("b").text("Ще про вибори").build();

  @RegisterExtension final IndexExtension index = IndexExtension.inTemporaryFolder();

  @Test
  void aChangeBecomesVisibleWithinTheRefreshInterval() throws InterruptedException {
    index.reopen(IndexOptions.builder().refreshInterval(Duration.ofMillis(20)).build());
    index.index().put(ELECTIONS);

    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (index.ids("вибори").isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.sleep(10);
    }
    assertThat(index.ids("вибори")).containsExactly("a");
  }

  @Test
  void aReaderOpenedAfterACommitSeesIt() {
    index.index().put(ELECTIONS);
    index.index().commit();

    try (EmbeddedNewsIndex reader = open(IndexOptions.readOnly())) {
      assertThat(reader.get("a")).isPresent();
    }
  }

  @Test
  void aReaderSeesCommittedChangesOnlyAndAfterARefresh() {
    index.index().put(ELECTIONS);
    index.index().commit();
    try (EmbeddedNewsIndex reader =
        open(MANUAL_REFRESH.toBuilder().access(Access.READ_ONLY).build())) {
      index.put(MORE.toBuilder());
      reader.refresh();
      assertThat(reader.statistics().articles()).isEqualTo(1);
      index.index().commit();
      assertThat(reader.statistics().articles()).isEqualTo(1);
      reader.refresh();
      assertThat(reader.statistics().articles()).isEqualTo(2);
    }
  }

  @Test
  void aReaderCannotWrite() {
    try (EmbeddedNewsIndex reader = open(IndexOptions.readOnly())) {
      Map<String, ThrowingCallable> calls =
          Map.of(
              "put", () -> reader.put(ELECTIONS),
              "putAll", () -> reader.putAll(List.of(ELECTIONS)),
              "delete", () -> reader.delete("a"),
              "delete by filter", () -> reader.delete(ArticleFilter.query("вибори")),
              "deleteAll", reader::deleteAll,
              "commit", reader::commit,
              "commit with a bookmark", () -> reader.commit("так"),
              "optimize", reader::optimize);
      calls.forEach((name, call) -> assertUnavailable(name, Reason.READ_ONLY, call));
    }
  }

  @Test
  void oneOpenerAtATimeMayWrite() {
    IndexUnavailableException refused =
        assertUnavailable("open", Reason.LOCKED, () -> open(MANUAL_REFRESH).close());

    assertThat(refused)
        .hasMessageContaining(index.folder().toString())
        .hasMessageContaining("being written");
    index.put(ELECTIONS.toBuilder());
    assertThat(index.ids("вибори")).containsExactly("a");
  }

  @Test
  void aBookmarkIsCommittedWithTheArticlesAndKept() {
    EmbeddedNewsIndex writer = index.index();
    assertThat(writer.bookmark()).isEmpty();
    writer.put(ELECTIONS);
    writer.commit("перша");
    assertThat(writer.contains("a")).isTrue();
    try (EmbeddedNewsIndex reader = open(IndexOptions.readOnly())) {
      assertThat(reader.bookmark()).isEqualTo("перша");
      writer.put(MORE);
      writer.commit();
      reader.refresh();
      assertThat(reader.bookmark()).isEqualTo("перша");
      writer.commit("друга");
      reader.refresh();
      assertThat(reader.bookmark()).isEqualTo("друга");
    }
    assertThat(index.reopen(MANUAL_REFRESH).bookmark()).isEqualTo("друга");
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without null checks may do
  void aBookmarkThatIsNoTextIsRefusedBeforeAnythingIsChanged() {
    index.index().commit("перша");
    index.index().put(ELECTIONS);

    assertThatThrownBy(() -> index.index().commit(null)).isInstanceOf(NullPointerException.class);
    index.index().commit();
    index.reopen(MANUAL_REFRESH);
    assertThat(index.index().bookmark()).isEqualTo("перша");
    assertThat(index.index().get("a")).isPresent();
  }

  @Test
  void aReaderSeesTheBookmarkOfTheCommitThatItSees() {
    index.index().commit("перша");
    try (EmbeddedNewsIndex reader =
        open(MANUAL_REFRESH.toBuilder().access(Access.READ_ONLY).build())) {
      index.index().commit("друга");
      assertThat(reader.bookmark()).isEqualTo("перша");
      reader.refresh();
      assertThat(reader.bookmark()).isEqualTo("друга");
    }
  }

  @Test
  void optimizingKeepsEveryArticleAndRemovesDeletedOnes() {
    putNumbered(300);
    index.index().commit();
    putNumbered(200);
    assertThat(index.index().delete("n0")).isTrue();
    List<String> before = newest();

    index.index().optimize();
    index.index().refresh();

    assertThat(index.index().storage().segments()).isEqualTo(1);
    assertThat(index.index().storage().deletedArticles()).isZero();
    assertThat(newest()).isEqualTo(before.stream().filter(id -> !id.equals("n0")).toList());
    index.index().optimize();
    assertThat(index.index().statistics().articles()).isEqualTo(299);
  }

  @Test
  void storageDividesTheSizeAmongTheFields() {
    putNumbered(500);
    index.index().commit();

    StorageStatistics storage = index.index().storage();
    assertThat(storage.terms()).isBetween(2L, 10L);
    assertThat(storage.bytesByField())
        .extracting(StorageStatistics.FieldSize::field)
        .contains("id", "content", "body", "text", "published");
    long sum = storage.bytesByField().stream().mapToLong(StorageStatistics.FieldSize::bytes).sum();
    assertThat(sum).isPositive().isLessThanOrEqualTo(index.index().statistics().sizeInBytes());
  }

  @Test
  void articlesThatWereNotComparedHaveNoDuplicates() {
    index.put(
        Article.builder("short").text("Вибори."), Article.builder("short too").text("Вибори."));
    index.reopen(MANUAL_REFRESH.toBuilder().ignoreDuplicates().build());
    index.put(
        Article.builder("long").text(SampleArticles.text(1)),
        Article.builder("long too").text(SampleArticles.text(1)));

    assertThat(index.search("вибори").hits())
        .hasSize(4)
        .allSatisfy(hit -> assertThat(hit.duplicates()).isEmpty());
  }

  private EmbeddedNewsIndex open(IndexOptions options) {
    return NewsIndex.open(index.folder(), options);
  }

  private void putNumbered(int count) {
    for (int i = 0; i < count; i++) {
      index
          .index()
          .put(
              Article.builder("n" + i)
                  .text("Вибори" + " і погода".repeat(i % 3))
                  .published(Instant.parse("2024-01-15T10:00:00Z").plusSeconds(i / 2))
                  .build());
    }
    index.index().refresh();
  }

  private List<String> newest() {
    return index.ids(SearchRequest.query("вибори").sort(SortOrder.NEWEST).size(500).noTimeout());
  }

  private static IndexUnavailableException assertUnavailable(
      String call, Reason reason, ThrowingCallable action) {
    IndexUnavailableException refused =
        catchThrowableOfType(IndexUnavailableException.class, action);
    assertThat(refused).as(call).isNotNull();
    assertThat(refused.reason()).as(call).isEqualTo(reason);
    return refused;
  }
}
