package org.visnyk.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.evaluation.EvaluationException;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.ScoredDocument;
import org.visnyk.evaluation.TestFiles;

class MetricTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  @Test
  void ndcgTakesTheGradeAsGainAndBreaksTiesLikeTrecEval() {
    Map<String, Integer> judged = Map.of("a", 3, "b", 2, "c", 1, "d", 0, "e", 2);
    // a and b are tied, so b, the larger id, comes first; x has no grade; e was not returned.
    String run =
        """
        t Q0 d 1 5.0 tag
        t Q0 a 2 4.0 tag
        t Q0 b 3 4.0 tag
        t Q0 x 4 3.0 tag
        t Q0 c 5 2.0 tag
        """;
    JudgedRanking ranking =
        JudgedRanking.of(TestFiles.readOnce(run, Run::read).ranking("t"), judged);

    // Returned: 0 2 3 - 1. DCG = 2/log2(3) + 3/log2(4) + 1/log2(6)
    //                          = 1.2618595 + 1.5 + 0.3868528 = 3.1487123
    // Ideal: 3 2 2 1.     IDCG = 3 + 2/log2(3) + 2/log2(4) + 1/log2(5)
    //                          = 3 + 1.2618595 + 1 + 0.4306766 = 5.6925361
    assertThat(score("ndcg@10", ranking)).isCloseTo(3.1487123 / 5.6925361, CLOSE);
    assertThat(score("ndcg", ranking)).isCloseTo(3.1487123 / 5.6925361, CLOSE);
    // Cut at 2: DCG = 2/log2(3) = 1.2618595; IDCG = 3 + 1.2618595 = 4.2618595
    assertThat(score("ndcg@2", ranking)).isCloseTo(1.2618595 / 4.2618595, CLOSE);
    assertThat(score("ndcg@1", ranking)).isZero();
  }

  @Test
  void ndcgGivesNegativeGradesNoGain() {
    // DCG = 0 + 1/log2(3) = 0.6309298; the ideal ranking is the one relevant document: IDCG = 1
    JudgedRanking ranking = ranking(Map.of("junk", -2, "good", 1), "junk", "good");

    assertThat(score("ndcg@10", ranking)).isCloseTo(0.6309298, CLOSE);
  }

  @Test
  void mapCountsRelevantDocumentsThatWereNotReturned() {
    // Relevant: a b c. Precision 1/1 at a, 2/3 at b, 0 for c: (1 + 0.6666667) / 3 = 0.5555556
    JudgedRanking ranking = ranking(Map.of("a", 1, "b", 2, "c", 1), "a", "x", "b");

    assertThat(score("map", ranking)).isCloseTo(0.5555556, CLOSE);
  }

  @Test
  void mrrIsOneByTheRankOfTheFirstRelevantDocument() {
    Map<String, Integer> judged = Map.of("a", 1, "b", 1, "n", 0);

    assertThat(score("mrr", ranking(judged, "x", "n", "b", "a"))).isCloseTo(1 / 3.0, CLOSE);
    assertThat(score("mrr", ranking(judged, "x", "n"))).isZero();
  }

  @Test
  void precisionDividesByTheCutOffEvenWithFewerResults() {
    JudgedRanking ranking = ranking(Map.of("a", 1, "b", 1), "a", "x");

    assertThat(score("p@5", ranking)).isEqualTo(1 / 5.0);
    assertThat(score("p@1", ranking)).isEqualTo(1);
  }

  @Test
  void recallDividesByAllRelevantDocuments() {
    Map<String, Integer> judged = Map.of("a", 1, "b", 1, "c", 3, "d", 1, "n", 0);

    assertThat(score("recall@100", ranking(judged, "a", "n", "b", "c"))).isEqualTo(3 / 4.0);
    assertThat(score("recall@2", ranking(judged, "a", "n", "b", "c"))).isEqualTo(1 / 4.0);
  }

  @Test
  void bprefLooksAtJudgedDocumentsOnly() {
    // R = 3 (r1 r2 r3), N = 2 (n1 n2), min(N, R) = 2; u is not judged, g has a negative grade.
    Map<String, Integer> judged = Map.of("r1", 1, "r2", 2, "r3", 1, "n1", 0, "n2", 0, "g", -1);
    JudgedRanking ranking = ranking(judged, "n1", "r1", "u", "g", "n2", "r2");

    // r1: 1 above, 1 - 1/2 = 0.5. r2: 2 above, 1 - 2/2 = 0. r3 is missing: 0. (0.5 + 0 + 0) / 3
    assertThat(score("bpref", ranking)).isCloseTo(0.1666667, CLOSE);
  }

  @Test
  void bprefCountsNoMoreNonRelevantDocumentsThanThereAreRelevantOnes() {
    // R = 2, N = 4, min(N, R) = 2. r1: 1. r2: 3 above, taken as 2: 1 - 2/2 = 0. Mean 0.5
    Map<String, Integer> judged = Map.of("r1", 1, "r2", 1, "n1", 0, "n2", 0, "n3", 0, "n4", 0);
    assertThat(score("bpref", ranking(judged, "r1", "n1", "n2", "n3", "r2"))).isEqualTo(0.5);
    // r1: 1. r2: 1 above: 1 - 1/2. Mean 0.75
    assertThat(score("bpref", ranking(judged, "r1", "n4", "r2"))).isEqualTo(0.75);
  }

  @Test
  void bprefIsPerfectWhereNothingIsJudgedNonRelevant() {
    assertThat(score("bpref", ranking(Map.of("a", 1), "x", "y", "a"))).isEqualTo(1);
  }

  @Test
  void rbpDiscountsByPersistence() {
    JudgedRanking ranking = ranking(Map.of("a", 2, "b", 1, "n", 0), "a", "n", "b");

    // Ranks 1 and 3: 0.2 * (1 + 0.8^2) = 0.2 * 1.64 = 0.328
    assertThat(score("rbp@0.8", ranking)).isCloseTo(0.328, CLOSE);
    // 0.5 * (1 + 0.5^2) = 0.625
    assertThat(score("rbp@0.5", ranking)).isEqualTo(0.625);
  }

  @Test
  void judgedCountsEveryGradeAmongTheDocumentsShown() {
    JudgedRanking ranking = ranking(Map.of("a", 1, "n", 0, "g", -1), "a", "x", "n", "y", "g");

    assertThat(score("judged@10", ranking)).isEqualTo(3 / 5.0);
    assertThat(score("judged@2", ranking)).isEqualTo(1 / 2.0);
  }

  @Test
  void everyMetricIsZeroForATopicWithoutResults() {
    JudgedRanking nothing = ranking(Map.of("a", 1, "n", 0));

    assertThat(Metric.defaults()).allSatisfy(metric -> assertThat(metric.score(nothing)).isZero());
  }

  @Test
  void everyMetricButJudgedIsZeroForATopicWithoutRelevantDocuments() {
    JudgedRanking ranking = ranking(Map.of("n", 0), "n", "x");

    for (Metric metric : Metric.defaults()) {
      double expected = metric.name().equals("judged@10") ? 0.5 : 0;
      assertThat(metric.score(ranking)).as(metric.name()).isEqualTo(expected);
    }
  }

  @Test
  void theDefaultsAreThoseOfTheReport() {
    assertThat(Metric.defaults())
        .extracting(Metric::name)
        .containsExactly(
            "ndcg@10",
            "map",
            "mrr",
            "p@5",
            "recall@100",
            "recall@1000",
            "bpref",
            "rbp@0.8",
            "judged@10");
  }

  @ParameterizedTest
  @CsvSource({
    "ndcg, ndcg",
    "nDCG@20, ndcg@20",
    "MAP, map",
    "p@1, p@1",
    "rbp@.95, rbp@0.95",
    "rbp@0.80, rbp@0.8",
    "rbp@0.00001, rbp@0.000010",
    "judged@3, judged@3"
  })
  void parsesNamesWithAnyParameter(String text, String name) {
    Metric metric = Metric.parse(text);

    assertThat(metric.name()).isEqualTo(name);
    assertThat(Metric.parse(name)).isEqualTo(metric);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "f1",
        "p",
        "p@0",
        "p@-1",
        "p@5.5",
        "p@9999999999",
        "map@5",
        "ndcg@",
        "ndcg@ten",
        "rbp",
        "rbp@0",
        "rbp@0.0",
        "rbp@1",
        "rbp@1.5",
        "@10"
      })
  void refusesNamesThatAreNoMetric(String name) {
    assertThatThrownBy(() -> Metric.parse(name))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("there is no metric \"" + name + "\"; take one of ndcg@10");
  }

  private static double score(String metric, JudgedRanking ranking) {
    return Metric.parse(metric).score(ranking);
  }

  private static JudgedRanking ranking(Map<String, Integer> judged, String... documents) {
    List<ScoredDocument> ranked = new ArrayList<>();
    for (String document : documents) {
      ranked.add(new ScoredDocument(document, -ranked.size()));
    }
    return JudgedRanking.of(ranked, judged);
  }
}
