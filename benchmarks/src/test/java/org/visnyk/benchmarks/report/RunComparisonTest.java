package org.visnyk.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.benchmarks.report.Measurement.Estimate;
import org.visnyk.benchmarks.report.RunComparison.Change;
import org.visnyk.benchmarks.report.Subject.Better;

class RunComparisonTest {
  private static final Subject SPEED = new Subject("analysis", "", "MB/s", Better.HIGHER, 0);
  private static final Subject TIME = new Subject("search", "phrase", "p50 µs", Better.LOWER, 100);

  /** 30 MB/s beside 5, with 3% and 4%: 6 times better, with 5%. */
  private static final List<Measurement> OLD = run(SPEED, 30, 0.9, 5, 0.2);

  /**
   * A machine half as fast: 18 MB/s beside 2, with 0% and 12%: 9 times better, with 12%. So the
   * change is 1.5, with 13%.
   */
  private static final List<Measurement> NEW = run(SPEED, 18, 0, 2, 0.24);

  @TempDir private Path folder;

  @Test
  void theChangeIsThatOfTheRatiosToStockAndNotOfTheValues() {
    Change change = RunComparison.of(OLD, NEW).changes().getFirst();
    assertThat(change.before().value()).isCloseTo(6, within(1e-9));
    assertThat(change.after().value()).isCloseTo(9, within(1e-9));
    assertThat(change.ratio().value()).isCloseTo(1.5, within(1e-9));
    assertThat(change.ratio().logError()).isCloseTo(0.13, within(1e-9));
  }

  @Test
  void ofTimesTheLowerOnesAreBetter() {
    List<Measurement> before = run(TIME, 200, 0, 100, 0);
    List<Measurement> after = run(TIME, 300, 0, 300, 0);
    assertThat(RunComparison.of(before, after).changes().getFirst().ratio().value())
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void theTableSaysWhatIsSure() {
    List<String> lines = RunComparison.of(OLD, NEW).table().lines().toList();
    assertThat(lines.get(1))
        .matches("analysis, MB/s +6\\.00x +9\\.00x +1\\.50x +1\\.32 to 1\\.71  better");
    assertThat(RunComparison.of(OLD, OLD).table().lines().toList().get(1))
        .contains("1.00x", "no sure difference");
  }

  @Test
  void runsWithNothingInCommonAreRefused() {
    List<Measurement> other = run(TIME, 200, 0, 100, 0);
    List<Measurement> withoutBaseline = List.of(NEW.getFirst());
    Subject larger = new Subject("search", "phrase", "p50 µs", Better.LOWER, 1000);
    List<Measurement> ofAnotherSize = run(larger, 200, 0, 100, 0);

    for (List<Measurement> after : List.of(other, withoutBaseline, List.<Measurement>of())) {
      assertThatThrownBy(() -> RunComparison.of(OLD, after))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("nothing in common");
    }
    assertThatThrownBy(() -> RunComparison.of(other, ofAnotherSize))
        .hasMessageContaining("nothing in common");
  }

  @Test
  void thePageHasTheSameNumbersAndBothEnvironments() throws IOException {
    Path file = folder.resolve("compare.html");
    ComparisonPage.write(
        file, RunComparison.of(OLD, NEW), Map.of("jdk", "21"), Map.of("jdk", "25", "cores", "2"));

    Document page = Jsoup.parse(file);

    assertThat(page.select("tr:has(th:contains(MB/s)) td").eachText())
        .containsExactly(
            "6.00x (5.71 to 6.31)", "9.00x (7.98 to 10.1)", "1.50x (1.32 to 1.71)", "better");
    assertThat(page.select("tr:has(th:contains(jdk)) td").eachText()).containsExactly("21", "25");
    assertThat(page.select("svg text").eachText()).contains("1.50x (1.32 to 1.71)");
  }

  private static List<Measurement> run(
      Subject subject, double ours, double error, double stock, double errorOfStock) {
    return List.of(
        new Measurement(subject, "visnyk", new Estimate(ours, error)),
        new Measurement(subject, "stock", new Estimate(stock, errorOfStock)));
  }
}
