package org.visnyk.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.TestFiles;

/**
 * One case with everything that evaluators disagree about, worked by hand from the definitions that
 * trec_eval documents: ties, ranks that contradict scores, graded and unjudged documents, a
 * relevant document that was not returned, a topic without results, and one that nobody judged.
 */
class TrecEvalCaseTest {
  private static final Qrels QRELS =
      TestFiles.readOnce(
          """
          t1 0 a 2
          t1 0 b 1
          t1 0 c 0
          t1 0 d 1
          t1 0 e 0
          t2 0 f 3
          t3 0 g 1
          t3 0 h 0
          """,
          Qrels::read);

  /**
   * By score, equal scores with the larger id first: for t1 it is u c a z e d, for t2 it is x f.
   * Not returned: b of t1, all of t3. Not judged: u and z of t1, x of t2, all of t4.
   */
  private static final Run RUN =
      TestFiles.readOnce(
          """
          t1 Q0 a 1 2.0 tag
          t1 Q0 c 2 2.0 tag
          t1 Q0 u 3 3.0 tag
          t1 Q0 d 4 1.0 tag
          t1 Q0 e 5 1.0 tag
          t1 Q0 z 6 1.0 tag
          t2 Q0 f 1 0.5 tag
          t2 Q0 x 2 0.9 tag
          t4 Q0 f 1 1.0 tag
          """,
          Run::read);

  private final Evaluation evaluation = Evaluation.of(RUN, QRELS, Metric.defaults());

  // t1: relevant at ranks 3 (grade 2) and 6 (grade 1) of R = 3; judged not relevant at 2 and 5, N =
  // 2.
  // ndcg    (2/log2(4) + 1/log2(7)) / (2 + 1/log2(3) + 1/log2(4)) = 1.3562072 / 3.1309298
  // map     (1/3 + 2/6 + 0) / 3
  // mrr     1/3
  // p@5     1/5
  // recall  2/3
  // bpref   ((1 - 1/2) + (1 - 2/2) + 0) / 3
  // rbp     0.2 * (0.8^2 + 0.8^5)
  // judged  4/6
  // t2: relevant at rank 2 (grade 3) of R = 1; N = 0.
  // ndcg    (3/log2(3)) / 3; map 1/2; mrr 1/2; p@5 1/5; recall 1; bpref 1; rbp 0.2 * 0.8; judged
  // 1/2
  // t3: 0 by every metric. t4: left out.
  @ParameterizedTest
  @CsvSource({
    "ndcg@10,     0.4331643, 0.6309298, 0.3546980",
    "map,         0.2222222, 0.5,       0.2407407",
    "mrr,         0.3333333, 0.5,       0.2777778",
    "p@5,         0.2,       0.2,       0.1333333",
    "recall@100,  0.6666667, 1,         0.5555556",
    "recall@1000, 0.6666667, 1,         0.5555556",
    "bpref,       0.1666667, 1,         0.3888889",
    "rbp@0.8,     0.193536,  0.16,      0.1178453",
    "judged@10,   0.6666667, 0.5,       0.3888889",
  })
  void everyMetricIsAsWorkedByHand(String name, double first, double second, double mean) {
    Metric metric = Metric.parse(name);

    assertThat(evaluation.topics().get(0).scores().get(metric)).isCloseTo(first, within(1e-6));
    assertThat(evaluation.topics().get(1).scores().get(metric)).isCloseTo(second, within(1e-6));
    assertThat(evaluation.topics().get(2).scores().get(metric)).isZero();
    assertThat(evaluation.mean(metric)).isCloseTo(mean, within(1e-6));
  }

  @Test
  void saysWhichTopicsCountAndWhichDoNot() {
    assertThat(evaluation.topics())
        .extracting(TopicScores::topic)
        .containsExactly("t1", "t2", "t3");
    assertThat(evaluation.topicsWithoutResults()).containsExactly("t3");
    assertThat(evaluation.unjudgedTopics()).containsExactly("t4");
  }
}
