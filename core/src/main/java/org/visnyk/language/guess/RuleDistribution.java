package org.visnyk.language.guess;

import java.util.Arrays;
import org.visnyk.language.guess.EndingNode.Choice;

/**
 * The probability of each rule given an ending.
 *
 * @param rules numbers of the rules
 * @param probabilities their probabilities, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; hundreds of thousands are made
record RuleDistribution(int[] rules, double[] probabilities) {
  /** The distribution before any letter is known. */
  static final RuleDistribution NOTHING = new RuleDistribution(new int[0], new double[0]);

  /** Less probable rules are not passed on to longer endings. */
  private static final double NEGLIGIBLE = 1e-3;

  /** The most probable rule if it is probable enough, else the two most probable rules. */
  Choice choose(double sure) {
    int first = Choice.NONE;
    int second = Choice.NONE;
    for (int i = 0; i < rules.length; i++) {
      if (isBetter(i, first)) {
        second = first;
        first = i;
      } else if (isBetter(i, second)) {
        second = i;
      }
    }
    boolean alone = second == Choice.NONE || probabilities[first] >= sure;
    return new Choice(rules[first], alone ? Choice.NONE : rules[second]);
  }

  /** More probable; ties go to the lower number, so that the output is deterministic. */
  private boolean isBetter(int candidate, int than) {
    return than == Choice.NONE
        || probabilities[candidate] > probabilities[than]
        || (probabilities[candidate] == probabilities[than] && rules[candidate] < rules[than]);
  }

  /** The distribution of these values, normalised by their total, without negligible ones. */
  static RuleDistribution of(int[] rules, double[] values, int count, double total) {
    int[] kept = new int[count];
    double[] probabilities = new double[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (values[i] >= NEGLIGIBLE * total) {
        kept[size] = rules[i];
        probabilities[size++] = values[i] / total;
      }
    }
    return new RuleDistribution(Arrays.copyOf(kept, size), Arrays.copyOf(probabilities, size));
  }
}
