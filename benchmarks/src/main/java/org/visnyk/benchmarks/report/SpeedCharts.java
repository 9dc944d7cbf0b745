package org.visnyk.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.visnyk.benchmarks.page.Chart;
import org.visnyk.benchmarks.page.LineChart;
import org.visnyk.benchmarks.page.LineChart.Point;
import org.visnyk.benchmarks.page.RowChart;
import org.visnyk.benchmarks.page.RowChart.Row;
import org.visnyk.benchmarks.report.Measurement.Estimate;

/** The charts of a run. Each shows the baseline, either as the line at 1 or with its own values. */
final class SpeedCharts {
  /** Longer bars would make all others short; the tables have their values. */
  private static final double MAX_BAR = 200;

  private static final List<String> PERCENTILES = List.of(Subject.P50, Subject.P90, Subject.P99);
  private static final String BETTER_AXIS =
      "times better than stock (logarithmic; right of 1 is better, left of it is worse)";

  private SpeedCharts() {}

  /** Ratios to the baseline; empty if there are none. */
  static Optional<Chart> ratios(String title, List<ComparedSubject> subjects) {
    boolean oneKind = subjects.stream().map(each -> each.subject().what()).distinct().count() == 1;
    List<Row> bars = new ArrayList<>();
    for (ComparedSubject each : subjects) {
      Subject subject = each.subject();
      String label = oneKind ? subject.quantity() : subject.what();
      for (String engine : each.othersThanBaseline()) {
        each.ratio(engine)
            .filter(SpeedCharts::fits)
            .map(r -> Row.bar(label, engine, r.value(), r.low(), r.high(), r.fully()))
            .ifPresent(bars::add);
      }
    }
    return bars.isEmpty() ? Optional.empty() : Optional.of(ratioChart(title, bars));
  }

  private static Chart ratioChart(String title, List<Row> bars) {
    return new RowChart(title, inWords(bars), BETTER_AXIS, true, 1, List.of(), bars).draw();
  }

  private static String inWords(List<Row> bars) {
    return bars.stream()
        .map(bar -> "%s, %s: %s".formatted(bar.label(), bar.series(), bar.note()))
        .collect(Collectors.joining("; "));
  }

  /** Whether a bar can show a ratio without making all others short. */
  static boolean fits(Ratio ratio) {
    return ratio.value() < MAX_BAR && ratio.value() > 1 / MAX_BAR;
  }

  /** Percentiles of latencies; empty if none were sampled. */
  static Optional<Chart> latencies(String title, List<ComparedSubject> subjects) {
    Map<Subject, ComparedSubject> bySubject = new LinkedHashMap<>();
    subjects.forEach(each -> bySubject.put(each.subject(), each));
    List<Row> rows = new ArrayList<>();
    for (ComparedSubject each : subjects) {
      if (each.subject().quantity().equals(Subject.P50)) {
        for (String engine : each.values().keySet()) {
          List<Double> points =
              PERCENTILES.stream()
                  .map(quantity -> bySubject.get(each.subject().withQuantity(quantity)))
                  .flatMap(found -> Optional.ofNullable(found).stream())
                  .flatMap(found -> found.value(engine).stream())
                  .map(Estimate::value)
                  .filter(value -> value > 0 && Double.isFinite(value))
                  .toList();
          if (points.size() == PERCENTILES.size()) {
            rows.add(Row.points(each.subject().what(), engine, points));
          }
        }
      }
    }
    String words =
        rows.stream()
            .map(row -> "%s, %s: %s".formatted(row.label(), row.series(), numbers(row.values())))
            .collect(Collectors.joining("; ", "p50, p90 and p99 in microseconds. ", ""));
    RowChart chart =
        new RowChart(title, words, "µs (logarithmic)", true, 1, List.of("p50", "p90", "p99"), rows);
    return rows.isEmpty() ? Optional.empty() : Optional.of(chart.draw());
  }

  private static String numbers(List<Double> values) {
    return values.stream().map(ComparisonTable::number).collect(Collectors.joining(", "));
  }

  /** A chart for each kind of search that was measured on several index sizes. */
  static Map<String, Chart> growth(List<ComparedSubject> subjects) {
    Map<String, List<ComparedSubject>> kinds =
        subjects.stream()
            .filter(each -> each.subject().quantity().equals(Subject.P50))
            .collect(
                Collectors.groupingBy(
                    each -> each.subject().suite() + ", " + each.subject().what(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, Chart> charts = new LinkedHashMap<>();
    kinds.forEach(
        (kind, sizes) -> {
          if (sizes.size() > 1) {
            charts.put(kind, growthChart(kind, sizes));
          }
        });
    return charts;
  }

  private static Chart growthChart(String kind, List<ComparedSubject> sizes) {
    Map<String, List<Point>> points = new LinkedHashMap<>();
    sizes.stream()
        .sorted(Comparator.comparingLong(each -> each.subject().size()))
        .forEach(
            each ->
                each.values()
                    .forEach(
                        (engine, estimate) ->
                            points
                                .computeIfAbsent(engine, unknown -> new ArrayList<>())
                                .add(new Point(each.subject().size(), estimate.value()))));
    String words =
        points.entrySet().stream()
            .map(line -> line.getKey() + ": " + inWords(line.getValue()))
            .collect(Collectors.joining("; "));
    return LineChart.draw(kind, words, "articles (logarithmic)", "p50, µs (logarithmic)", points);
  }

  private static String inWords(Collection<Point> line) {
    return line.stream()
        .map(point -> "%,.0f µs at %,.0f articles".formatted(point.y(), point.x()))
        .collect(Collectors.joining(", "));
  }
}
