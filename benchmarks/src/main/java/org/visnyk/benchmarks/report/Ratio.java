package org.visnyk.benchmarks.report;

import java.util.Locale;

/**
 * How many times one value is another, and between what bounds that is sure.
 *
 * <p>Bounds come from first-order propagation of errors on the logarithm, where errors of quotients
 * simply add up in squares: for {@code r = a / b} with errors {@code da} and {@code db} that are
 * independent of each other, {@code d(ln r) = sqrt((da / a)² + (db / b)²)}, and the interval
 * reaches from {@code r / exp(d)} to {@code r * exp(d)}. For a ratio of two ratios the squares of
 * all four relative errors are added. It never reaches below zero, and looks the same whether a
 * ratio or its reciprocal is asked for. Good as long as relative errors are well below one.
 *
 * @param value the quotient
 * @param logError the error of its natural logarithm; not a number if one of the errors is not
 *     known
 */
public record Ratio(double value, double logError) {
  /** What is more is not written out: it says that one of the two is next to nothing. */
  private static final double MOST = 999;

  /** How many times {@code upper} is {@code lower}. */
  static Ratio of(Estimate upper, Estimate lower) {
    return new Ratio(
        upper.value() / lower.value(),
        Math.hypot(upper.error() / upper.value(), lower.error() / lower.value()));
  }

  /** How many times this ratio is another one, which was measured apart from it. */
  Ratio over(Ratio other) {
    return new Ratio(value / other.value, Math.hypot(logError, other.logError));
  }

  /** Whether the bounds are known. */
  boolean hasBounds() {
    return Double.isFinite(logError);
  }

  /** The lower bound, or the value itself if the bounds are not known. */
  double low() {
    return hasBounds() ? value / Math.exp(logError) : value;
  }

  /** The upper bound, or the value itself if the bounds are not known. */
  double high() {
    return hasBounds() ? value * Math.exp(logError) : value;
  }

  /** What may be said of a ratio that tells how many times better something is. */
  Verdict verdict() {
    if (!hasBounds() || (low() <= 1 && high() >= 1)) {
      return Verdict.UNSURE;
    }
    return value > 1 ? Verdict.BETTER : Verdict.WORSE;
  }

  /** The value alone, such as {@code 8.81x}. */
  String shortly() {
    return times(value) + "x";
  }

  /** The value with its bounds, such as {@code 8.81x (7.90 to 9.83)}, if there are any. */
  String fully() {
    return bounds().isEmpty() ? shortly() : "%s (%s)".formatted(shortly(), bounds());
  }

  /** The bounds alone, such as {@code 7.90 to 9.83}; empty if unknown or beyond comparison. */
  String bounds() {
    return hasBounds() && value <= MOST ? times(low()) + " to " + times(high()) : "";
  }

  private static String times(double value) {
    if (!Double.isFinite(value) || value > MOST) {
      return ">999";
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  /** Whether a ratio differs from 1 by more than its error. */
  enum Verdict {
    BETTER("better"),
    WORSE("worse"),
    UNSURE("no sure difference");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
