package org.visnyk.benchmarks.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small chart of lines on two logarithmic axes, such as how a time grows with a size. */
public final class LineChart {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 280;
  private static final int TOP = 46;
  private static final int BOTTOM = 232;
  private static final int LEFT = 58;
  private static final int LINE_HEIGHT = 15;
  private static final int GAP = 8;

  private LineChart() {}

  /** A point of a line. */
  public record Point(double x, double y) {}

  /**
   * Draws lines, each with its name at its end.
   *
   * @param across the name of the axis from left to right
   * @param upward the name of the axis from bottom to top
   * @param lines the points of each line from left to right, by the name of the line
   * @throws IllegalArgumentException if there are no points, or a coordinate is not above zero
   */
  public static Chart draw(
      String title,
      String description,
      String across,
      String upward,
      Map<String, List<Point>> lines) {
    List<Point> all = lines.values().stream().flatMap(List::stream).toList();
    double right = WIDTH - Chart.width(lines.keySet().stream()) - 14;
    Axis x = Axis.of(true, all.stream().map(Point::x).toList(), LEFT, right);
    Axis y = Axis.of(true, all.stream().map(Point::y).toList(), BOTTOM, TOP);
    Chart chart = new Chart(title, description, WIDTH, HEIGHT);
    double free = 0;
    for (double tick : x.ticks()) {
      chart.line(x.at(tick), TOP, x.at(tick), BOTTOM, Chart.FAINT, 1);
      double half = Chart.width(Stream.of(Axis.number(tick))) / 2;
      if (x.at(tick) - half >= free) {
        chart.text(x.at(tick), BOTTOM + 17, "middle", Axis.number(tick));
        free = x.at(tick) + half + GAP;
      }
    }
    for (double tick : y.ticks()) {
      chart.line(LEFT, y.at(tick), right, y.at(tick), Chart.FAINT, 1);
      chart.text(LEFT - 7, y.at(tick) + 4, "end", Axis.number(tick));
    }
    chart.text((LEFT + right) / 2, BOTTOM + 37, "middle", across);
    chart.text(0, TOP - 13, "start", upward);
    List<String> names = List.copyOf(lines.keySet());
    lines.forEach((name, points) -> line(chart, x, y, points, names.indexOf(name)));
    // Names from top to bottom, each at the end of its line or below the name before it.
    double baseline = TOP - LINE_HEIGHT;
    for (Map.Entry<String, List<Point>> line :
        lines.entrySet().stream()
            .sorted(Comparator.comparingDouble(each -> y.at(each.getValue().getLast().y)))
            .toList()) {
      baseline = Math.max(baseline + LINE_HEIGHT, y.at(line.getValue().getLast().y) + 4);
      String colour = Chart.colour(names.indexOf(line.getKey()));
      chart.text(right + 10, baseline, "start", line.getKey(), "fill=\"" + colour + "\"");
    }
    return chart;
  }

  private static void line(Chart chart, Axis x, Axis y, List<Point> points, int series) {
    String path =
        points.stream()
            .map(point -> Chart.pixels(x.at(point.x)) + " " + Chart.pixels(y.at(point.y)))
            .collect(Collectors.joining("L", "M", ""));
    chart.path(path, Chart.colour(series), 2, Chart.dashes(series));
    points.forEach(point -> chart.point(x.at(point.x), y.at(point.y), series));
  }
}
