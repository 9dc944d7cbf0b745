package org.visnyk.benchmarks.page;

import java.util.List;
import java.util.stream.Stream;
import org.visnyk.benchmarks.page.Drawing.Anchor;

/**
 * A row with several points for each value that spreads, such as the middle and the slow end of
 * latencies. The points of a row lie on a line; their shapes tell which is which.
 *
 * @param title what is shown
 * @param description the same for who cannot see it
 * @param axis what the axis counts, with its unit
 * @param points what the points of each row are, in this order; five at most
 * @param rows the rows from top to bottom; those of the same label beside each other are a group
 */
public record SpreadChart(
    String title, String description, String axis, List<String> points, List<Row> rows) {
  private static final int WIDTH = 840;
  private static final int HEIGHT_OF_ROW = 20;
  private static final int GAP = 9;
  private static final int TOP = 52;
  private static final int BOTTOM = 46;
  private static final int RIGHT = 20;

  /** Takes copies of the lists. */
  public SpreadChart {
    points = List.copyOf(points);
    rows = List.copyOf(rows);
  }

  /**
   * Draws the chart, on a logarithmic scale.
   *
   * @throws IllegalArgumentException if there are no rows, or a value is not above zero
   */
  public Drawing draw() {
    double labels = widest(rows.stream().map(Row::label)) + 12;
    double left = labels + widest(rows.stream().map(Row::series)) + 12;
    List<Double> values = rows.stream().flatMap(row -> row.values.stream()).toList();
    Axis place = Axis.of(Scale.LOGARITHMIC, values, left, (double) WIDTH - RIGHT);
    int groups = (int) rows.stream().map(Row::label).distinct().count();
    int height = TOP + rows.size() * HEIGHT_OF_ROW + groups * GAP + BOTTOM;
    Drawing drawing = new Drawing(title, description, WIDTH, height);
    drawLegend(drawing, left);
    double bottom = (double) height - BOTTOM;
    for (double tick : place.ticks()) {
      double x = place.at(tick);
      drawing.line(x, TOP, x, bottom, Drawing.FAINT);
      drawing.text(x, bottom + 17, Anchor.MIDDLE, Axis.number(tick));
    }
    drawing.text((left + WIDTH - RIGHT) / 2, bottom + 37, Anchor.MIDDLE, axis);
    double y = TOP;
    String group = "";
    for (Row row : rows) {
      if (!row.label.equals(group)) {
        group = row.label;
        y += GAP;
        drawing.text(0, y + HEIGHT_OF_ROW - 6, Anchor.START, group);
      }
      drawing.text(left - 8, y + HEIGHT_OF_ROW - 6, Anchor.END, row.series);
      drawRow(drawing, place, row, y + HEIGHT_OF_ROW / 2.0);
      y += HEIGHT_OF_ROW;
    }
    return drawing;
  }

  private void drawLegend(Drawing drawing, double left) {
    double x = left;
    for (int i = 0; i < points.size(); i++) {
      drawing.point(x + 5, 34, Mark.of(i));
      drawing.text(x + 16, 38, Anchor.START, points.get(i));
      x += 40 + Drawing.width(points.get(i));
    }
  }

  private static void drawRow(Drawing drawing, Axis place, Row row, double y) {
    double low = row.values.stream().mapToDouble(place::at).min().orElse(0);
    double high = row.values.stream().mapToDouble(place::at).max().orElse(0);
    drawing.line(low, y, high, y, "#8c8c8c").attr("stroke-width", "1.5");
    for (int i = 0; i < row.values.size(); i++) {
      drawing.point(place.at(row.values.get(i)), y, Mark.of(i));
    }
  }

  private static double widest(Stream<String> texts) {
    return texts.mapToDouble(Drawing::width).max().orElse(0);
  }

  /**
   * The points of one row.
   *
   * @param label what it is about
   * @param series whose values they are
   * @param values as many as the chart has points, in their order
   */
  public record Row(String label, String series, List<Double> values) {
    /** Takes a copy of the values. */
    public Row {
      values = List.copyOf(values);
    }
  }
}
