package org.visnyk.benchmarks.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.visnyk.benchmarks.page.Drawing.Anchor;

/**
 * Lines through points, such as how a cost grows. The name of each line stands at its end, and
 * lines differ in the shape of their points and their dashes as well as in colour.
 *
 * @param title what is shown
 * @param description the same for who cannot see it
 * @param across the axis from left to right
 * @param upward the axis from bottom to top
 * @param lines the lines
 */
public record LineChart(
    String title, String description, Dimension across, Dimension upward, List<Line> lines) {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 280;
  private static final int TOP = 46;
  private static final int BOTTOM = 232;
  private static final int LEFT = 58;
  private static final int LINE_OF_TEXT = 15;
  private static final int GAP_OF_LABELS = 8;

  /** Takes a copy of the lines. */
  public LineChart {
    lines = List.copyOf(lines);
  }

  /**
   * Draws the chart.
   *
   * @throws IllegalArgumentException if there are no points, or one has no place on its axis
   */
  public Drawing draw() {
    double names = lines.stream().mapToDouble(line -> Drawing.width(line.name)).max().orElse(0);
    Axis x = Axis.of(across.scale, all(Point::x), LEFT, WIDTH - names - 14);
    Axis y = Axis.of(upward.scale, all(Point::y), BOTTOM, TOP);
    Drawing drawing = new Drawing(title, description, WIDTH, HEIGHT);
    double free = 0;
    for (double tick : x.ticks()) {
      drawing.line(x.at(tick), TOP, x.at(tick), BOTTOM, Drawing.FAINT);
      String label = Axis.number(tick);
      double half = Drawing.width(label) / 2;
      if (x.at(tick) - half >= free) {
        drawing.text(x.at(tick), BOTTOM + 17.0, Anchor.MIDDLE, label);
        free = x.at(tick) + half + GAP_OF_LABELS;
      }
    }
    for (double tick : y.ticks()) {
      drawing.line(x.start(), y.at(tick), x.end(), y.at(tick), Drawing.FAINT);
      drawing.text(LEFT - 7.0, y.at(tick) + 4, Anchor.END, Axis.number(tick));
    }
    drawing.text((x.start() + x.end()) / 2, BOTTOM + 37.0, Anchor.MIDDLE, across.name);
    drawing.text(0, TOP - 13.0, Anchor.START, upward.name);
    for (int i = 0; i < lines.size(); i++) {
      drawLine(drawing, x, y, lines.get(i), Mark.of(i));
    }
    drawNames(drawing, x, y);
    return drawing;
  }

  private List<Double> all(ToDoubleFunction<Point> coordinate) {
    return lines.stream()
        .flatMap(line -> line.points.stream())
        .map(coordinate::applyAsDouble)
        .toList();
  }

  private static void drawLine(Drawing drawing, Axis x, Axis y, Line line, Mark mark) {
    String path =
        line.points.stream()
            .map(point -> Drawing.pixels(x.at(point.x)) + " " + Drawing.pixels(y.at(point.y)))
            .collect(Collectors.joining("L", "M", ""));
    drawing
        .path(path, mark.colour())
        .attr("stroke-width", "2")
        .attr("stroke-dasharray", mark.dashes().isEmpty() ? "none" : mark.dashes());
    line.points.forEach(point -> drawing.point(x.at(point.x), y.at(point.y), mark));
  }

  /** From top to bottom, each at the end of its line or as much below as leaves room for it. */
  private void drawNames(Drawing drawing, Axis x, Axis y) {
    List<Line> fromTop = new ArrayList<>(lines);
    fromTop.sort(Comparator.comparingDouble(line -> y.at(line.points.getLast().y)));
    double free = TOP;
    for (Line line : fromTop) {
      Point last = line.points.getLast();
      double baseline = Math.max(free, y.at(last.y) + 4);
      drawing
          .text(x.end() + 10, baseline, Anchor.START, line.name)
          .attr("fill", Mark.of(lines.indexOf(line)).colour());
      free = baseline + LINE_OF_TEXT;
    }
  }

  /**
   * One of the two axes.
   *
   * @param name what it counts, with its unit
   * @param scale how values are spread
   */
  public record Dimension(String name, Scale scale) {}

  /**
   * A line.
   *
   * @param name whose it is
   * @param points where it goes through, from left to right; at least one
   */
  public record Line(String name, List<Point> points) {
    /**
     * Takes a copy of the points.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Line {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("the line " + name + " has no points");
      }
    }
  }

  /**
   * A point of a line.
   *
   * @param x from left to right
   * @param y from bottom to top
   */
  public record Point(double x, double y) {}
}
