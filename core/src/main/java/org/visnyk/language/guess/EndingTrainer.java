package org.visnyk.language.guess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.guess.EndingNode.Choice;

/**
 * Learns from examples which rules apply to which endings.
 *
 * <p>The probability of a rule given an ending is its share among the examples with that ending,
 * interpolated with its probability given the ending that is one letter shorter. The shorter ending
 * counts more the more rules compete: Witten and Bell, "The zero-frequency problem" (IEEE
 * Transactions on Information Theory, 1991), with a factor. The plain majority of the longest
 * ending would be overconfident where few words share it.
 */
final class EndingTrainer {
  /** The number of examples that the shorter ending counts for, per competing rule. */
  private static final double SHORTER_ENDING_WEIGHT = 4;

  /** A rule with this probability needs no alternative. */
  private static final double SURE = 0.97;

  /** Endings with a lower total weight of examples are ignored. */
  private static final double MIN_EXAMPLES = 1;

  private final long[] examples;
  private final IntToDoubleFunction nameWeight;
  private final double wordWeight;
  private final double[] counts;
  private final int[] seen;

  /**
   * Creates a trainer.
   *
   * @param examples as from {@link TrainingExamples#sorted}
   * @param rules number of rules
   * @param nameWeight the weight of a form of a name, by its level of {@link FormUsage}
   * @param wordWeight the weight of a form of any other word
   */
  EndingTrainer(long[] examples, int rules, IntToDoubleFunction nameWeight, double wordWeight) {
    this.examples = examples;
    this.nameWeight = nameWeight;
    this.wordWeight = wordWeight;
    this.counts = new double[rules];
    this.seen = new int[rules];
  }

  /** Learns the tree of endings. */
  EndingNode train() {
    @Nullable EndingNode root = grow(0, examples.length, 0, RuleDistribution.NOTHING, null);
    if (root == null) {
      throw new IllegalStateException("there are no examples to learn from");
    }
    return root;
  }

  private @Nullable EndingNode grow(
      int from, int to, int depth, RuleDistribution shorter, @Nullable Choice inherited) {
    double total = 0;
    int kinds = 0;
    for (int i = from; i < to; i++) {
      int rule = TrainingExamples.rule(examples[i]);
      double weight =
          TrainingExamples.isName(examples[i])
              ? nameWeight.applyAsDouble(TrainingExamples.usage(examples[i]))
              : wordWeight;
      if (counts[rule] == 0) {
        seen[kinds++] = rule;
      }
      counts[rule] += weight;
      total += weight;
    }
    RuleDistribution distribution = interpolate(kinds, total, shorter);
    if (total < MIN_EXAMPLES) {
      return null;
    }
    Choice choice = distribution.choose(SURE);
    boolean settled = kinds == 1 && choice.second() == Choice.NONE;
    List<EndingNode> children =
        depth == TrainingExamples.LETTERS || settled
            ? List.of()
            : longer(from, to, depth, distribution, choice);
    @Nullable Choice own = choice.equals(inherited) ? null : choice;
    if (own == null && children.isEmpty()) {
      return null;
    }
    return new EndingNode(
        depth == 0 ? 0 : TrainingExamples.letter(examples[from], depth - 1), own, children);
  }

  /** Converts the counts to probabilities and clears them for the next ending. */
  private RuleDistribution interpolate(int kinds, double total, RuleDistribution shorter) {
    double prior = shorter.rules().length == 0 ? 0 : SHORTER_ENDING_WEIGHT * kinds;
    int[] rules = Arrays.copyOf(seen, kinds + shorter.rules().length);
    int count = kinds;
    for (int i = 0; i < shorter.rules().length; i++) {
      int rule = shorter.rules()[i];
      if (counts[rule] == 0) {
        rules[count++] = rule;
      }
      counts[rule] += prior * shorter.probabilities()[i];
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = counts[rules[i]];
      counts[rules[i]] = 0;
    }
    return RuleDistribution.of(rules, values, count, total + prior);
  }

  private List<EndingNode> longer(
      int from, int to, int depth, RuleDistribution distribution, Choice choice) {
    List<EndingNode> children = new ArrayList<>();
    for (int start = from; start < to; ) {
      int letter = TrainingExamples.letter(examples[start], depth);
      int end = start + 1;
      while (end < to && TrainingExamples.letter(examples[end], depth) == letter) {
        end++;
      }
      if (letter != 0) {
        @Nullable EndingNode child = grow(start, end, depth + 1, distribution, choice);
        if (child != null) {
          children.add(child);
        }
      }
      start = end;
    }
    return children;
  }
}
