package org.visnyk.evaluation.significance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction of p-values for asking several questions at once, which keeps the chance of any
 * false alarm below the level asked for (Holm, "A simple sequentially rejective multiple test
 * procedure", Scandinavian Journal of Statistics 6(2), 1979).
 */
final class Holm {
  private Holm() {}

  /** The adjusted p-values, in the order given. */
  static double[] adjust(double... p) {
    List<Integer> ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> p[index]))
            .toList();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int place = 0; place < p.length; place++) {
      int index = ascending.get(place);
      largest = Math.max(largest, Math.min(1, (p.length - place) * p[index]));
      adjusted[index] = largest;
    }
    return adjusted;
  }
}
