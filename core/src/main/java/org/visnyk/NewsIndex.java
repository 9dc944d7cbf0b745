package org.visnyk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

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
    return ServiceLoader.load(NewsIndexProvider.class, NewsIndexProvider.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no implementation of NewsIndex is on the class path; a jar that repackages"
                        + " visnyk-core must keep its META-INF/services"))
        .open(folder, options);
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
   * Makes everything accepted so far durable: when this returns, it survives a crash of the process
   * or of the machine.
   *
   * @throws IndexUnavailableException if the index is open for reading only
   */
  void commit();

  /**
   * Makes everything accepted so far visible to searches now. An index open for reading only sees
   * what its writer has committed.
   */
  void refresh();

  /**
   * Reads the file of {@link IndexOptions#userLexicon} again: its words are known in every article
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
  void reloadUserLexicon();

  /** Returns the visible article with this id, whole. */
  Optional<Article> get(String id);

  /**
   * Searches the visible articles. No query that a person can type fails: what cannot be understood
   * as the query language is taken as words.
   *
   * @throws InvalidRequestException if the cursor does not belong to this kind of request
   */
  SearchResult search(SearchRequest request);

  /** Counts what is visible. */
  IndexStatistics statistics();

  /** Commits what was accepted, and closes the index. Closing again does nothing. */
  @Override
  void close();
}
