package org.visnyk.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.visnyk.evaluation.EvaluationException;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.TestFiles;

class EvaluationTest {
  private static final Metric MAP = Metric.parse("map");
  private static final Metric MRR = Metric.parse("mrr");

  private static final Qrels QRELS =
      TestFiles.readOnce(
          """
          t9 0 a 1
          t2 0 n 0
          t9 0 b 1
          t1 0 a 2
          t5 0 a 1
          t3 0 n -1
          """,
          Qrels::read);

  private static final Run RUN =
      TestFiles.readOnce(
          """
          t1 Q0 x 1 2.0 tag
          t1 Q0 a 2 1.0 tag
          t8 Q0 a 1 1.0 tag
          t9 Q0 a 1 1.0 tag
          t2 Q0 n 1 1.0 tag
          t7 Q0 a 1 1.0 tag
          """,
          Run::read);

  private final Evaluation evaluation = Evaluation.of(RUN, QRELS, List.of(MAP, MRR));

  @Test
  void averagesOverEveryTopicWithARelevantDocumentAndCountsASilentOneAsZero() {
    // t9: a found, b not: map (1/1 + 0)/2 = 0.5, mrr 1. t1: a at rank 2: 0.5 both.
    // t5: no results, 0 both. map (0.5 + 0.5 + 0)/3 = 0.3333333; mrr (1 + 0.5 + 0)/3 = 0.5
    assertThat(evaluation.mean(MAP)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(evaluation.mean(MRR)).isEqualTo(0.5);
    assertThat(evaluation.means().keySet()).containsExactly(MAP, MRR);
  }

  @Test
  void listsTopicsInTheOrderTheQrelsFirstNameThem() {
    assertThat(evaluation.topics())
        .containsExactly(
            new TopicScores("t9", Map.of(MAP, 0.5, MRR, 1.0)),
            new TopicScores("t1", Map.of(MAP, 0.5, MRR, 0.5)),
            new TopicScores("t5", Map.of(MAP, 0.0, MRR, 0.0)));
  }

  @Test
  void reportsWhatWasMissingAndWhatWasLeftOut() {
    assertThat(evaluation.topicsWithoutResults()).containsExactly("t5");
    assertThat(evaluation.topicsWithoutRelevant()).containsExactly("t2", "t3");
    assertThat(evaluation.unjudgedTopics()).containsExactly("t7", "t8");
  }

  @Test
  void refusesQrelsWithoutARelevantDocument() {
    Qrels qrels = new Qrels(Map.of("t", Map.of("d", 0)));

    assertThatThrownBy(() -> Evaluation.of(RUN, qrels, Metric.defaults()))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("no topic of the qrels has a relevant document");
  }

  @Test
  void saysWhenAMetricWasNotAskedFor() {
    assertThatThrownBy(() -> evaluation.mean(Metric.parse("p@5")))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("was not evaluated with p@5");
  }
}
