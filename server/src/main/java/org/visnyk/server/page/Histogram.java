package org.visnyk.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.server.http.Parameters;

/** How many articles there are by time: bars that are links; with a script, also dragged over. */
final class Histogram {
  private static final int MAX_BARS = 200;
  private static final int HEIGHT = 48;
  private static final int WIDTH = 10;
  private static final double BAR = 8;

  private final View view;
  private final Dates dates;

  Histogram(View view, Dates dates) {
    this.view = view;
    this.dates = dates;
  }

  /** Writes the bars of the counts of a facet, if there are at least two. */
  void write(Html html, Facet facet, List<FacetCount> counts) {
    Map<TimeSpan, Long> bars = bars(facet, counts);
    if (bars.size() < 2) {
      return;
    }
    List<TimeSpan> spans = new ArrayList<>(bars.keySet());
    LocalDate end = spans.getLast().end();
    String first = spans.getFirst().nameOf(spans.getFirst().first(), dates);
    String last = spans.getLast().nameOf(end.minusDays(1), dates);
    html.open("figure", "class", "histogram");
    html.open(
        "svg",
        "viewBox",
        "0 0 %d %d".formatted(WIDTH * bars.size(), HEIGHT),
        "preserveAspectRatio",
        "none",
        "role",
        "group",
        "aria-label",
        view.texts().get("histogram", first, last),
        "data-days",
        spans.stream().map(span -> span.first().toString()).collect(Collectors.joining(" "))
            + " "
            + end);
    long most = bars.values().stream().mapToLong(Long::longValue).max().orElse(1);
    int at = 0;
    for (Map.Entry<TimeSpan, Long> bar : bars.entrySet()) {
      if (bar.getValue() > 0) {
        writeBar(html, bar.getKey(), bar.getValue(), most, at, bars.size());
      }
      at += WIDTH;
    }
    html.close("svg");
    html.open("figcaption").element("span", first).element("span", last).close("figcaption");
    html.close("figure");
  }

  /** Spans without an article have a place, too, unless there are very many. */
  private static Map<TimeSpan, Long> bars(Facet facet, List<FacetCount> counts) {
    Map<TimeSpan, Long> bars = new LinkedHashMap<>();
    for (FacetCount count : counts) {
      TimeSpan.of(facet, count.value())
          .ifPresent(
              span -> {
                TimeSpan gap = bars.isEmpty() ? span : last(bars).next();
                while (gap.first().isBefore(span.first()) && bars.size() < MAX_BARS) {
                  bars.put(gap, 0L);
                  gap = gap.next();
                }
                bars.put(span, count.count());
              });
    }
    return bars;
  }

  private static TimeSpan last(Map<TimeSpan, Long> bars) {
    return new ArrayList<>(bars.keySet()).getLast();
  }

  private void writeBar(Html html, TimeSpan span, long count, long most, int at, int bars) {
    long height = Math.max(2, Math.round((double) HEIGHT * count / most));
    Parameters spanned =
        view.search().with("after", span.first().toString()).with("before", span.end().toString());
    html.open("a", "href", view.searching(spanned), "tabindex", "-1");
    html.element("title", "%s: %s".formatted(span.name(dates), view.texts().number(count)));
    html.raw("<path class=\"slot\" d=\"M%d 0h%dv%dh-%dz\"/>".formatted(at, WIDTH, HEIGHT, WIDTH));
    double width = width(bars);
    html.raw(
        String.format(
            Locale.ROOT,
            "<path class=\"bar\" d=\"M%.1f %dh%.1fv%dh-%.1fz\"/>",
            at + (WIDTH - width) / 2,
            HEIGHT - height,
            width,
            height,
            width));
    html.close("a");
  }

  /** Few bars are not as wide as there is room. */
  private static double width(int bars) {
    return BAR * Math.min(1, (bars + 4) / 24.0);
  }
}
