package org.visnyk.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.visnyk.evaluation.ScoredDocument;

class MetricPropertyTest {
  private static final List<Metric> ALL =
      Stream.concat(
              Metric.defaults().stream(),
              Stream.of("ndcg", "ndcg@1", "p@1", "rbp@0.3", "rbp@0.99").map(Metric::parse))
          .toList();

  @Property
  void everyScoreLiesBetweenZeroAndOne(
      @ForAll("grades") Map<String, Integer> judged, @ForAll("documents") List<String> documents) {
    JudgedRanking ranking = ranking(documents, judged);

    for (Metric metric : ALL) {
      assertThat(metric.score(ranking)).as(metric.name()).isBetween(0.0, 1.0);
    }
  }

  @Property
  void theIdealRankingHasTheHighestScore(@ForAll("grades") Map<String, Integer> judged) {
    List<String> ideal =
        judged.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    JudgedRanking ranking = ranking(ideal, judged);
    double highest = ranking.relevant() == 0 ? 0 : 1;

    for (String metric : List.of("ndcg@10", "ndcg", "map", "mrr", "bpref", "recall@1000")) {
      assertThat(Metric.parse(metric).score(ranking)).as(metric).isEqualTo(highest);
    }
  }

  @Property
  void documentsWithoutAGradeDoNotChangeBpref(
      @ForAll("grades") Map<String, Integer> judged, @ForAll("documents") List<String> documents) {
    List<String> judgedOnly = documents.stream().filter(judged::containsKey).toList();
    Metric bpref = Metric.parse("bpref");

    assertThat(bpref.score(ranking(documents, judged)))
        .isEqualTo(bpref.score(ranking(judgedOnly, judged)));
  }

  private static JudgedRanking ranking(List<String> documents, Map<String, Integer> judged) {
    List<ScoredDocument> ranked = new ArrayList<>();
    for (String document : documents) {
      ranked.add(new ScoredDocument(document, -ranked.size()));
    }
    return JudgedRanking.of(ranked, judged);
  }

  @Provide
  Arbitrary<Map<String, Integer>> grades() {
    return Arbitraries.maps(document(), Arbitraries.integers().between(-2, 4)).ofMaxSize(150);
  }

  @Provide
  Arbitrary<List<String>> documents() {
    return document().list().uniqueElements().ofMaxSize(150);
  }

  private static Arbitrary<String> document() {
    return Arbitraries.integers().between(0, 199).map(number -> "d" + number);
  }
}
