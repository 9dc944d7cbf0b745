package org.visnyk.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.visnyk.evaluation.EvaluationException;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.ScoredDocument;
import org.visnyk.evaluation.metric.Evaluation;
import org.visnyk.evaluation.metric.Metric;

class SignificanceTest {
  private static final Metric MRR = Metric.parse("mrr");

  private final Significance significance = Significance.ofDefaults();

  @Test
  void comparesSystemsWithTheBaselineTopicByTopic() {
    // Reciprocal ranks: 1/2 1/2 1/4 1/1 against 1/1 1/1 1/2 1/1: differences 0.5 0.5 0.25 0.
    // They sum to 1.25, which only +++ and --- of the three that differ reach: p = 2/8.
    Evaluation baseline = evaluation("bm25", 2, 2, 4, 1);
    Evaluation system = evaluation("visnyk", 1, 1, 2, 1);

    Comparison comparison = significance.compare(MRR, baseline, List.of(system)).getFirst();

    assertThat(comparison.metric()).isEqualTo(MRR);
    assertThat(comparison.baseline()).isEqualTo("bm25");
    assertThat(comparison.system()).isEqualTo("visnyk");
    assertThat(comparison.difference().won()).isEqualTo(3);
    assertThat(comparison.difference().tied()).isEqualTo(1);
    assertThat(comparison.difference().lost()).isZero();
    assertThat(comparison.difference().mean()).isEqualTo(0.3125);
    assertThat(comparison.randomisationP()).isEqualTo(0.25);
    assertThat(comparison.randomisationHolm()).isEqualTo(0.25);
    // Deviation sqrt((2 * 0.1875^2 + 0.0625^2 + 0.3125^2) / 3) = 0.2393568,
    // t = 0.3125 / (0.2393568 / 2) = 2.6111648 with 3 degrees of freedom, where the distribution
    // has the closed form p = 1 - 2/pi * (x / (1 + x^2) + atan(x)), x = t / sqrt(3) = 1.5075567:
    // p = 1 - 0.6366198 * (0.4606423 + 0.9851108) = 0.0796050
    assertThat(comparison.tTestP()).isCloseTo(0.0796050, within(1e-6));
  }

  @Test
  void correctsForTheNumberOfSystems() {
    Evaluation baseline = evaluation("bm25", 2, 2, 4, 1);
    Evaluation better = evaluation("better", 1, 1, 2, 1);
    Evaluation same = evaluation("same", 2, 2, 4, 1);

    List<Comparison> comparisons = significance.compare(MRR, baseline, List.of(same, better));

    assertThat(comparisons).extracting(Comparison::system).containsExactly("same", "better");
    assertThat(comparisons).extracting(Comparison::randomisationP).containsExactly(1.0, 0.25);
    assertThat(comparisons).extracting(Comparison::randomisationHolm).containsExactly(1.0, 0.5);
    assertThat(comparisons.getLast().tTestHolm())
        .isCloseTo(2 * comparisons.getLast().tTestP(), within(1e-12));
  }

  @Test
  void thePValueOfAPairDoesNotDependOnWhatElseIsCompared() {
    int[] ranks = new int[40];
    int[] others = new int[40];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = 1 + i % 5;
      others[i] = 1 + i % 3;
    }
    Evaluation baseline = evaluation("a", ranks);
    Evaluation system = evaluation("b", others);

    double alone = significance.compare(MRR, baseline, List.of(system)).getFirst().randomisationP();
    List<Comparison> among = significance.compare(MRR, baseline, List.of(baseline, system));

    assertThat(among.getLast().randomisationP()).isEqualTo(alone);
  }

  @Test
  void refusesWhatCannotBeCompared() {
    Evaluation two = evaluation("two", 1, 2);
    Evaluation three = evaluation("three", 1, 2, 3);
    Evaluation one = evaluation("one", 1);
    Metric map = Metric.parse("map");

    assertThatThrownBy(() -> significance.compare(MRR, two, List.of(three)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("runs \"two\" and \"three\" were evaluated on different topics");
    assertThatThrownBy(() -> significance.compare(MRR, one, List.of(one)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("needs two topics");
    assertThatThrownBy(() -> significance.compare(map, two, List.of(two)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("run \"two\" was not evaluated with map");
    assertThatThrownBy(() -> new Significance(0, 1))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("0 permutations test nothing");
  }

  /** A run that finds the one relevant document of each topic at the given rank. */
  private static Evaluation evaluation(String name, int... ranks) {
    Map<String, Map<String, Integer>> qrels = new LinkedHashMap<>();
    Map<String, List<ScoredDocument>> rankings = new LinkedHashMap<>();
    for (int topic = 0; topic < ranks.length; topic++) {
      qrels.put("t" + topic, Map.of("relevant", 1));
      List<ScoredDocument> ranking = new ArrayList<>();
      for (int rank = 1; rank < ranks[topic]; rank++) {
        ranking.add(new ScoredDocument("d" + rank, -rank));
      }
      ranking.add(new ScoredDocument("relevant", -ranks[topic]));
      rankings.put("t" + topic, ranking);
    }
    return Evaluation.of(new Run(name, rankings), new Qrels(qrels), List.of(MRR));
  }
}
