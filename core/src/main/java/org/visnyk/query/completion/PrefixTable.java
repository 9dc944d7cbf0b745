package org.visnyk.query.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts by the prefixes of their keys, the most frequent first. Takes some hundred bytes for each
 * key. Immutable.
 */
final class PrefixTable {
  private final List<Entry> entries;
  private final HighestCounts counts;

  /**
   * A text.
   *
   * @param key what is typed, in normal form
   * @param articles number of articles that have the text
   */
  record Entry(String key, String text, int articles) {}

  /** Makes a table from entries in any order. */
  PrefixTable(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::key).thenComparing(Entry::text));
    this.entries = List.copyOf(sorted);
    this.counts = new HighestCounts(this.entries.stream().mapToInt(Entry::articles).toArray());
  }

  /** Adds the most frequent texts whose keys have a prefix, and their numbers of articles. */
  void addMostFrequent(String prefix, int most, Map<String, Integer> articles) {
    int from = firstAbove(prefix, false);
    int to = firstAbove(prefix, true);
    Map<String, Integer> found = new HashMap<>();
    for (int place : counts.highest(from, to, most)) {
      Entry entry = entries.get(place);
      found.merge(entry.text, entry.articles, Math::max);
    }
    found.forEach((text, count) -> articles.merge(text, count, Integer::sum));
  }

  /** The index of the first entry with a prefix, or of the first one after all that have it. */
  private int firstAbove(String prefix, boolean after) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      String key = entries.get(middle).key;
      if (key.compareTo(prefix) < 0 || (after && key.startsWith(prefix))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
