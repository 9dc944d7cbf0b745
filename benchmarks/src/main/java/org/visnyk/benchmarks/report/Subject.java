package org.visnyk.benchmarks.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a measurement is of.
 *
 * @param suite what was done, such as {@code search}
 * @param what of which kind it was, such as {@code one word}; empty if there is one kind only
 * @param quantity what was measured, with its unit
 * @param better which of two values is the better one
 * @param size how many articles are in the index; 0 if that does not matter
 */
public record Subject(String suite, String what, String quantity, Better better, long size) {
  static final String P50 = "p50 µs";
  static final String P90 = "p90 µs";
  static final String P99 = "p99 µs";

  private static final String ALLOCATED = "allocated";

  /** Whether it is about memory and not about time or space on disk. */
  boolean isAllocation() {
    return quantity.contains(ALLOCATED);
  }

  /** The same but for its quantity. */
  Subject withQuantity(String other) {
    return new Subject(suite, what, other, better, size);
  }

  /** All that tells it from other subjects but the size. */
  String label() {
    return Stream.of(suite, what, quantity)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The size in words; empty if it does not matter. */
  String articles() {
    return size == 0 ? "" : String.format(Locale.ROOT, "%,d articles", size);
  }

  /** Which of two values is the better one. */
  public enum Better {
    /** Speeds. */
    HIGHER,
    /** Times and costs. */
    LOWER
  }
}
