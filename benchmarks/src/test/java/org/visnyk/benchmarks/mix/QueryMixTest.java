package org.visnyk.benchmarks.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;

class QueryMixTest {
  private final QueryMix mix = QueryMix.of(BenchmarkCorpus.sample().queries());

  @Test
  void holdsEachKindInItsShare() {
    Map<QueryKind, Long> counts =
        mix.queries().stream()
            .collect(Collectors.groupingBy(QueryMix.Asked::kind, Collectors.counting()));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                QueryKind.FEW_WORDS, 250L,
                QueryKind.ONE_WORD, 125L,
                QueryKind.PHRASE, 75L,
                QueryKind.DATE_FILTERED, 50L));
  }

  @Test
  void asksTheKindsByTurns() {
    List<QueryKind> first =
        mix.queries().stream().limit(40).map(QueryMix.Asked::kind).distinct().toList();
    assertThat(first).hasSize(4);
  }

  @Test
  void laterRoundsAskOtherQueriesOfTheSameKinds() {
    QueryMix next = QueryMix.of(BenchmarkCorpus.sample().queries(), 1);
    assertThat(next.queries().stream().map(QueryMix.Asked::kind))
        .containsExactlyElementsOf(mix.queries().stream().map(QueryMix.Asked::kind).toList());
    assertThat(next.queries().stream().filter(mix.queries()::contains).count()).isLessThan(100);
  }

  @Test
  void asksMostlyDifferentQueries() {
    assertThat(mix.queries().stream().distinct().count()).isGreaterThan(450);
  }
}
