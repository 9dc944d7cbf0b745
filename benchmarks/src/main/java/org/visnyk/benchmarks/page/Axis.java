package org.visnyk.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where values stand in a drawing.
 *
 * @param scale how values are spread
 * @param from the lowest value, a tick
 * @param to the highest value, a tick
 * @param start where the lowest value stands, in pixels
 * @param end where the highest value stands, in pixels
 */
record Axis(Scale scale, double from, double to, double start, double end) {
  private static final int[] STEPS = {1, 2, 5};
  private static final int MOST_TICKS = 10;
  private static final int USUAL_TICKS = 6;

  /**
   * An axis on which all values have a place.
   *
   * @throws IllegalArgumentException if there are none, if one is not finite, or not above zero on
   *     a logarithmic scale
   */
  static Axis of(Scale scale, List<Double> values, double start, double end) {
    for (double value : values) {
      if (!Double.isFinite(value) || (scale == Scale.LOGARITHMIC && value <= 0)) {
        throw new IllegalArgumentException(value + " has no place on this axis");
      }
    }
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(Axis::none);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow(Axis::none);
    if (scale == Scale.LOGARITHMIC) {
      double lower = roundStep(low, -1);
      double upper = roundStep(high, 1);
      return new Axis(scale, lower, upper > lower ? upper : 2 * lower, start, end);
    }
    double step = step(low, high);
    double lower = Math.floor(low / step) * step;
    double upper = Math.ceil(high / step) * step;
    return new Axis(scale, lower, upper > lower ? upper : lower + step, start, end);
  }

  private static IllegalArgumentException none() {
    return new IllegalArgumentException("an axis needs values");
  }

  /** The pixel of a value. */
  double at(double value) {
    return start
        + (end - start) * (position(value) - position(from)) / (position(to) - position(from));
  }

  private double position(double value) {
    return scale == Scale.LOGARITHMIC ? Math.log(value) : value;
  }

  /** The values that are worth a line, in ascending order. */
  List<Double> ticks() {
    return scale == Scale.LOGARITHMIC ? logarithmicTicks() : linearTicks();
  }

  private List<Double> linearTicks() {
    double step = step(from, to);
    List<Double> ticks = new ArrayList<>();
    for (long i = Math.round(from / step); i <= Math.round(to / step); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private List<Double> logarithmicTicks() {
    List<Double> all = new ArrayList<>();
    List<Double> decades = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(from) - 1e-9);
        power <= Math.log10(to) + 1;
        power++) {
      for (int step : STEPS) {
        double tick = step * Math.pow(10, power);
        if (tick > from * (1 - 1e-9) && tick < to * (1 + 1e-9)) {
          all.add(tick);
          if (step == 1) {
            decades.add(tick);
          }
        }
      }
    }
    return all.size() > MOST_TICKS && decades.size() > 1 ? decades : all;
  }

  /** A number as people write it: three digits that mean something, thousands apart. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 100 || value == 0) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    String text =
        String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    return text.replaceFirst("\\.?0+$", "");
  }

  /** A distance of ticks that gives about six of them. */
  private static double step(double low, double high) {
    double span = high > low ? high - low : Math.max(1, Math.abs(low));
    return roundStep(span / USUAL_TICKS, 1);
  }

  /** The nearest of 1, 2 and 5 times a power of ten that is not above, or not below. */
  private static double roundStep(double value, int direction) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double[] candidates = {power, 2 * power, 5 * power, 10 * power};
    double best = direction < 0 ? candidates[0] : candidates[3];
    for (double candidate : candidates) {
      if (direction < 0 && candidate <= value * (1 + 1e-9)) {
        best = candidate;
      }
      if (direction > 0 && candidate >= value * (1 - 1e-9)) {
        return candidate;
      }
    }
    return best;
  }
}
