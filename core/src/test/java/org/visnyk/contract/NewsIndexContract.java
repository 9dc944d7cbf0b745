package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.CompletionRequest;
import org.visnyk.Facet;
import org.visnyk.InvalidRequestException;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;

/**
 * What every implementation of {@link NewsIndex} must do. A backend runs all of it with a test
 * class that extends this one and says how to open an index:
 *
 * <pre>{@code
 * class EmbeddedNewsIndexContractTest extends NewsIndexContract {
 *   @TempDir Path folder;
 *
 *   @Override
 *   protected NewsIndex open(String name) {
 *     return NewsIndex.open(folder.resolve(name), MANUAL_REFRESH);
 *   }
 * }
 * }</pre>
 *
 * <p>This class has the rules about the life of an index; each interface that it implements has
 * those about one of its abilities.
 */
public abstract class NewsIndexContract
    implements WritingRules,
        QueryRules,
        FunctionWordRules,
        FilterRules,
        PagingRules,
        HighlightRules,
        DuplicateRules,
        RankingRules,
        ExplanationRules,
        AssistanceRules,
        CompletionRules,
        SimilarArticleRules,
        ConcurrencyRules {
  private final List<NewsIndex> opened = new ArrayList<>();
  private NewsIndex index;

  /**
   * Opens an index: a new, empty one when a test uses the name for the first time, and after that
   * the one it closed, with its articles. Nothing may become visible in it by itself, only by
   * {@link NewsIndex#refresh} and {@link NewsIndex#commit}.
   *
   * @param name lower-case Latin letters. Every test uses the same names, so an implementation
   *     whose storage outlives a test adds something of its own
   */
  protected abstract NewsIndex open(String name);

  /** Whether {@link #open} finds the articles of an index that was closed; default true. */
  protected boolean canReopen() {
    return true;
  }

  @Override
  public final NewsIndex index() {
    return index;
  }

  @BeforeEach
  void openIndex() {
    index = openAndRemember("news");
  }

  @AfterEach
  void closeIndexes() {
    opened.forEach(NewsIndex::close);
  }

  private NewsIndex openAndRemember(String name) {
    NewsIndex newIndex = open(name);
    opened.add(newIndex);
    return newIndex;
  }

  private void reopen() {
    assumeTrue(canReopen());
    index.close();
    index = openAndRemember("news");
  }

  @Test
  void committedArticlesAreThereAfterReopening() {
    index.put(Article.builder("a").text("Про вибори").build());
    index.commit();

    reopen();

    assertThat(ids("вибори")).containsExactly("a");
    assertThat(index.get("a")).isPresent();
  }

  @Test
  void closingCommits() {
    index.put(Article.builder("a").text("Про вибори").build());

    reopen();

    assertThat(ids("вибори")).containsExactly("a");
  }

  @Test
  void deletionsAreThereAfterReopening() {
    put(Article.builder("a").text("Про вибори"), Article.builder("b").text("Про вибори"));
    index.commit();
    index.delete("a");

    reopen();

    assertThat(ids("вибори")).containsExactly("b");
  }

  @Test
  void anEmptyIndexAnswersWithNothing() {
    SearchResult found = search(SearchRequest.query("вибори").facets(Facet.values()).exactTotal());

    assertThat(found.hits()).isEmpty();
    assertThat(found.total()).isZero();
    assertThat(found.totalIsExact()).isTrue();
    assertThat(found.nextCursor()).isEmpty();
    assertThat(found.facets()).hasSize(Facet.values().length);
    assertThat(found.facets().values()).allMatch(List::isEmpty);
    assertThat(index.get("a")).isEmpty();
    assertThat(index.contains("a")).isFalse();
    assertThat(index.statistics().articles()).isZero();
    assertThat(index.statistics().oldest()).isEmpty();
    assertThat(index.export(ArticleFilter.all(), article -> {})).isZero();
    assertThat(index.moreLikeThis("a", 10)).isEmpty();
    assertThat(index.complete(CompletionRequest.titles("ви").build())).isEmpty();
    assertThat(index.pages(SearchRequest.query("вибори").build())).hasSize(1);
  }

  @Test
  void everyMethodOfAClosedIndexSaysThatItIsClosed() {
    index.close();
    index.close();

    Article article = Article.builder("a").text("Про вибори").build();
    SearchRequest request = SearchRequest.query("вибори").build();
    Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
    calls.put("put", () -> index.put(article));
    calls.put("putAll", () -> index.putAll(List.of(article)));
    calls.put("delete", () -> index.delete("a"));
    calls.put("delete by filter", () -> index.delete(ArticleFilter.source("Обрій")));
    calls.put("deleteAll", index::deleteAll);
    calls.put("commit", index::commit);
    calls.put("refresh", index::refresh);
    calls.put("get", () -> index.get("a"));
    calls.put("contains", () -> index.contains("a"));
    calls.put("count", () -> index.count(request));
    calls.put("search", () -> index.search(request));
    calls.put("pages", () -> index.pages(request).iterator().next());
    calls.put("export", () -> index.export(ArticleFilter.all(), each -> {}));
    calls.put("moreLikeThis", () -> index.moreLikeThis("a", 1));
    calls.put("complete", () -> index.complete(CompletionRequest.titles("ви").build()));
    calls.put("statistics", index::statistics);
    calls.forEach(
        (name, call) ->
            assertThatThrownBy(call)
                .as(name)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed"));
  }

  @Test
  void aCursorOfAnotherIndexIsRefused() {
    put(Article.builder("a").text("Вибори мера"), Article.builder("b").text("Вибори"));
    SearchRequest request = SearchRequest.query("вибори").size(1).build();
    SearchRequest next = request.after(index.search(request)).orElseThrow();
    NewsIndex other = openAndRemember("other");

    assertThat(index.search(next).hits()).hasSize(1);
    assertThatThrownBy(() -> other.search(next))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("cursor");
  }
}
