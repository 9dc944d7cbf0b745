package org.visnyk.benchmarks.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Upright bars in descending order, which show at a glance how many values are above and below
 * zero, and how far. The label of a bar is its tooltip.
 */
public final class DifferenceChart {
  private static final int WIDTH = 840;
  private static final int TOP = 30;
  private static final int BOTTOM = 206;
  private static final int LEFT = 70;
  private static final double MAX_BAR = 24;
  private static final double SHARE_OF_BAR = 0.85;

  private DifferenceChart() {}

  /** A bar from zero to a value, and its label. */
  public record Bar(String label, double value) {}

  /**
   * Draws the bars.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public static Chart draw(String title, String description, String axisName, List<Bar> bars) {
    List<Double> values = new ArrayList<>(List.of(0.0));
    bars.forEach(bar -> values.add(bar.value));
    Axis axis = Axis.of(false, values, BOTTOM, TOP);
    Chart chart = new Chart(title, description, WIDTH, BOTTOM + 14);
    for (double tick : axis.ticks()) {
      chart.line(LEFT, axis.at(tick), WIDTH, axis.at(tick), Chart.FAINT, 1);
      chart.text(LEFT - 8, axis.at(tick) + 5, "end", Axis.number(tick));
    }
    String upright = "transform=\"translate(14 %d) rotate(-90)\"".formatted((TOP + BOTTOM) / 2);
    chart.text(0, 0, "middle", axisName, upright);
    double step = Math.min(MAX_BAR, (double) (WIDTH - LEFT) / Math.max(1, bars.size()));
    double x = LEFT;
    for (Bar bar :
        bars.stream().sorted(Comparator.comparingDouble(Bar::value).reversed()).toList()) {
      double top = axis.at(Math.max(0, bar.value));
      double height = Math.max(0.5, axis.at(Math.min(0, bar.value)) - top);
      String colour = Chart.colour(bar.value < 0 ? 1 : 0);
      chart.rectangle(x, top, step * SHARE_OF_BAR, height, colour, bar.label);
      x += step;
    }
    chart.line(LEFT, axis.at(0), WIDTH, axis.at(0), Chart.INK, 1.5);
    return chart;
  }
}
