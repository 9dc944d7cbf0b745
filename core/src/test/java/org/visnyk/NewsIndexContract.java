package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.IndexOptions.Access;
import org.visnyk.IndexUnavailableException.Reason;

/**
 * What every implementation of {@link NewsIndex} does; each one has a test class that extends it.
 */
abstract class NewsIndexContract {
  private static final IndexOptions BY_HAND =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();
  private static final Instant JANUARY = Instant.parse("2024-01-15T10:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2024-02-15T10:00:00Z");
  private static final Instant MARCH = Instant.parse("2024-03-15T10:00:00Z");

  @TempDir Path folder;
  private EmbeddedNewsIndex index;

  /** Opens the implementation under test. */
  abstract EmbeddedNewsIndex open(Path folder, IndexOptions options);

  @BeforeEach
  void openIndex() {
    index = open(folder, BY_HAND);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void addedWordsAreKnownFromTheReloadOn() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "# nobody yet\n");
    try (EmbeddedNewsIndex own = open(folder.resolve("own"), withWords(words))) {
      put(own, article("early").text("Показали ZUBRON у дії"));
      Files.writeString(words, "Зуброн: ZUBRON зуброна\n");
      own.reloadUserWords();
      put(own, article("late").text("Показали ZUBRON у дії"));

      assertThat(idsFor(own, "зуброна")).containsExactly("late");
      assertThat(idsFor(own, "ZUBRON")).containsExactlyInAnyOrder("early", "late");

      put(own, article("early").text("Показали ZUBRON у дії"));
      assertThat(idsFor(own, "зуброна")).containsExactlyInAnyOrder("early", "late");
    }
  }

  @Test
  void whatWasIndexedBeforeIsFoundByTheFormThatStandsInIt() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "");
    try (EmbeddedNewsIndex own = open(folder.resolve("own"), withWords(words))) {
      put(own, article("early").text("На сцену вийшли Лвальні"));
      Files.writeString(words, "Лвальні ~ !\n");
      own.reloadUserWords();
      put(own, article("late").text("На сцену вийшли Лвальні"));

      assertThat(idsFor(own, "лвальні")).containsExactlyInAnyOrder("early", "late");
      // The late one merely begins alike.
      assertThat(idsFor(own, "лвальний")).containsExactly("early", "late");
    }
  }

  @Test
  void aWrongFileLeavesTheOldWordsInForce() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "Зуброн: ZUBRON зуброна\n");
    try (EmbeddedNewsIndex own = open(folder.resolve("own"), withWords(words))) {
      Files.writeString(words, "Добре\nЗле ~\n");

      IndexUnavailableException wrong =
          catchThrowableOfType(IndexUnavailableException.class, own::reloadUserWords);
      assertThat(wrong).hasMessageContaining("words.txt:2: no example follows");
      assertThat(wrong.reason()).isEqualTo(Reason.USER_WORDS);
      Files.delete(words);
      assertThat(catchThrowableOfType(IndexUnavailableException.class, own::reloadUserWords))
          .hasMessageContaining("there is no such file");

      put(own, article("a").text("Показали ZUBRON у дії"));
      assertThat(idsFor(own, "зуброна")).containsExactly("a");
    }
  }

  @Test
  void thereIsNothingToReloadWithoutAFile() {
    assertThat(catchThrowableOfType(IndexUnavailableException.class, index::reloadUserWords))
        .hasMessageContaining("opened without user words");
    index.close();
    assertThatThrownBy(index::reloadUserWords).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void wordsAreReloadedWhileOthersPutAndSearch() throws Exception {
    int names = 15;
    Path words = Files.writeString(folder.resolve("words.txt"), "");
    try (EmbeddedNewsIndex own = open(folder.resolve("own"), withWords(words));
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      AtomicBoolean done = new AtomicBoolean();
      List<Future<?>> others = new ArrayList<>();
      others.add(
          threads.submit(() -> until(done, () -> own.put(article("x").text("Мова").build()))));
      others.add(threads.submit(() -> until(done, () -> idsFor(own, "zubron0 мова"))));
      others.add(threads.submit(() -> until(done, own::reloadUserWords)));
      for (int i = 0; i < names; i++) {
        Path next = folder.resolve("next.txt");
        Files.writeString(next, "Зуброн: " + names(i) + "\n");
        Files.move(next, words, StandardCopyOption.ATOMIC_MOVE);
        own.reloadUserWords();
        put(own, article("a" + i).text("Показали ZUBRON" + i));
        assertThat(idsFor(own, "зуброн")).contains("a" + i);
      }
      done.set(true);
      for (Future<?> other : others) {
        other.get();
      }
      assertThat(idsFor(own, "зуброн")).hasSize(names);
    }
  }

  private static String names(int last) {
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> "zubron" + i)
        .collect(Collectors.joining(" "));
  }

  private static void until(AtomicBoolean done, Runnable task) {
    while (!done.get()) {
      task.run();
    }
  }

  private static IndexOptions withWords(Path words) {
    return IndexOptions.builder().refreshInterval(Duration.ZERO).userWords(words).build();
  }

  private static void put(EmbeddedNewsIndex index, Article.Builder article) {
    index.put(article.build());
    index.refresh();
  }

  private static List<String> idsFor(EmbeddedNewsIndex index, String query) {
    return index.search(SearchRequest.query(query).size(100).build()).hits().stream()
        .map(Hit::id)
        .toList();
  }

  @Test
  void numbersAreFoundHoweverTheirGroupsAreSetApart() {
    put(article("a").text("Виділили 10 000 гривень"));
    put(article("b").text("Виділили 10\u00A0000 гривень"));
    put(article("c").text("Виділили 10000 гривень"));
    put(article("d").text("Виділили 10 гривень"));

    assertThat(idsFor("10000")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(idsFor("10 000")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(idsFor("\"виділили 10 000 гривень\"")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(idsFor("10")).containsExactly("d");
  }

  @Test
  void findsAnArticleByAnotherFormOfItsWords() {
    put(article("a").title("Міністри оборони провели переговори").text("Вони тривали годину."));

    assertThat(idsFor("переговорах міністрами")).containsExactly("a");
  }

  @Test
  void putSaysWhetherTheArticleWasThere() {
    Article first = article("a").text("Перший текст").build();
    Article second = article("a").text("Другий текст").build();

    assertThat(index.put(first)).isEqualTo(PutOutcome.ADDED);
    assertThat(index.put(second)).isEqualTo(PutOutcome.UPDATED);
    index.refresh();
    assertThat(index.put(second)).isEqualTo(PutOutcome.UPDATED);
    index.delete("a");
    assertThat(index.put(first)).isEqualTo(PutOutcome.ADDED);
  }

  @Test
  void anArticlePutAgainReplacesTheOldOne() {
    put(article("a").text("Про вибори"));
    put(article("a").text("Про футбол"));

    assertThat(idsFor("вибори")).isEmpty();
    assertThat(idsFor("футбол")).containsExactly("a");
    assertThat(index.statistics().articles()).isEqualTo(1);
  }

  @Test
  void aDeletedArticleIsNoLongerFound() {
    put(article("a").text("Про вибори"));
    put(article("b").text("Про вибори теж"));

    assertThat(index.delete("a")).isTrue();
    assertThat(index.delete("a")).isFalse();
    assertThat(index.delete("never there")).isFalse();
    index.refresh();

    assertThat(idsFor("вибори")).containsExactly("b");
    assertThat(index.get("a")).isEmpty();
  }

  @Test
  void aChangeIsInvisibleUntilARefresh() {
    index.put(article("a").text("Про вибори").build());

    assertThat(idsFor("вибори")).isEmpty();
    index.refresh();
    assertThat(idsFor("вибори")).containsExactly("a");
  }

  @Test
  void aChangeBecomesVisibleByItselfWithinTheRefreshInterval() throws InterruptedException {
    index.close();
    index = open(folder, IndexOptions.builder().refreshInterval(Duration.ofMillis(20)).build());
    index.put(article("a").text("Про вибори").build());

    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (idsFor("вибори").isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.sleep(10);
    }
    assertThat(idsFor("вибори")).containsExactly("a");
  }

  @Test
  void anArticleComesBackWhole() {
    Article whole =
        article("a")
            .title("Назва з «лапками»")
            .lead("Перший абзац.")
            .text("Другий абзац.\n\nТретій абзац, емодзі 🙂.")
            .published(Instant.parse("2024-06-26T07:15:00.123Z"))
            .source("Обрій")
            .url("https://obrii.example/1")
            .authors("Олена Гай", "О. В'юн")
            .section("Світ")
            .tags("оборона", "переговори")
            .build();
    index.put(whole);
    index.refresh();

    assertThat(index.get("a")).contains(whole);
  }

  @Test
  void anArticleWithNothingButATitleComesBackWhole() {
    Article bare = article("a").title("Лише назва").build();
    index.put(bare);
    index.refresh();

    assertThat(index.get("a")).contains(bare);
    assertThat(onlyHit("назва").snippet().toHtml()).isEmpty();
  }

  @Test
  void whatWasCommittedIsThereAfterReopening() {
    index.put(article("a").text("Про вибори").build());
    index.commit();
    try (EmbeddedNewsIndex reader = open(folder, IndexOptions.readOnly())) {
      assertThat(reader.get("a")).isPresent();
    }

    index.close();
    index = open(folder, BY_HAND);
    assertThat(idsFor("вибори")).containsExactly("a");
  }

  @Test
  void closingCommits() {
    index.put(article("a").text("Про вибори").build());
    index.close();

    index = open(folder, BY_HAND);
    assertThat(idsFor("вибори")).containsExactly("a");
  }

  @Test
  void aReaderSeesTheWritersCommitsAfterARefreshAndNothingElse() {
    index.put(article("a").text("Про вибори").build());
    index.commit();
    try (EmbeddedNewsIndex reader =
        open(
            folder,
            IndexOptions.builder()
                .access(Access.READ_ONLY)
                .refreshInterval(Duration.ZERO)
                .build())) {
      index.put(article("b").text("Про вибори").build());
      reader.refresh();
      assertThat(reader.statistics().articles()).isEqualTo(1);
      index.commit();
      reader.refresh();
      assertThat(reader.statistics().articles()).isEqualTo(2);
    }
  }

  @Test
  void aReaderCannotWrite() {
    try (EmbeddedNewsIndex reader = open(folder, IndexOptions.readOnly())) {
      Article article = article("a").text("Про вибори").build();
      assertUnavailable(Reason.READ_ONLY, () -> reader.put(article));
      assertUnavailable(Reason.READ_ONLY, () -> reader.delete("a"));
      assertUnavailable(Reason.READ_ONLY, reader::commit);
    }
  }

  @Test
  void aReaderCannotMaintain() {
    try (EmbeddedNewsIndex reader = open(folder, IndexOptions.readOnly())) {
      ArticleFilter words = ArticleFilter.query("вибори");
      assertUnavailable(Reason.READ_ONLY, () -> reader.delete(words));
      assertUnavailable(Reason.READ_ONLY, reader::deleteAll);
      assertUnavailable(Reason.READ_ONLY, reader::optimize);
      assertUnavailable(Reason.READ_ONLY, () -> reader.commit("так"));
    }
  }

  @Test
  void oneOpenerAtATimeMayWrite() {
    IndexUnavailableException refused =
        assertUnavailable(Reason.LOCKED, () -> open(folder, BY_HAND).close());

    assertThat(refused)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("being written");
    index.put(article("a").text("Про вибори").build());
    index.refresh();
    assertThat(idsFor("вибори")).containsExactly("a");
  }

  @Test
  void anEmptyIndexAnswersWithNothing() {
    SearchResult found =
        index.search(SearchRequest.query("вибори").facets(Facet.values()).exactTotal().build());

    assertThat(found.hits()).isEmpty();
    assertThat(found.total()).isZero();
    assertThat(found.totalIsExact()).isTrue();
    assertThat(found.nextCursor()).isEmpty();
    assertThat(found.facets()).hasSize(Facet.values().length);
    assertThat(found.facets().values()).allMatch(List::isEmpty);
    assertThat(index.get("a")).isEmpty();
    assertThat(index.statistics().articles()).isZero();
    assertThat(index.statistics().oldest()).isEmpty();
  }

  @Test
  void aClosedIndexSaysSo() {
    index.close();
    index.close();

    Article article = article("a").text("Про вибори").build();
    SearchRequest request = SearchRequest.query("вибори").build();
    assertThatThrownBy(() -> index.put(article)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> index.delete("a")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(index::commit).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(index::refresh).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> index.get("a")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(index::statistics).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> index.search(request))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void pagesByOffsetAndByCursorGiveEveryHitOnceInOneOrder() {
    putNumbered(23);
    List<String> whole = ids(index.search(SearchRequest.query("вибори").size(100).build()));
    assertThat(whole).hasSize(23).doesNotHaveDuplicates();

    List<String> byOffset = new ArrayList<>();
    for (int offset = 0; offset < 30; offset += 5) {
      byOffset.addAll(
          ids(index.search(SearchRequest.query("вибори").size(5).offset(offset).build())));
    }
    assertThat(byOffset).isEqualTo(whole);
    for (SortOrder sort : SortOrder.values()) {
      List<String> wholeInOrder =
          ids(index.search(SearchRequest.query("вибори").sort(sort).size(100).build()));
      assertThat(idsByCursor(sort)).as("by cursor, %s", sort).isEqualTo(wholeInOrder);
    }
  }

  @Test
  void aCursorOfAnotherSearchIsRefused() {
    putNumbered(5);
    String cursor =
        index.search(SearchRequest.query("вибори").size(2).build()).nextCursor().orElseThrow();

    for (SearchRequest.Builder other :
        List.of(
            SearchRequest.query("інше").cursor(cursor),
            SearchRequest.query("вибори").sort(SortOrder.NEWEST).cursor(cursor),
            SearchRequest.query("вибори").source("Обрій").cursor(cursor),
            SearchRequest.query("вибори").language("uk").cursor(cursor),
            SearchRequest.query("вибори").zone(ZoneOffset.UTC).cursor(cursor),
            SearchRequest.strictQuery("вибори").cursor(cursor),
            SearchRequest.query("вибори").cursor(cursor.substring(0, cursor.length() / 2)),
            SearchRequest.query("вибори").cursor("not a cursor"),
            SearchRequest.query("вибори").cursor(""))) {
      assertThatThrownBy(() -> index.search(other.build()))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("cursor");
    }
  }

  @Test
  void filtersByDateIncludeTheFirstMomentAndExcludeTheLast() {
    putThreeMonths();

    assertThat(idsFor(SearchRequest.query("вибори").publishedBetween(JANUARY, MARCH)))
        .containsExactlyInAnyOrder("january", "february");
    assertThat(idsFor(SearchRequest.query("вибори").publishedFrom(FEBRUARY)))
        .containsExactlyInAnyOrder("february", "march");
    assertThat(idsFor(SearchRequest.query("вибори").publishedFrom(FEBRUARY.plusNanos(1))))
        .containsExactly("march");
    assertThat(idsFor(SearchRequest.query("вибори").publishedBefore(FEBRUARY)))
        .containsExactly("january");
    assertThat(idsFor(SearchRequest.query("вибори").publishedBefore(Instant.MIN))).isEmpty();
    assertThat(idsFor(SearchRequest.query("вибори").publishedFrom(Instant.MIN)))
        .containsExactlyInAnyOrder("january", "february", "march");
    assertThat(idsFor(SearchRequest.query("вибори").publishedBetween(MARCH, MARCH))).isEmpty();
  }

  @Test
  void filtersBySourceSectionAuthorAndTag() {
    put(article("a").text("Вибори").source("Обрій").section("Світ").authors("Гай").tags("т1"));
    put(article("b").text("Вибори").source("Степ").section("Світ").authors("Гай", "Юн").tags("т2"));
    put(article("c").text("Вибори").source("Степ").section("Спорт").tags("т1", "т2"));

    assertThat(idsFor(SearchRequest.query("вибори").source("Степ"))).containsOnly("b", "c");
    assertThat(idsFor(SearchRequest.query("вибори").source("Степ").source("Обрій"))).hasSize(3);
    assertThat(idsFor(SearchRequest.query("вибори").source("Степ").section("Світ")))
        .containsOnly("b");
    assertThat(idsFor(SearchRequest.query("вибори").author("Юн"))).containsOnly("b");
    assertThat(idsFor(SearchRequest.query("вибори").tag("т1").author("Гай"))).containsOnly("a");
    assertThat(idsFor(SearchRequest.query("вибори").source("Немає такого"))).isEmpty();
  }

  @Test
  void sortsByRelevanceNewestAndOldest() {
    putThreeMonths();
    put(article("best").text("Вибори, вибори, вибори").published(FEBRUARY.plusSeconds(60)));
    put(article("undated").text("Вибори пройшли без дати публікації у цьому записі новин"));

    assertThat(idsFor("вибори").getFirst()).isEqualTo("best");
    assertThat(idsFor(SearchRequest.query("вибори").sort(SortOrder.NEWEST)))
        .containsExactly("march", "best", "february", "january", "undated");
    assertThat(idsFor(SearchRequest.query("вибори").sort(SortOrder.OLDEST)))
        .containsExactly("january", "february", "best", "march", "undated");
  }

  @Test
  void equalScoresAreOrderedByNewestThenById() {
    put(article("c").text("Вибори").published(JANUARY));
    put(article("b").text("Вибори").published(MARCH));
    put(article("a").text("Вибори").published(JANUARY));

    assertThat(idsFor("вибори")).containsExactly("b", "a", "c");
  }

  @Test
  void aBlankQueryMatchesEveryArticle() {
    putThreeMonths();

    assertThat(idsFor("  ")).containsExactly("march", "february", "january");
  }

  @Test
  void aPhraseMustStandTogetherInAnyForm() {
    put(article("a").text("Зустрілися міністри оборони двох країн"));
    put(article("b").text("Оборони міста чекали міністри"));
    put(article("c").title("Міністрам оборони подякували"));

    assertThat(idsFor("\"міністр оборони\"")).containsExactlyInAnyOrder("a", "c");
    assertThat(idsFor("міністр оборони")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(ids(index.search(SearchRequest.plainWords("\"міністр оборони\"").build())))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void whatIsExcludedIsNotFound() {
    put(article("a").text("Вибори у Львові"));
    put(article("b").text("Вибори в Одесі"));
    put(article("c").text("Вибори в місті Одеса і погода"));

    assertThat(idsFor("вибори -Одеса")).containsExactly("a");
    assertThat(idsFor("-Одеса")).containsExactly("a");
    assertThat(idsFor("вибори -\"місто Одеса\"")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void snippetsMarkEveryFormAndAreSafeAsHtml() {
    put(
        article("a")
            .text(
                "Перше речення про погоду. На <b>виборах</b> & після виборів було тихо. Кінець."));

    assertThat(onlyHit("вибори").snippet().toHtml())
        .contains("<mark>виборах</mark>")
        .contains("<mark>виборів</mark>")
        .contains("&lt;b&gt;")
        .contains("&amp;")
        .doesNotContain("<b>");
  }

  @Test
  void titlesAreMarkedWhole() {
    String end = "дуже довга назва, ".repeat(40) + "і знову про вибори.";
    put(article("a").title("На <i>виборах</i> & після. Виборча " + end).text("Про інше."));

    Hit hit = onlyHit("вибори");

    assertThat(hit.highlightedTitle().toHtml())
        .startsWith("На &lt;i&gt;<mark>виборах</mark>&lt;/i&gt; &amp; після. Виборча дуже")
        .endsWith("і знову про <mark>вибори</mark>.");
    assertThat(hit.title()).endsWith(end);
  }

  @Test
  void aTitleInWhichNothingMatchesIsShownWithoutMarks() {
    put(article("a").title("Підсумки дня: \"тиша\"").text("Про вибори."));
    put(article("b").text("І ще раз про погоду."));

    assertThat(onlyHit("вибори").highlightedTitle().toHtml())
        .isEqualTo("Підсумки дня: &quot;тиша&quot;");
    assertThat(onlyHit("погода").highlightedTitle().toHtml()).isEmpty();
  }

  @Test
  void makesNoSnippetsWhenNoneAreWanted() {
    put(article("a").title("Вибори").text("Про вибори"));

    Hit hit =
        index.search(SearchRequest.query("вибори").withoutSnippets().build()).hits().getFirst();
    assertThat(hit.snippet().toHtml()).isEmpty();
    assertThat(hit.highlightedTitle().toHtml()).isEmpty();
    assertThat(hit.title()).isEqualTo("Вибори");
  }

  @Test
  void totalsAreExactWhenAskedAndBoundedOtherwise() {
    putNumbered(1_500);

    SearchResult bounded = index.search(SearchRequest.query("вибори").build());
    assertThat(bounded.total()).isBetween(1_000L, 1_500L);
    SearchResult exact = index.search(SearchRequest.query("вибори").exactTotal().build());
    assertThat(exact.total()).isEqualTo(1_500);
    assertThat(exact.totalIsExact()).isTrue();
    assertThat(!bounded.totalIsExact() || bounded.total() == 1_500).isTrue();
  }

  @Test
  void countsByEveryFacetInKyivTime() {
    Instant newYearInKyiv = Instant.parse("2023-12-31T22:30:00Z");
    put(article("a").text("Вибори").source("Обрій").tags("т1", "т2").published(newYearInKyiv));
    put(article("b").text("Вибори").source("Обрій").tags("т2").published(MARCH));
    put(article("c").text("Вибори").source("Степ").section("Світ").authors("Гай"));
    put(article("d").text("Погода").source("Степ"));

    var facets =
        index.search(SearchRequest.query("вибори").facets(Facet.values()).build()).facets();

    assertThat(facets.get(Facet.SOURCE))
        .containsExactly(new FacetCount("Обрій", 2), new FacetCount("Степ", 1));
    assertThat(facets.get(Facet.TAG))
        .containsExactly(new FacetCount("т2", 2), new FacetCount("т1", 1));
    assertThat(facets.get(Facet.SECTION)).containsExactly(new FacetCount("Світ", 1));
    assertThat(facets.get(Facet.AUTHOR)).containsExactly(new FacetCount("Гай", 1));
    assertThat(facets.get(Facet.LANGUAGE)).containsExactly(new FacetCount("uk", 3));
    assertThat(facets.get(Facet.YEAR)).containsExactly(new FacetCount("2024", 2));
    assertThat(facets.get(Facet.MONTH))
        .containsExactly(new FacetCount("2024-01", 1), new FacetCount("2024-03", 1));
    assertThat(facets.get(Facet.WEEK))
        .containsExactly(new FacetCount("2024-W01", 1), new FacetCount("2024-W11", 1));
    assertThat(facets.get(Facet.DAY))
        .containsExactly(new FacetCount("2024-01-01", 1), new FacetCount("2024-03-15", 1));
  }

  @Test
  void findsArticlesByTheLanguageTheyAreIn() {
    put(article("uk").title("Вибори мера Одеси").text("Дільниці відчиняться о восьмій."));
    put(article("ru").title("Выборы мэра Одессы").text("Участки откроются в восемь."));
    put(article("en").title("Mayoral elections in Odesa").text("The polls open at eight."));

    assertThat(idsIn("ru")).containsExactly("ru");
    assertThat(idsIn("en", "uk")).containsExactlyInAnyOrder("en", "uk");
    assertThat(idsIn("other")).isEmpty();
  }

  private List<String> idsIn(String... languages) {
    SearchRequest.Builder request = SearchRequest.query("");
    List.of(languages).forEach(request::language);
    return index.search(request.build()).hits().stream().map(Hit::id).toList();
  }

  @Test
  void explainsAScoreWhenAsked() {
    put(article("a").text("Про вибори"));

    assertThat(onlyHit("вибори").explanation()).isEmpty();
    Hit explained = index.search(SearchRequest.query("вибори").explain().build()).hits().getFirst();
    assertThat(explained.explanation()).hasValueSatisfying(text -> assertThat(text).isNotBlank());
  }

  @Test
  void saysWhatItUnderstoodAndCutsWhatIsTooLong() {
    assertThat(index.search(SearchRequest.query(" вибори  -Одеса \"міністр оборони\"").build()))
        .extracting(SearchResult::understood)
        .isEqualTo("вибори -Одеса \"міністр оборони\"");
    assertThat(index.search(SearchRequest.query("слово ".repeat(200_000)).build()).understood())
        .contains("words are used")
        .endsWith("too many words: the last ones are ignored]");
    assertThat(index.search(SearchRequest.query("с".repeat(1_000_000)).build()).understood())
        .endsWith("characters are used]");
  }

  @Test
  void statisticsDescribeWhatIsVisible() {
    putThreeMonths();
    put(article("d").text("Без дати").source("Степ"));

    IndexStatistics statistics = index.statistics();
    assertThat(statistics.articles()).isEqualTo(4);
    assertThat(statistics.oldest()).contains(JANUARY);
    assertThat(statistics.newest()).contains(MARCH);
    assertThat(statistics.bySource()).containsExactly(new FacetCount("Степ", 1));
    assertThat(statistics.byYear()).containsExactly(new FacetCount("2024", 3));
    index.commit();
    assertThat(index.statistics().sizeInBytes()).isPositive();
  }

  @Test
  void deletesWhatHasEveryWordAndPassesAllFiltersVisibleOrNot() {
    putThreeMonths();
    index.put(article("storm").text("Буря зірвала вибори").published(MARCH).build());

    assertThat(index.delete(ArticleFilter.query("бурі виборів"))).isEqualTo(1);
    assertThat(
            index.delete(ArticleFilter.builder().query("вибори").publishedBefore(FEBRUARY).build()))
        .isEqualTo(1);
    assertThat(index.put(article("storm").text("Буря вщухла").build())).isEqualTo(PutOutcome.ADDED);
    assertThat(index.delete("january")).isFalse();
    assertThat(index.delete(ArticleFilter.query("вибори date:2024-02"))).isEqualTo(1);
    assertThat(index.delete(ArticleFilter.query("-буря \"вибори\""))).isEqualTo(1);
    index.refresh();
    assertThat(idsFor("")).containsExactly("storm");
  }

  @Test
  void whatIsNotClearIsNotDeletedBy() {
    putThreeMonths();
    for (String unclear :
        List.of(
            "",
            " ",
            "\"вибори",
            "вибори -",
            "- вибори",
            "-вибори",
            "вибори OR -буря",
            "title:(-буря)",
            "вибори !!!",
            "\"\"",
            "source:",
            "date:2024-13",
            "(вибори",
            "а ".repeat(2_000),
            "джерело ".repeat(1_000))) {
      assertThatThrownBy(() -> index.delete(ArticleFilter.query(unclear)))
          .as(unclear)
          .isInstanceOf(InvalidRequestException.class);
    }
    index.refresh();
    assertThat(index.statistics().articles()).isEqualTo(3);
    assertThat(index.deleteAll()).isEqualTo(3);
    assertThat(index.deleteAll()).isZero();
    assertThat(index.statistics().articles()).isZero();
  }

  @Test
  void aBookmarkIsCommittedWithTheArticlesAndStays() {
    assertThat(index.bookmark()).isEmpty();
    index.put(article("a").text("Вибори").build());
    index.commit("перша");
    try (EmbeddedNewsIndex reader = open(folder, IndexOptions.readOnly())) {
      assertThat(reader.bookmark()).isEqualTo("перша");
      index.put(article("b").text("Вибори").build());
      index.commit();
      reader.refresh();
      assertThat(reader.bookmark()).isEqualTo("перша");
      index.commit("друга");
      assertThat(reader.bookmark()).isEqualTo("перша");
      reader.refresh();
      assertThat(reader.bookmark()).isEqualTo("друга");
    }
    index.close();
    index = open(folder, BY_HAND);
    assertThat(index.bookmark()).isEqualTo("друга");
  }

  @Test
  void optimizingKeepsEveryArticleAndForgetsTheDeletedOnes() {
    putNumbered(300);
    index.commit();
    putNumbered(200);
    assertThat(index.delete("n0")).isTrue();
    List<String> before = idsFor(SearchRequest.query("вибори").sort(SortOrder.NEWEST).size(500));

    index.optimize();
    index.refresh();

    assertThat(index.storage().segments()).isEqualTo(1);
    assertThat(index.storage().deletedArticles()).isZero();
    assertThat(idsFor(SearchRequest.query("вибори").sort(SortOrder.NEWEST).size(500)))
        .isEqualTo(before.stream().filter(id -> !id.equals("n0")).toList());
    index.optimize();
    assertThat(index.statistics().articles()).isEqualTo(299);
  }

  @Test
  void storageSharesTheSizeAmongTheFields() {
    putNumbered(500);
    index.commit();
    StorageStatistics storage = index.storage();
    assertThat(storage.terms()).isBetween(2L, 10L);
    assertThat(storage.bytesByField())
        .extracting(StorageStatistics.FieldSize::field)
        .contains("id", "content", "body", "text", "published");
    long sum = storage.bytesByField().stream().mapToLong(StorageStatistics.FieldSize::bytes).sum();
    assertThat(sum).isPositive().isLessThanOrEqualTo(index.statistics().sizeInBytes());
  }

  private void put(Article.Builder article) {
    index.put(article.build());
    index.refresh();
  }

  private void putThreeMonths() {
    put(article("january").text("Вибори").published(JANUARY));
    put(article("february").text("Вибори").published(FEBRUARY));
    put(article("march").text("Вибори").published(MARCH));
  }

  private void putNumbered(int count) {
    for (int i = 0; i < count; i++) {
      index.put(
          article("n" + i)
              .text("Вибори" + " і погода".repeat(i % 3))
              .published(JANUARY.plusSeconds(i / 2))
              .build());
    }
    index.refresh();
  }

  private List<String> idsByCursor(SortOrder sort) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchRequest.Builder page = SearchRequest.query("вибори").sort(sort).size(4);
      cursor.ifPresent(page::cursor);
      SearchResult result = index.search(page.build());
      ids.addAll(ids(result));
      cursor = result.nextCursor();
    } while (cursor.isPresent());
    return ids;
  }

  private Hit onlyHit(String query) {
    List<Hit> hits = index.search(SearchRequest.query(query).build()).hits();
    assertThat(hits).hasSize(1);
    return hits.getFirst();
  }

  private List<String> idsFor(String query) {
    return idsFor(SearchRequest.query(query));
  }

  private List<String> idsFor(SearchRequest.Builder request) {
    return ids(index.search(request.build()));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  private static Article.Builder article(String id) {
    return Article.builder(id);
  }

  private static IndexUnavailableException assertUnavailable(
      Reason reason, ThrowingCallable action) {
    IndexUnavailableException refused =
        catchThrowableOfType(IndexUnavailableException.class, action);
    assertThat(refused).isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
    return refused;
  }
}
