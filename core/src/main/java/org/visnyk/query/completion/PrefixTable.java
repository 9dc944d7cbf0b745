package org.visnyk.query.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are found by the beginning of a key, the most frequent first; some hundred bytes for
 * each key. Immutable.
 */
final class PrefixTable {
  private final List<Entry> entries;
  private final HighestCounts articlesOfEntries;

  /**
   * A text.
   *
   * @param key what is typed, in the normal form
   * @param text what is meant
   * @param articles how many articles have it
   */
  record Entry(String key, String text, int articles) {}

  /** Makes a table of entries in any order. */
  PrefixTable(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::key).thenComparing(Entry::text));
    this.entries = List.copyOf(sorted);
    this.articlesOfEntries =
        new HighestCounts(this.entries.stream().mapToInt(Entry::articles).toArray());
  }

  /** Adds up the articles of the most frequent texts whose key begins so. */
  void addBest(String prefix, int most, Map<String, Integer> articles) {
    int from = firstAbove(prefix, false);
    int to = firstAbove(prefix, true);
    Map<String, Integer> found = new HashMap<>();
    for (int place : articlesOfEntries.highest(from, to, most)) {
      Entry entry = entries.get(place);
      found.merge(entry.text, entry.articles, Math::max);
    }
    found.forEach((text, count) -> articles.merge(text, count, Integer::sum));
  }

  /** The place of the first entry that begins so, or of the first behind all that do. */
  private int firstAbove(String prefix, boolean behind) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      String key = entries.get(middle).key;
      if (key.compareTo(prefix) < 0 || (behind && key.startsWith(prefix))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
