package org.visnyk.benchmarks.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chart with a labelled row for each value: either a bar from a value that means "no difference",
 * with its bounds as a whisker, or several points on a line, such as percentiles.
 *
 * @param title what is shown
 * @param description the same as text, for readers who cannot see it
 * @param axis what the axis shows, with its unit
 * @param logarithmic whether the axis is logarithmic
 * @param origin where bars start, such as 1 for ratios; not used for points
 * @param points the names of the points of each row; empty for bars
 * @param rows the rows from top to bottom; consecutive rows of one label are a group
 */
public record RowChart(
    String title,
    String description,
    String axis,
    boolean logarithmic,
    double origin,
    List<String> points,
    List<Row> rows) {
  private static final int WIDTH = 840;
  private static final int ROW = 21;
  private static final int GAP = 9;
  private static final int BOTTOM = 46;
  private static final int PADDING = 12;
  private static final int MIN_MARGIN = 32;

  /**
   * A row.
   *
   * @param label what it is about
   * @param series whose values they are; empty if there is only one series
   * @param values the end of the bar, or the points
   * @param low the lower bound of a bar, or its value if the bounds are unknown
   * @param high the upper bound of a bar, or its value
   * @param note the value as text, which stands at the right
   */
  public record Row(
      String label, String series, List<Double> values, double low, double high, String note) {
    /** A row with a bar. */
    public static Row bar(
        String label, String series, double value, double low, double high, String note) {
      return new Row(label, series, List.of(value), low, high, note);
    }

    /** A row with points. */
    public static Row points(String label, String series, List<Double> values) {
      return new Row(label, series, values, values.getFirst(), values.getFirst(), "");
    }
  }

  /**
   * Draws the chart.
   *
   * @throws IllegalArgumentException if there are no rows, or a value has no place on the axis
   */
  public Chart draw() {
    double left =
        Chart.width(rows.stream().map(Row::label))
            + Chart.width(rows.stream().map(Row::series))
            + 2 * PADDING;
    double notes = Chart.width(rows.stream().map(Row::note));
    double right = WIDTH - Math.max(notes + PADDING, MIN_MARGIN);
    List<Double> values = new ArrayList<>(points.isEmpty() ? List.of(origin) : List.of());
    rows.forEach(row -> values.addAll(row.values));
    rows.forEach(row -> values.addAll(List.of(row.low, row.high)));
    Axis place = Axis.of(logarithmic, values, left, right);
    int top = points.isEmpty() ? 30 : 52;
    long groups = rows.stream().map(Row::label).distinct().count();
    int bottom = top + rows.size() * ROW + (int) groups * GAP;
    Chart chart = new Chart(title, description, WIDTH, bottom + BOTTOM);
    drawLegend(chart, left);
    for (double tick : place.ticks()) {
      chart.line(place.at(tick), top, place.at(tick), bottom, Chart.FAINT, 1);
      chart.text(place.at(tick), bottom + 17, "middle", Axis.number(tick));
    }
    chart.text((left + right) / 2, bottom + 37, "middle", axis);
    List<String> series = rows.stream().map(Row::series).distinct().toList();
    double y = top;
    String group = "";
    for (Row row : rows) {
      if (!row.label.equals(group)) {
        group = row.label;
        y += GAP;
        chart.text(0, y + ROW - 6, "start", group);
      }
      chart.text(left - 8, y + ROW - 6, "end", row.series);
      chart.text(WIDTH - 2, y + ROW - 6, "end", row.note);
      if (points.isEmpty()) {
        drawBar(chart, place, row, y, Chart.colour(series.indexOf(row.series)));
      } else {
        drawPoints(chart, place, row, y + ROW / 2.0);
      }
      y += ROW;
    }
    if (points.isEmpty()) {
      chart.line(place.at(origin), top, place.at(origin), bottom, Chart.INK, 1.5);
    }
    return chart;
  }

  private void drawLegend(Chart chart, double left) {
    double x = left;
    for (int i = 0; i < points.size(); i++) {
      chart.point(x + 5, 34, i);
      chart.text(x + 16, 38, "start", points.get(i));
      x += 40 + Chart.width(Stream.of(points.get(i)));
    }
  }

  private void drawBar(Chart chart, Axis place, Row row, double y, String colour) {
    double start = place.at(origin);
    double end = place.at(row.values.getFirst());
    chart.rectangle(Math.min(start, end), y + 3, Math.abs(end - start), ROW - 6, colour, "");
    if (row.high > row.low) {
      String whisker =
          "M%s %sv6m0 -3H%sm0 -3v6"
              .formatted(
                  Chart.pixels(place.at(row.low)),
                  Chart.pixels(y + ROW / 2.0 - 3),
                  Chart.pixels(place.at(row.high)));
      chart.path(whisker, "#fff", 4); // makes it visible on the bar
      chart.path(whisker, Chart.INK, 1.5);
    }
  }

  private static void drawPoints(Chart chart, Axis place, Row row, double y) {
    double low = place.at(Collections.min(row.values));
    chart.line(low, y, place.at(Collections.max(row.values)), y, "#8c8c8c", 1.5);
    for (int i = 0; i < row.values.size(); i++) {
      chart.point(place.at(row.values.get(i)), y, i);
    }
  }
}
