package org.visnyk.benchmarks.report;

import java.util.Locale;
import org.visnyk.benchmarks.report.Measurement.Estimate;

/**
 * The quotient of two measured values, and its interval.
 *
 * <p>The interval comes from first-order propagation of errors on the logarithm: for {@code r = a /
 * b} with independent errors {@code da} and {@code db}, {@code d(ln r) = sqrt((da / a)² + (db /
 * b)²)}, and the interval is {@code r / exp(d)} to {@code r * exp(d)}. For a ratio of two ratios
 * the squares of all four relative errors are added. The interval never includes zero and is
 * symmetric under taking the reciprocal. It is accurate as long as relative errors are well below
 * one.
 *
 * @param value the quotient
 * @param logError the error of its natural logarithm; NaN if one of the errors is unknown
 */
public record Ratio(double value, double logError) {
  /** Larger ratios only say that one of the two values is almost zero. */
  private static final double MAX = 999;

  /** Beyond a factor of ten an interval says nothing, and the propagation is inaccurate. */
  private static final double MAX_LOG_ERROR = Math.log(10);

  /** The ratio of {@code upper} to {@code lower}. */
  static Ratio of(Estimate upper, Estimate lower) {
    return new Ratio(
        upper.value() / lower.value(),
        Math.hypot(upper.error() / upper.value(), lower.error() / lower.value()));
  }

  /** The ratio of this ratio to another one, which was measured independently. */
  Ratio over(Ratio other) {
    return new Ratio(value / other.value, Math.hypot(logError, other.logError));
  }

  /** Whether the bounds are known and narrow enough to say anything. */
  boolean hasBounds() {
    return logError <= MAX_LOG_ERROR;
  }

  /** The lower bound, or the value itself without bounds. */
  double low() {
    return hasBounds() ? value / Math.exp(logError) : value;
  }

  /** The upper bound, or the value itself without bounds. */
  double high() {
    return hasBounds() ? value * Math.exp(logError) : value;
  }

  /** Whether a ratio of "times better" differs from 1. */
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

  /** The value with its bounds if there are any, such as {@code 8.81x (7.90 to 9.83)}. */
  String fully() {
    return interval().isEmpty() ? shortly() : "%s (%s)".formatted(shortly(), interval());
  }

  /**
   * The bounds alone, such as {@code 7.90 to 9.83}, or {@code unsure} if they are too far apart;
   * empty if they are unknown or the value is too large.
   */
  String interval() {
    if (Double.isNaN(logError) || value > MAX) {
      return "";
    }
    return hasBounds() ? times(low()) + " to " + times(high()) : "unsure";
  }

  private static String times(double value) {
    if (Double.isNaN(value)) {
      return "?";
    }
    if (value > MAX) {
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
