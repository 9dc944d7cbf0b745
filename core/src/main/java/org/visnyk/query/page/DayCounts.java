package org.visnyk.query.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts articles by day, in an array from the first to the last day that occurs; days so far from
 * the others that the array would be too long are counted in a map. For one thread.
 */
final class DayCounts {
  /** About 180 years. */
  private static final int MAX_DAYS = 1 << 16;

  private static final int SPARE_DAYS = 512;

  private final Map<Long, Long> distant = new HashMap<>();
  private int[] counts = new int[0];
  private long first;

  /** Receives the count of a day. */
  @FunctionalInterface
  interface Visitor {
    void visit(LocalDate day, long count);
  }

  /** Counts an article of a day, which is numbered as by {@link LocalDate#toEpochDay}. */
  void add(long day) {
    long at = day - first;
    if (at >= 0 && at < counts.length) {
      counts[(int) at]++;
    } else if (reach(day)) {
      counts[(int) (day - first)]++;
    } else {
      distant.merge(day, 1L, Long::sum);
    }
  }

  /** Extends the array to a day, unless it would become too long. */
  private boolean reach(long day) {
    boolean isEmpty = counts.length == 0;
    long newFirst = isEmpty ? day - SPARE_DAYS : Math.min(first, day - SPARE_DAYS);
    long newEnd = isEmpty ? day + SPARE_DAYS : Math.max(first + counts.length, day + SPARE_DAYS);
    if (newEnd - newFirst > MAX_DAYS) {
      return false;
    }
    int[] longer = new int[(int) (newEnd - newFirst)];
    if (!isEmpty) {
      System.arraycopy(counts, 0, longer, (int) (first - newFirst), counts.length);
    }
    counts = longer;
    first = newFirst;
    takeDistant();
    return true;
  }

  /** Moves the counts of days into the array that it reaches by now. */
  private void takeDistant() {
    distant
        .entrySet()
        .removeIf(
            day -> {
              long at = day.getKey() - first;
              boolean isReached = at >= 0 && at < counts.length;
              if (isReached) {
                counts[(int) at] += Math.toIntExact(day.getValue());
              }
              return isReached;
            });
  }

  /** Visits each day that has articles, in no particular order. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        visitor.visit(LocalDate.ofEpochDay(first + i), counts[i]);
      }
    }
    distant.forEach((day, count) -> visitor.visit(LocalDate.ofEpochDay(day), count));
  }
}
