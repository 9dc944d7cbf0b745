package org.visnyk.query.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Facet;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.ArticleSearchers;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.query.ArticleSearcher;
import org.visnyk.query.AssistedSearcher;
import org.visnyk.query.duplicates.ClusterMemberships;
import org.visnyk.query.page.FacetCounter;

/** Searches with a clock that advances by one with each reading. */
class DeadlineTest {
  private static final int ARTICLES = 10;

  @TempDir Path folder;

  @Test
  void endsASearchInAnyPhase() throws IOException {
    putArticles();
    SearchRequest.Builder request =
        SearchRequest.query("порт* вибори")
            .facets(Facet.SOURCE, Facet.MONTH)
            .size(ARTICLES)
            .explain();

    long ticks = ticksOf(request);
    long completeAgain = Long.MAX_VALUE;
    boolean withoutHits = false;
    boolean withoutSnippets = false;
    boolean withoutFacets = false;
    for (long allowed = 0; allowed <= ticks + 1; allowed++) {
      SearchResult result = search(request, allowed, new AtomicLong());
      if (!result.isPartial()) {
        completeAgain = allowed;
        break;
      }
      assertThat(result.totalIsExact() && result.hits().isEmpty()).isFalse();
      withoutHits |= result.hits().isEmpty();
      withoutSnippets |=
          !result.hits().isEmpty() && result.hits().stream().anyMatch(DeadlineTest::isBare);
      withoutFacets |=
          !result.hits().isEmpty()
              && result.facets().getOrDefault(Facet.MONTH, List.of()).isEmpty();
    }

    assertThat(withoutHits).isTrue();
    assertThat(withoutSnippets).isTrue();
    assertThat(withoutFacets).isTrue();
    assertThat(completeAgain).isLessThanOrEqualTo(ticks + 1);
  }

  @Test
  void returnsWhatWasFoundInTime() throws IOException {
    putArticles();
    SearchRequest.Builder request = SearchRequest.query("=працює").size(ARTICLES).explain();

    long ticks = ticksOf(request);
    Set<Integer> found = new TreeSet<>();
    for (long allowed = 0; allowed <= ticks + 1; allowed++) {
      found.add(search(request, allowed, new AtomicLong()).hits().size());
    }

    assertThat(found).hasSize(ARTICLES + 1);
  }

  @Test
  void endsExplanationsAndKeepsTheHits() throws IOException {
    putArticles();
    SearchRequest.Builder request =
        SearchRequest.query("вибори порт працює").size(ARTICLES).withoutSnippets().explain();

    Set<Long> explained = new TreeSet<>();
    for (long allowed = 0; explained.isEmpty() || !explained.contains((long) ARTICLES); allowed++) {
      SearchResult result = search(request, allowed, new AtomicLong());
      long hits = result.hits().stream().filter(hit -> hit.explanation().isPresent()).count();
      assertThat(result.isPartial()).isEqualTo(hits < ARTICLES);
      if (result.hits().size() == ARTICLES) {
        explained.add(hits);
      }
    }

    assertThat(explained).hasSize(ARTICLES + 1);
  }

  private void putArticles() {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      for (int i = 0; i < ARTICLES; i++) {
        index.put(
            Article.builder("a" + i)
                .text("Вибори. Порт" + i + " працює.")
                .source("Обрій")
                .published(Instant.EPOCH)
                .build());
      }
    }
  }

  private static boolean isBare(Hit hit) {
    return hit.snippet().isEmpty();
  }

  /** The number of clock readings of a search without a time limit. */
  private long ticksOf(SearchRequest.Builder request) throws IOException {
    AtomicLong clock = new AtomicLong();
    SearchResult result = search(request, Long.MAX_VALUE, clock);
    assertThat(result.isPartial()).isFalse();
    assertThat(result.hits()).hasSize(ARTICLES).noneMatch(DeadlineTest::isBare);
    assertThat(clock.get()).isGreaterThan(ARTICLES);
    return clock.get();
  }

  private SearchResult search(SearchRequest.Builder request, long ticks, AtomicLong clock)
      throws IOException {
    NewsAnalyzer analyzer = new NewsAnalyzer(Source.QUERY);
    ArticleSearcher articles =
        new ArticleSearcher(
            analyzer, new FacetCounter(), new ClusterMemberships(), clock::getAndIncrement);
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new AssistedSearcher(analyzer)
          .search(
              articles.of(
                  request.timeout(Duration.ofNanos(ticks)).build(),
                  Instant.EPOCH,
                  new ArticleSearchers().newSearcher(reader, null)));
    }
  }
}
