package org.visnyk;

import java.nio.file.Path;

/**
 * An index in a folder of this machine, opened by {@link NewsIndex#open(Path)}: what any index can
 * do, and what needs a folder.
 *
 * <p>Throws as {@link NewsIndex} specifies.
 *
 * @since 0.1
 */
public interface EmbeddedNewsIndex extends NewsIndex {

  /**
   * Checks that the index in a folder is intact: reads all of it, compares checksums and the
   * structures with each other, and looks for ids that occur twice. Takes several times as long as
   * copying it. Changes nothing; damage is reported in the result, not by an exception.
   *
   * @throws IndexUnavailableException if there is no index of Visnyk, or one is being written to (a
   *     {@link #snapshot} of it can be checked)
   * @throws IndexStorageException if the folder cannot be read at all
   */
  static IndexCheck check(Path folder) {
    return Implementation.provider().check(folder);
  }

  /**
   * Commits as {@link #commit()} does, and stores a bookmark with the commit: after a crash, either
   * the new bookmark is there with everything that was accepted before it, or the old one without.
   * A program can keep in it how far it has read a feed, for example. It stays until another one
   * replaces it.
   *
   * @param bookmark any text; empty for none. It is written with every commit, so keep it short
   */
  void commit(String bookmark);

  /**
   * The bookmark of the last commit; of an index open for reading only, of the commit that it sees.
   * Empty if there is none.
   */
  String bookmark();

  /**
   * Reads the file of {@link IndexOptions#userWords} again: when this returns, its words are known
   * in every article that is put and in every search. Articles that were put before keep their
   * terms until they are put again; a search for an added word also looks for those terms. If this
   * throws, the words that were known before stay in force.
   *
   * <p>May be called at any time and by any thread. What others put or search at the same moment
   * may be analysed with the old words, wholly or in part.
   *
   * @throws IndexUnavailableException if the file is missing or malformed (the message lists each
   *     bad line), or the index was opened without user words
   */
  void reloadUserWords();

  /**
   * The searches that are kept in the folder of this index. They can be saved while the index is
   * open for reading only; a {@link #snapshot} does not copy them.
   */
  SavedSearches savedSearches();

  /**
   * Breaks down the space that the index takes up, as of the last refresh. Reads all terms, which
   * takes seconds for a million articles.
   */
  StorageStatistics storage();

  /**
   * Copies the last commit to another folder and verifies the copy; puts, commits and searches may
   * go on meanwhile, in this process and in others. The copy is an index like any other.
   *
   * @param target a folder that is missing or empty
   * @throws IndexUnavailableException if the target is not empty
   * @throws IndexStorageException if an I/O error occurs, or the index turns out to be damaged;
   *     what was written to the target by then is removed if possible, and is not an index
   */
  void snapshot(Path target);

  /**
   * Merges a finished archive into one segment without deleted articles, so that it takes up less
   * space and is searched faster, and commits. An index that is one such segment already is not
   * rewritten.
   *
   * <p>Rewriting needs up to twice the space of the index meanwhile; other calls may go on. Not
   * worthwhile for an index that grows every day.
   */
  void optimize();
}
