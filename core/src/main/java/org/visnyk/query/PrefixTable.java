package org.visnyk.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Texts that are found by the beginning of a key, the most frequent first. Immutable. */
final class PrefixTable {
  private final List<Entry> entries;

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
  }

  /** Adds up the articles of the most frequent texts whose key begins so. */
  void addBest(String prefix, int most, Map<String, Integer> articles) {
    PriorityQueue<Entry> best = new PriorityQueue<>(Comparator.comparingInt(Entry::articles));
    for (int i = first(prefix); i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.key.startsWith(prefix)) {
        break;
      }
      if (best.size() < most) {
        best.add(entry);
      } else if (entry.articles > best.element().articles) {
        best.remove();
        best.add(entry);
      }
    }
    Map<String, Integer> found = new HashMap<>();
    best.forEach(entry -> found.merge(entry.text, entry.articles, Math::max));
    found.forEach((text, count) -> articles.merge(text, count, Integer::sum));
  }

  private int first(String prefix) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).key.compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
