package org.visnyk.benchmarks.corpus;

/**
 * Draws ranks from Zipf's distribution: rank r, counted from 0, has a probability proportional to
 * {@code 1 / (r + 1 + shift)^exponent}, where Mandelbrot's shift flattens the head. Immutable;
 * takes 8 bytes per rank.
 */
final class Zipf {
  private final double[] cumulative;

  Zipf(int ranks, double exponent, double shift) {
    if (ranks < 1) {
      throw new IllegalArgumentException("nothing to draw from: " + ranks + " ranks");
    }
    cumulative = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      // StrictMath, because Math.pow may differ in its last bit between JDKs.
      sum += StrictMath.pow(rank + 1 + shift, -exponent);
      cumulative[rank] = sum;
    }
  }

  int draw(Dice dice) {
    double point = dice.unit() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] <= point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
