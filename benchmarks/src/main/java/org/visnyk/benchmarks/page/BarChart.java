package org.visnyk.benchmarks.page;

import java.util.List;
import java.util.stream.Stream;
import org.visnyk.benchmarks.page.Drawing.Anchor;

/**
 * Horizontal bars that start at a value which means "no difference": 1 for ratios, 0 for
 * differences and plain figures. Beside each bar stand the name of its series and its value in
 * words, and on it, as a whisker, from where to where it is sure.
 *
 * @param title what is shown
 * @param description the same for who cannot see it: what the bars say together
 * @param axis what the axis counts, with its unit
 * @param scale how values are spread
 * @param origin where bars start
 * @param bars the bars from top to bottom; those of the same label beside each other are a group
 */
public record BarChart(
    String title, String description, String axis, Scale scale, double origin, List<Bar> bars) {
  private static final int WIDTH = 840;
  private static final int ROW = 21;
  private static final int GAP = 9;
  private static final int TOP = 30;
  private static final int BOTTOM = 46;

  /** Takes a copy of the bars. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * Draws the chart.
   *
   * @throws IllegalArgumentException if there are no bars, or one has a value without a place on
   *     the scale
   */
  public Drawing draw() {
    List<String> series = bars.stream().map(Bar::series).distinct().toList();
    double labels = widest(bars.stream().map(Bar::label)) + 12;
    double left = labels + widest(series.stream()) + 12;
    double right = WIDTH - widest(bars.stream().map(Bar::note)) - 14;
    Axis axisOfValues =
        Axis.of(
            scale,
            Stream.concat(
                    Stream.of(origin),
                    bars.stream().flatMap(bar -> Stream.of(bar.value, bar.low, bar.high)))
                .toList(),
            left,
            right);
    int groups = (int) bars.stream().map(Bar::label).distinct().count();
    int height = TOP + bars.size() * ROW + groups * GAP + BOTTOM;
    Drawing drawing = new Drawing(title, description, WIDTH, height);
    double bottom = (double) height - BOTTOM;
    for (double tick : axisOfValues.ticks()) {
      double x = axisOfValues.at(tick);
      drawing.line(x, TOP, x, bottom, Drawing.FAINT);
      drawing.text(x, bottom + 17, Anchor.MIDDLE, Axis.number(tick));
    }
    drawing.text((left + right) / 2, bottom + 37, Anchor.MIDDLE, axis);
    double y = TOP;
    String group = "";
    for (Bar bar : bars) {
      if (!bar.label.equals(group)) {
        group = bar.label;
        y += GAP;
        drawing.text(0, y + ROW - 6, Anchor.START, group);
      }
      drawing.text(left - 8, y + ROW - 6, Anchor.END, bar.series);
      drawBar(drawing, axisOfValues, bar, y, Mark.of(bar.series, series));
      drawing.text(WIDTH - 2.0, y + ROW - 6, Anchor.END, bar.note);
      y += ROW;
    }
    double start = axisOfValues.at(origin);
    drawing.line(start, TOP, start, bottom, Drawing.INK).attr("stroke-width", "1.5");
    return drawing;
  }

  private void drawBar(Drawing drawing, Axis place, Bar bar, double y, Mark mark) {
    double start = place.at(origin);
    double end = place.at(bar.value);
    drawing.rectangle(Math.min(start, end), y + 3, Math.abs(end - start), ROW - 6.0, mark.colour());
    if (bar.high > bar.low) {
      double low = place.at(bar.low);
      double high = place.at(bar.high);
      double middle = y + ROW / 2.0;
      String whisker =
          "M%s %sv6m0 -3H%sm0 -3v6"
              .formatted(Drawing.pixels(low), Drawing.pixels(middle - 3), Drawing.pixels(high));
      // Once in white, so that it can be seen on the bar.
      drawing.path(whisker, "#fff").attr("stroke-width", "4");
      drawing.path(whisker, Drawing.INK).attr("stroke-width", "1.5");
    }
  }

  private static double widest(Stream<String> texts) {
    return texts.mapToDouble(Drawing::width).max().orElse(0);
  }

  /**
   * One bar.
   *
   * @param label what it is about
   * @param series whose value it is; empty if there is one only
   * @param value where it ends
   * @param low where the value is at least, or the value itself if nothing is known about that
   * @param high where the value is at most, or the value itself
   * @param note the value in words, which stands at the right
   */
  public record Bar(
      String label, String series, double value, double low, double high, String note) {

    /** A bar without a whisker, with its value beside it. */
    public static Bar of(String label, String series, double value) {
      return new Bar(label, series, value, value, value, Axis.number(value));
    }
  }
}
