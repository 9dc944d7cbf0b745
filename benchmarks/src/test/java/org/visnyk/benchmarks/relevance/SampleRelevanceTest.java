package org.visnyk.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.benchmarks.relevance.CollectionResult.SystemResult;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.significance.Comparison;

/**
 * Relevance on the sample data does not fall. Who raises it records the new figures in the
 * definition and in docs/RELEVANCE.md; who must lower it says why in a decision record.
 */
class SampleRelevanceTest {
  private static final Definition WHOLE =
      DefinitionReader.read(
          Path.of(System.getProperty("visnyk.root", ".."), "benchmarks/relevance/sample.json"));

  @TempDir private static Path folder;
  private static Definition definition = WHOLE;
  private static List<CollectionResult> results = List.of();

  /** Of what the command runs, all of which something is expected. */
  @BeforeAll
  static void run() throws Exception {
    CollectionDefinition sample = WHOLE.collections().getFirst();
    Set<String> expected = sample.expected().keySet();
    definition =
        new Definition(
            WHOLE.systems().stream().filter(system -> expected.contains(system.name())).toList(),
            List.of(sample),
            WHOLE.reference(),
            WHOLE.depth(),
            WHOLE.now());
    Path runs = Files.createDirectories(folder.resolve("runs"));
    results = new RelevanceBenchmark(definition, runs, new PrintWriter(Writer.nullWriter())).run();
  }

  @Test
  void noScoreIsLowerThanRecorded() {
    ExpectedScores regression = new ExpectedScores(definition, results);

    assertThat(regression.fallen()).isEmpty();
    assertThat(regression.checked()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void theHeadlineAndTheRecallOfVisnykAreAmongWhatIsRecorded() {
    assertThat(definition.collections().getFirst().expected().getOrDefault("visnyk", Map.of()))
        .containsKeys(Metric.parse("ndcg@10"), Metric.parse("recall@100"));
  }

  @Test
  void visnykIsSignificantlyAheadOfEveryRival() {
    CollectionResult result = results.getFirst();

    assertThat(result.rivals()).extracting(SystemResult::name).contains("stock", "prefix5");
    assertThat(result.rivals())
        .allSatisfy(
            rival -> {
              Comparison comparison =
                  result.comparison(rival.name(), CollectionResult.HEADLINE).orElseThrow();
              assertThat(comparison.difference().mean()).isNegative();
              assertThat(comparison.randomisationHolm()).isLessThan(0.05);
            });
  }
}
