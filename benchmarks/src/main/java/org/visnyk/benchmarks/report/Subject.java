package org.visnyk.benchmarks.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured.
 *
 * @param suite the suite, such as {@code search}
 * @param what the kind of operation, such as {@code one word}; empty if there is only one
 * @param quantity the quantity with its unit
 * @param better which of two values is better
 * @param size number of articles in the index; 0 if it does not matter
 */
public record Subject(String suite, String what, String quantity, Better better, long size) {
  static final String P50 = "p50 µs";
  static final String P90 = "p90 µs";
  static final String P99 = "p99 µs";

  private static final String ALLOCATED = "allocated";

  /** Whether it is memory, and not time or disk space. */
  boolean isAllocation() {
    return quantity.contains(ALLOCATED);
  }

  /** The same with another quantity. */
  Subject withQuantity(String other) {
    return new Subject(suite, what, other, better, size);
  }

  /** Everything that identifies the subject, except the size. */
  String label() {
    return Stream.of(suite, what, quantity)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The size as text; empty if it does not matter. */
  String articles() {
    return size == 0 ? "" : String.format(Locale.ROOT, "%,d articles", size);
  }

  /** Which of two values is better. */
  public enum Better {
    /** Speeds. */
    HIGHER,
    /** Times and costs. */
    LOWER
  }
}
