package org.visnyk.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.benchmarks.page.BarChart;
import org.visnyk.benchmarks.page.BarChart.Bar;
import org.visnyk.benchmarks.page.Drawing;
import org.visnyk.benchmarks.page.LineChart;
import org.visnyk.benchmarks.page.LineChart.Dimension;
import org.visnyk.benchmarks.page.LineChart.Line;
import org.visnyk.benchmarks.page.LineChart.Point;
import org.visnyk.benchmarks.page.Scale;
import org.visnyk.benchmarks.page.SpreadChart;
import org.visnyk.benchmarks.page.SpreadChart.Row;

/** The charts of a run. Each shows the baseline, as a line at 1 or by values of its own. */
final class SpeedCharts {
  /** Beyond this a bar would only make the others short; the tables have it. */
  private static final double LONGEST_BAR = 200;

  private static final List<String> PERCENTILES = List.of(Subject.P50, Subject.P90, Subject.P99);
  private static final String BETTER_AXIS =
      "times better than stock (logarithmic; right of 1 is better, left of it is worse)";

  private SpeedCharts() {}

  /** Ratios to the baseline; nothing if there are none. */
  static Optional<Drawing> ratios(String title, List<ComparedSubject> subjects) {
    boolean oneKind = subjects.stream().map(each -> each.subject().what()).distinct().count() == 1;
    List<Bar> bars = new ArrayList<>();
    for (ComparedSubject each : subjects) {
      Subject subject = each.subject();
      String label = oneKind ? subject.quantity() : subject.what();
      for (String engine : each.othersThanBaseline()) {
        each.ratio(engine)
            .filter(SpeedCharts::fits)
            .map(r -> new Bar(label, engine, r.value(), r.low(), r.high(), r.fully()))
            .ifPresent(bars::add);
      }
    }
    return bars.isEmpty() ? Optional.empty() : Optional.of(ratioChart(title, bars).draw());
  }

  private static BarChart ratioChart(String title, List<Bar> bars) {
    return new BarChart(title, inWords(bars), BETTER_AXIS, Scale.LOGARITHMIC, 1, bars);
  }

  private static String inWords(List<Bar> bars) {
    return bars.stream()
        .map(bar -> "%s, %s: %s".formatted(bar.label(), bar.series(), bar.note()))
        .collect(Collectors.joining("; "));
  }

  /** Whether a bar can show it without making the others short. */
  static boolean fits(Ratio ratio) {
    return Stream.of(ratio.value(), ratio.low(), ratio.high())
        .allMatch(value -> value < LONGEST_BAR && value > 1 / LONGEST_BAR);
  }

  /** The middle and the slow end of latencies; nothing if none were sampled. */
  static Optional<Drawing> latencies(String title, List<ComparedSubject> subjects) {
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
            rows.add(new Row(each.subject().what(), engine, points));
          }
        }
      }
    }
    String words =
        rows.stream()
            .map(row -> "%s, %s: %s".formatted(row.label(), row.series(), numbers(row.values())))
            .collect(Collectors.joining("; ", "p50, p90 and p99 in microseconds. ", ""));
    SpreadChart chart =
        new SpreadChart(title, words, "µs (logarithmic)", List.of("p50", "p90", "p99"), rows);
    return rows.isEmpty() ? Optional.empty() : Optional.of(chart.draw());
  }

  private static String numbers(List<Double> values) {
    return values.stream().map(ComparisonTable::number).collect(Collectors.joining(", "));
  }

  /** A chart for each kind of search that was measured on indexes of several sizes. */
  static Map<String, Drawing> growth(List<ComparedSubject> subjects) {
    Map<String, List<ComparedSubject>> kinds =
        subjects.stream()
            .filter(each -> each.subject().quantity().equals(Subject.P50))
            .collect(
                Collectors.groupingBy(
                    each -> each.subject().suite() + ", " + each.subject().what(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, Drawing> charts = new LinkedHashMap<>();
    kinds.forEach(
        (kind, sizes) -> {
          if (sizes.size() > 1) {
            charts.put(kind, growthChart(kind, sizes).draw());
          }
        });
    return charts;
  }

  private static LineChart growthChart(String kind, List<ComparedSubject> sizes) {
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
    List<Line> lines = new ArrayList<>();
    points.forEach((engine, way) -> lines.add(new Line(engine, way)));
    String words =
        lines.stream()
            .map(line -> line.name() + ": " + inWords(line))
            .collect(Collectors.joining("; "));
    return new LineChart(
        kind,
        words,
        new Dimension("articles (logarithmic)", Scale.LOGARITHMIC),
        new Dimension("p50, µs (logarithmic)", Scale.LOGARITHMIC),
        lines);
  }

  private static String inWords(Line line) {
    return line.points().stream()
        .map(point -> "%,.0f µs at %,.0f articles".formatted(point.y(), point.x()))
        .collect(Collectors.joining(", "));
  }
}
