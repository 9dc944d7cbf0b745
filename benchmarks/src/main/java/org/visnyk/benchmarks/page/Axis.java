package org.visnyk.benchmarks.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Maps values to pixels.
 *
 * @param logarithmic whether equal ratios, and not equal differences, are equally far apart
 * @param from the value at {@code start}
 * @param to the value at {@code end}
 * @param ticks the values with a grid line, in ascending order
 */
record Axis(
    boolean logarithmic, double from, double to, List<Double> ticks, double start, double end) {
  private static final int MAX_TICKS = 10;
  private static final int USUAL_TICKS = 6;
  private static final double ROUNDING = 1e-9;

  /**
   * An axis for some values.
   *
   * @throws IllegalArgumentException if there are none, or one has no place on the axis
   */
  static Axis of(boolean logarithmic, List<Double> values, double start, double end) {
    for (double value : values) {
      if (!Double.isFinite(value) || (logarithmic && value <= 0)) {
        throw new IllegalArgumentException(value + " has no place on this axis");
      }
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("an axis needs values");
    }
    double low = Collections.min(values);
    double high = Collections.max(values);
    if (logarithmic) {
      List<Double> ticks = roundNumbers(low, high);
      List<Double> decades = ticks.stream().filter(Axis::isDecade).toList();
      boolean crowded = ticks.size() > MAX_TICKS && decades.size() > 1;
      return new Axis(
          true, ticks.getFirst(), ticks.getLast(), crowded ? decades : ticks, start, end);
    }
    double distance = (high > low ? high - low : Math.max(1, Math.abs(low))) / USUAL_TICKS;
    List<Double> around = roundNumbers(distance, distance);
    double step = around.getFirst() < distance * (1 - ROUNDING) ? around.get(1) : around.getFirst();
    long first = (long) Math.floor(low / step);
    long last = Math.max(first + 1, (long) Math.ceil(high / step));
    List<Double> ticks = LongStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
    return new Axis(false, first * step, last * step, ticks, start, end);
  }

  /** 1, 2 and 5 times powers of ten, two or more of them, that enclose a range. */
  private static List<Double> roundNumbers(double low, double high) {
    List<Double> numbers = new ArrayList<>();
    int number = 3 * (int) Math.floor(Math.log10(low) - ROUNDING);
    while (numbers.size() < 2 || numbers.getLast() < high * (1 - ROUNDING)) {
      double power = Math.pow(10, Math.floorDiv(number, 3));
      double value = new int[] {1, 2, 5}[Math.floorMod(number, 3)] * power;
      if (value <= low * (1 + ROUNDING)) {
        numbers.clear();
      }
      numbers.add(value);
      number++;
    }
    return numbers;
  }

  private static boolean isDecade(double value) {
    double power = Math.log10(value);
    return Math.abs(power - Math.rint(power)) < ROUNDING;
  }

  /** The pixel of a value. */
  double at(double value) {
    return start + (end - start) * (scaled(value) - scaled(from)) / (scaled(to) - scaled(from));
  }

  private double scaled(double value) {
    return logarithmic ? Math.log(value) : value;
  }

  /** A number with three significant digits and grouped thousands. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 100 || value == 0) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    String text =
        String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
