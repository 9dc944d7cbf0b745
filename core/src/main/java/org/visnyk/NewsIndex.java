package org.visnyk;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A searchable collection of news articles.
 *
 * <p>An index is safe for use by any number of threads. Three moments matter to an article:
 *
 * <ol>
 *   <li>it is <em>accepted</em> when {@link #put} returns;
 *   <li>it is <em>visible</em> to searches after a {@link #refresh}, which happens by itself within
 *       {@link IndexOptions#refreshInterval}, or a {@link #commit};
 *   <li>it is <em>durable</em>, so that it survives a crash, after a {@link #commit}.
 * </ol>
 *
 * <p>Methods that write throw {@link IndexUnavailableException} if the index is open for reading
 * only. Every method but {@link #close} throws {@link IllegalStateException} once the index is
 * closed, and {@link IndexStorageException} if an I/O error occurs. Interrupting a thread during a
 * call has no effect on it: the call is completed, and the interrupt flag is set when it returns.
 *
 * @since 0.1
 */
public interface NewsIndex extends AutoCloseable {

  /**
   * Opens the index in a folder for reading and writing; creates it if the folder is missing or
   * empty.
   *
   * @throws IndexUnavailableException if the folder holds something else, another opener is writing
   *     to it, or it was created by an incompatible version
   * @throws IndexStorageException if an I/O error occurs
   */
  static EmbeddedNewsIndex open(Path folder) {
    return open(folder, IndexOptions.defaults());
  }

  /**
   * Opens the index in a folder.
   *
   * @throws IndexUnavailableException if the folder holds something else, if it holds no index and
   *     the access is read-only, if another opener is writing to it and the access is read-write,
   *     if it was created by an incompatible version or with another dictionary, or if a file that
   *     the options name is missing or malformed
   * @throws IndexStorageException if an I/O error occurs
   */
  static EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return Implementation.provider().open(folder, options);
  }

  /**
   * Adds an article, or replaces the one with the same id.
   *
   * @return whether there was an article with this id
   */
  PutOutcome put(Article article);

  /**
   * Puts articles in order. If putting one fails, those before it are accepted.
   *
   * @return number of articles put
   */
  default long putAll(Iterable<Article> articles) {
    long count = 0;
    for (Article article : articles) {
      put(article);
      count++;
    }
    return count;
  }

  /**
   * Deletes the article with this id.
   *
   * @return whether there was one
   */
  boolean delete(String id);

  /**
   * Deletes every accepted article that a filter selects, whether it is visible already or not.
   *
   * @return number of articles deleted
   * @throws InvalidRequestException if the filter selects every article, or all but a few (see
   *     {@link #deleteAll}), or its query breaks a rule of the query language
   */
  long delete(ArticleFilter filter);

  /**
   * Deletes every accepted article.
   *
   * @return number of articles deleted
   */
  long deleteAll();

  /**
   * Makes everything accepted so far durable and visible: when this returns, it survives a crash of
   * the process or of the machine, and the next search finds it. If this throws, the last commit is
   * intact.
   */
  void commit();

  /**
   * Makes everything accepted so far visible to searches, without making it durable. An index open
   * for reading only sees what its writer has committed.
   */
  void refresh();

  /** Returns the visible article with this id, whole. */
  Optional<Article> get(String id);

  /**
   * Returns the visible articles with some ids, whole, in the order of the ids. Ids that no article
   * has are left out.
   *
   * <p>An implementation for which each request is a journey asks for many at once.
   */
  default List<Article> getAll(Collection<String> ids) {
    return ids.stream().flatMap(id -> get(id).stream()).toList();
  }

  /** Whether there is a visible article with this id. */
  default boolean contains(String id) {
    return get(id).isPresent();
  }

  /**
   * Returns the visible article with this id, whole, with what matches a request: the words and
   * phrases that are highlighted in its hits. The article need not match, nor pass the filters.
   *
   * <p>Unless an implementation can do better, as those of this project can, nothing is
   * highlighted.
   *
   * @throws InvalidRequestException if the query is read strictly and breaks a rule
   */
  default Optional<HighlightedArticle> highlight(String id, SearchRequest request) {
    return get(id).map(HighlightedArticle::of);
  }

  /**
   * Counts the visible articles that match a request, exactly and without its timeout.
   *
   * @throws InvalidRequestException if the query is read strictly and breaks a rule
   */
  default long count(SearchRequest request) {
    SearchRequest counting =
        request.toBuilder().size(0).withoutSnippets().exactTotal().noTimeout().build();
    return search(counting).total();
  }

  /**
   * Searches the visible articles. No query that a person can type fails, unless it is read
   * strictly: what cannot be parsed is taken as words.
   *
   * @throws InvalidRequestException if the cursor does not belong to this kind of request, or the
   *     query is read strictly and breaks a rule
   */
  SearchResult search(SearchRequest request);

  /**
   * The pages of a request, each searched for when it is asked for. The last page may be empty.
   *
   * @param request the request for the first page
   * @return can be iterated several times; each iteration begins with the first page. The iterator
   *     throws what {@link #search} throws, and {@link IllegalStateException} after a partial page,
   *     so that missing hits are not taken for the end
   */
  default Iterable<SearchResult> pages(SearchRequest request) {
    return () -> new Pages(this, request);
  }

  /**
   * Hands over every visible article that a filter selects, whole and in no particular order, as of
   * the moment of the call. Needs memory for one article at a time.
   *
   * @param filter which articles; {@link ArticleFilter#all} for all
   * @param target called once for each article, on the calling thread; what it throws ends the
   *     export and is passed on
   * @return number of articles
   * @throws InvalidRequestException if the query of the filter breaks a rule of the query language
   */
  long export(ArticleFilter filter, Consumer<? super Article> target);

  /**
   * Finds visible articles about the same subject as another one, by lemmas that are frequent in it
   * and rare elsewhere. Neither the article itself nor a duplicate of it is among them, and of
   * duplicates of each other only one.
   *
   * @param id the id of the article
   * @param size number of hits, 0 to {@value SearchRequest#MAX_WINDOW}
   * @return the best first, without snippets; empty if there is no visible article with this id or
   *     none about the same subject. After a second, those that were found by then
   * @throws InvalidRequestException if the size is out of range
   */
  List<Hit> moreLikeThis(String id, int size);

  /**
   * Completes a partially typed query from the visible articles: {@code переговорів міністрів об}
   * to {@code Перші переговори міністрів оборони}. Words may be in any form, and a text that fits
   * nothing is tried as one typed in the wrong keyboard layout. No text is refused.
   *
   * @return the best first; empty if nothing fits
   */
  List<Completion> complete(CompletionRequest request);

  /** Counts what is visible. */
  IndexStatistics statistics();

  /**
   * Identifies what searches see, so that answers can be kept for as long as it stays the same: two
   * equal values mean that the same articles are visible and that queries are understood alike. A
   * value is of no use after the index is opened again.
   *
   * @return a short text of letters, digits and hyphens; empty (the default) if the index cannot
   *     tell
   */
  default Optional<String> state() {
    return Optional.empty();
  }

  /** Commits what was accepted, and closes the index. Closing again has no effect. */
  @Override
  void close();
}
