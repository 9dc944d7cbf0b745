package org.visnyk.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.visnyk.benchmarks.page.Chart;
import org.visnyk.benchmarks.page.Page;
import org.visnyk.benchmarks.page.RowChart;
import org.visnyk.benchmarks.page.RowChart.Row;
import org.visnyk.benchmarks.page.Section;

/** The page that compares a run with an earlier one. */
public final class ComparisonPage {
  /** How to read the numbers. */
  public static final List<String> LEGEND =
      List.of(
          "Old and new are the ratios of Visnyk to stock in each run, as times better; change is"
              + " new divided by old: 1.10x is a tenth better.",
          "The interval of the change comes from the errors of all four measurements. It does not"
              + " cover differences between runs, such as the code layout of the JVM: trust a"
              + " change only if a second pair of runs shows it as well.");

  private ComparisonPage() {}

  /**
   * Writes the page.
   *
   * @param before the environment of the earlier run; may be empty
   * @param after the environment of the later run; may be empty
   * @throws IOException if it cannot be written
   */
  public static void write(
      Path file, RunComparison comparison, Map<String, String> before, Map<String, String> after)
      throws IOException {
    Page page = new Page("Comparison with an earlier run");
    Section main = page.main();
    main.list(LEGEND);
    List<Row> bars = bars(comparison);
    if (!bars.isEmpty()) {
      main.chart(
          chart(bars), "Bars start at no change (1); a whisker is the interval of the change.");
    }
    main.table("", rows(comparison), 4);
    main.section("Environment").table("", environments(before, after), 1, 2);
    page.write(file);
  }

  private static List<Row> bars(RunComparison comparison) {
    return comparison.changes().stream()
        .filter(change -> SpeedCharts.fits(change.ratio()))
        .map(
            change -> {
              Ratio ratio = change.ratio();
              return Row.bar(
                  change.label(), "", ratio.value(), ratio.low(), ratio.high(), ratio.fully());
            })
        .toList();
  }

  private static Chart chart(List<Row> bars) {
    return new RowChart(
            "Change against stock",
            "How many times better than before, as in the table.",
            "times better than before (logarithmic; right of 1 is better, left of it is worse)",
            true,
            1,
            List.of(),
            bars)
        .draw();
  }

  private static List<List<String>> rows(RunComparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "old", "new", "change (interval)", "verdict"));
    for (RunComparison.Change change : comparison.changes()) {
      rows.add(
          List.of(
              change.label(),
              change.before().fully(),
              change.after().fully(),
              change.ratio().fully(),
              change.ratio().verdict().words()));
    }
    return rows;
  }

  private static List<List<String>> environments(
      Map<String, String> before, Map<String, String> after) {
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("property", "old", "new"));
    keys.forEach(
        key -> rows.add(List.of(key, before.getOrDefault(key, ""), after.getOrDefault(key, ""))));
    return rows;
  }
}
