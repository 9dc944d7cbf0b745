package org.visnyk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A searchable collection of news articles.
 *
 * <p>An index is safe for any number of threads. Three moments matter to an article that is put:
 *
 * <ol>
 *   <li>it is <em>accepted</em> when {@link #put} returns;
 *   <li>it is <em>visible</em> to searches after a {@link #refresh}, which happens by itself within
 *       {@link IndexOptions#refreshInterval};
 *   <li>it is <em>durable</em>, so that it survives a crash, after a {@link #commit}.
 * </ol>
 *
 * <p>Every method but {@link #close} throws {@link IllegalStateException} once the index is closed,
 * and {@link IndexStorageException} if the disk refuses.
 */
public interface NewsIndex extends AutoCloseable {

  /**
   * Opens the index in a folder for reading and writing, and makes it if the folder is missing or
   * empty.
   *
   * @throws IndexUnavailableException if the folder holds something else, another opener is writing
   *     to it, or it was made by an incompatible version
   * @throws IndexStorageException if the disk refuses
   */
  static NewsIndex open(Path folder) {
    return open(folder, IndexOptions.defaults());
  }

  /**
   * Opens the index in a folder.
   *
   * @throws IndexUnavailableException if the folder holds something else, if it holds no index and
   *     the access is read-only, if another opener is writing to it and the access is read-write,
   *     if it was made by an incompatible version or with another dictionary, or if a file that the
   *     options name is missing or wrong
   * @throws IndexStorageException if the disk refuses
   */
  static NewsIndex open(Path folder, IndexOptions options) {
    return NewsIndexProvider.first().open(folder, options);
  }

  /**
   * Checks that the index in a folder is whole: reads every byte of it, compares checksums and the
   * structures with each other, and looks for ids that are there twice. Takes about as long as
   * copying it does several times over. Changes nothing; damage is in the result, not an exception.
   *
   * @throws IndexUnavailableException if there is no index of Visnyk, or one is being written to: a
   *     {@link #snapshot} of it can be checked
   * @throws IndexStorageException if the folder cannot be read at all
   */
  static IndexCheck check(Path folder) {
    return NewsIndexProvider.first().check(folder);
  }

  /**
   * Adds an article, or replaces the one with the same id.
   *
   * @return whether an article with this id was there before
   * @throws IndexUnavailableException if the index is open for reading only
   */
  PutOutcome put(Article article);

  /**
   * Deletes the article with this id.
   *
   * @return whether there was one
   * @throws IndexUnavailableException if the index is open for reading only
   */
  boolean delete(String id);

  /**
   * Deletes every accepted article that a request asks for, visible already or not, in one step: a
   * search sees all of them or none.
   *
   * <p>Stricter than a search, because what is gone is gone: every word must occur, not just one of
   * them, and a query that a search would only make the best of is refused. The filters of the
   * request count; its order, size and the like do not. An article without a date is in no range of
   * dates.
   *
   * @return number of articles deleted
   * @throws InvalidRequestException if the request asks for every article (see {@link #deleteAll}),
   *     or its query breaks a rule of the query language, which is read strictly here
   * @throws IndexUnavailableException if the index is open for reading only
   */
  long delete(SearchRequest request);

  /**
   * Deletes every accepted article.
   *
   * @return number of articles deleted
   * @throws IndexUnavailableException if the index is open for reading only
   */
  long deleteAll();

  /**
   * Makes everything accepted so far durable: when this returns, it survives a crash of the process
   * or of the machine. If this throws, the last commit is as it was.
   *
   * @throws IndexUnavailableException if the index is open for reading only
   */
  void commit();

  /**
   * Commits, and keeps a bookmark with what is committed: after a crash there is the new bookmark
   * with all that was accepted before it, or the old one without. It says how far a feed was read,
   * say, and stays until another takes its place.
   *
   * @param bookmark any text; empty for none. It is written with every commit, so keep it short
   * @throws IndexUnavailableException if the index is open for reading only
   */
  void commit(String bookmark);

  /**
   * The bookmark of the last commit; of an index open for reading only, of the commit that it sees.
   * Empty if there is none.
   */
  String bookmark();

  /**
   * Makes everything accepted so far visible to searches now. An index open for reading only sees
   * what its writer has committed.
   */
  void refresh();

  /**
   * Reads the file of {@link IndexOptions#userWords} again: its words are known in every article
   * that is put, and in every search that is made, from the return of this method on. Articles that
   * were put before keep their terms until they are put again; a search for an added word looks for
   * those terms, too. If this throws, the words that were known before stay in force.
   *
   * <p>May be called at any time and by any thread. What others put or search at the same moment
   * may still be analysed with the old words, whole or in part.
   *
   * @throws IndexUnavailableException if the file is missing or wrong, with each wrong line, or if
   *     the index was opened without one
   */
  void reloadUserWords();

  /** Returns the visible article with this id, whole. */
  Optional<Article> get(String id);

  /**
   * Searches the visible articles. No query that a person can type fails, unless it is to be read
   * strictly: what cannot be understood as the query language is taken as words.
   *
   * @throws InvalidRequestException if the cursor does not belong to this kind of request, or the
   *     query is to be read strictly and breaks a rule
   */
  SearchResult search(SearchRequest request);

  /**
   * Finds visible articles about the same as another one, by the lemmas that it has often and few
   * others have. Neither the article itself nor a near-copy of it is among them, and of near-copies
   * of each other there is one.
   *
   * @param id the id of the article
   * @param size number of hits wanted, 0 to {@value SearchRequest#MAX_WINDOW}
   * @return the best first, without snippets; empty if there is no visible article with this id, or
   *     none about the same. After a second, those that were found until then
   * @throws InvalidRequestException if the size is impossible
   */
  List<Hit> moreLikeThis(String id, int size);

  /**
   * Completes what somebody is typing from the visible articles: {@code переговорів міністрів об}
   * to {@code Перші переговори міністрів оборони}. Words may stand in any form, and a text that
   * fits nothing is taken for one that was typed in the wrong keyboard layout. Any text is taken.
   *
   * @return the best first; empty if nothing fits
   */
  List<Completion> complete(CompletionRequest request);

  /** Counts what is visible. */
  IndexStatistics statistics();

  /**
   * Says what takes the room, as of the last refresh; reads all terms, seconds a million articles.
   */
  StorageStatistics storage();

  /**
   * Copies the last commit to another folder, and verifies the copy; puts, commits and searches go
   * on meanwhile, in this process and in others. The copy is an index like any other.
   *
   * @param target a folder that is missing or empty
   * @throws IndexUnavailableException if there is something in the target
   * @throws IndexStorageException if the disk refuses, or the index turns out to be damaged; what
   *     was written to the target until then is removed if possible, and is no index
   */
  void snapshot(Path target);

  /**
   * Rewrites a finished archive so that it takes less room and is searched faster: as one segment,
   * without what was deleted, similar articles side by side (recursive graph bisection; Dhulipala
   * and others, "Compressing Graphs and Indexes with Recursive Graph Bisection", 2016). Commits.
   *
   * <p>Takes about as long as indexing did, and up to twice the room of the index meanwhile; other
   * calls may go on. Not worth it for an index that grows every day.
   *
   * @throws IndexUnavailableException if the index is open for reading only
   */
  void optimize();

  /** Commits what was accepted, and closes the index. Closing again does nothing. */
  @Override
  void close();
}
