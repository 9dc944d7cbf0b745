package org.visnyk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The searches that are kept in the folder of an index, and which of them a new article answers.
 * Safe for any number of threads and processes: what one saves, others see with their next call.
 *
 * <p>All methods throw {@link IndexStorageException} if the file cannot be read or written, and
 * {@link IllegalStateException} if the index is closed.
 *
 * @since 0.1
 */
public interface SavedSearches {

  /** All of them, in the order of their names. */
  List<SavedSearch> all();

  /** The one with this name. */
  default Optional<SavedSearch> get(String name) {
    return all().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * Saves a search, instead of the one with the same name if there is one. It survives a crash once
   * this returns.
   *
   * @throws InvalidRequestException if its query is read strictly and breaks a rule
   */
  default void save(SavedSearch search) {
    saveAll(List.of(search));
  }

  /**
   * Saves searches at once, which is quicker than one by one.
   *
   * @throws InvalidRequestException as {@link #save}; none of them is saved then
   */
  void saveAll(Collection<SavedSearch> searches);

  /**
   * Removes the search with this name.
   *
   * @return whether there was one
   */
  boolean remove(String name);

  /**
   * Tells which searches an article matches, whether it is in the index or not: those that would
   * find it if they were sorted by date, so that merely related words do not count. No advice is
   * applied.
   *
   * <p>Takes about half a millisecond for ten thousand searches, since only those are tried of
   * which the article has the rarest required words. The first call after a change of the searches
   * compiles all of them, which takes some seconds for as many.
   *
   * @return in the order of their names
   */
  List<SavedSearch> matches(Article article);
}
