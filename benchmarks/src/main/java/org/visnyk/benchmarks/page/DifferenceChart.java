package org.visnyk.benchmarks.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.visnyk.benchmarks.page.Drawing.Anchor;

/**
 * Upright bars side by side, the greatest difference first, so that one sees at a glance how many
 * go up, how many go down, and how far. What a bar is about is shown where the mouse rests on it.
 *
 * @param title what is shown
 * @param description the same for who cannot see it: what the bars say together
 * @param axis what the axis counts, with its unit
 * @param bars the bars, in any order
 */
public record DifferenceChart(String title, String description, String axis, List<Bar> bars) {
  private static final int WIDTH = 840;
  private static final int HEIGHT = 220;
  private static final int TOP = 30;
  private static final int BOTTOM = 14;
  private static final int LEFT = 70;
  private static final double WIDEST_BAR = 24;
  private static final double NARROWEST_GAP = 0.15;

  /** Takes a copy of the bars, the greatest first. */
  public DifferenceChart {
    bars = bars.stream().sorted(Comparator.comparingDouble(Bar::value).reversed()).toList();
  }

  /**
   * Draws the chart.
   *
   * @throws IllegalArgumentException if there are no bars, or one has a value that is not finite
   */
  public Drawing draw() {
    Axis values =
        Axis.of(
            Scale.LINEAR,
            Stream.concat(Stream.of(0.0), bars.stream().map(Bar::value)).toList(),
            HEIGHT - BOTTOM,
            TOP);
    Drawing drawing = new Drawing(title, description, WIDTH, HEIGHT);
    for (double tick : values.ticks()) {
      double y = values.at(tick);
      drawing.line(LEFT, y, WIDTH, y, Drawing.FAINT);
      drawing.text(LEFT - 8, y + 5, Anchor.END, Axis.number(tick));
    }
    drawing
        .text(0, 0, Anchor.MIDDLE, axis)
        .attr("transform", "translate(14 %d) rotate(-90)".formatted((TOP + HEIGHT - BOTTOM) / 2));
    double step = Math.min(WIDEST_BAR, (double) (WIDTH - LEFT) / bars.size());
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double from = values.at(Math.max(0, bar.value));
      double to = values.at(Math.min(0, bar.value));
      drawing
          .rectangle(
              LEFT + i * step,
              from,
              step * (1 - NARROWEST_GAP),
              Math.max(0.5, to - from),
              Mark.of(bar.value < 0 ? 1 : 0).colour())
          .appendElement("title")
          .text(bar.label);
    }
    drawing.line(LEFT, values.at(0), WIDTH, values.at(0), Drawing.INK).attr("stroke-width", "1.5");
    return drawing;
  }

  /**
   * One bar.
   *
   * @param label what it is about, with its value in words
   * @param value where it ends, from 0
   */
  public record Bar(String label, double value) {}
}
