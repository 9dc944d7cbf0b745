package org.visnyk.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.visnyk.benchmarks.page.BarChart;
import org.visnyk.benchmarks.page.BarChart.Bar;
import org.visnyk.benchmarks.page.Page;
import org.visnyk.benchmarks.page.Scale;
import org.visnyk.benchmarks.page.Section;
import org.visnyk.benchmarks.page.Table;
import org.visnyk.benchmarks.page.Table.Column;

/** The page of a run beside an earlier one. */
public final class ComparisonPage {
  /** What one must know to read the numbers, a sentence each. */
  public static final List<String> LEGEND =
      List.of(
          "Old and new are how many times better than stock Visnyk was in each run; change is new"
              + " by old. 1.10x is a tenth better.",
          "Sure between are the bounds of the change, from the errors of all four measurements."
              + " They know nothing of what differs from run to run, such as where the JVM puts its"
              + " code: believe no change that a second pair of runs does not show.");

  private ComparisonPage() {}

  /**
   * Writes the page.
   *
   * @param before where and with what the earlier run was measured; may be empty
   * @param after the same of the later run
   * @throws IOException if it cannot be written
   */
  public static void write(
      Path file, RunComparison comparison, Map<String, String> before, Map<String, String> after)
      throws IOException {
    Page page = new Page("en", "Visnyk: a run beside an earlier one");
    Section main = page.main();
    main.list(LEGEND);
    List<Bar> bars = bars(comparison);
    if (!bars.isEmpty()) {
      main.chart(
          chart(bars).draw(),
          "Bars begin where nothing has changed (1). A whisker shows between what bounds a change"
              + " is sure.");
    }
    main.table(
        new Table(
            "",
            List.of(
                Column.text("what"),
                Column.number("old"),
                Column.number("new"),
                Column.number("change (sure between)"),
                Column.text("verdict")),
            comparison.changes().stream()
                .map(
                    change ->
                        List.of(
                            change.label(),
                            change.before().fully(),
                            change.after().fully(),
                            change.ratio().fully(),
                            change.ratio().verdict().words()))
                .toList()));
    main.section("Where and with what").table(environments(before, after));
    page.write(file);
  }

  private static List<Bar> bars(RunComparison comparison) {
    return comparison.changes().stream()
        .filter(change -> SpeedCharts.fits(change.ratio()))
        .map(
            change -> {
              Ratio ratio = change.ratio();
              return new Bar(
                  change.label(), "", ratio.value(), ratio.low(), ratio.high(), ratio.fully());
            })
        .toList();
  }

  private static BarChart chart(List<Bar> bars) {
    return new BarChart(
        "Change against stock",
        "How many times better than before; the table has the same numbers.",
        "times better than before (logarithmic; right of 1 is better, left of it is worse)",
        Scale.LOGARITHMIC,
        1,
        bars);
  }

  private static Table environments(Map<String, String> before, Map<String, String> after) {
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    return new Table(
        "",
        List.of(Column.text("property"), Column.text("old"), Column.text("new")),
        keys.stream()
            .map(key -> List.of(key, before.getOrDefault(key, ""), after.getOrDefault(key, "")))
            .toList());
  }
}
