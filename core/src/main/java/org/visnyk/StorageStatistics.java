package org.visnyk;

import java.util.List;

/**
 * What takes the room in an index, as its searches see it. Immutable.
 *
 * @param segments number of segments, the parts of an index
 * @param deletedArticles number of articles that are deleted but still take room, until their
 *     segments are merged
 * @param terms number of different terms that are scored: the lemmas of all articles
 * @param bytesByField estimated bytes of each field, the largest first
 */
public record StorageStatistics(
    int segments, long deletedArticles, long terms, List<FieldSize> bytesByField) {

  /** Takes an unmodifiable copy of the list. */
  public StorageStatistics {
    bytesByField = List.copyOf(bytesByField);
  }

  /**
   * What a field takes.
   *
   * @param field name of the field, as in the table of {@code docs/ARCHITECTURE.md}
   * @param bytes estimated bytes on disk
   */
  public record FieldSize(String field, long bytes) {}
}
