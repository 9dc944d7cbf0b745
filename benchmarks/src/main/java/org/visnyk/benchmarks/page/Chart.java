package org.visnyk.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;

/**
 * A chart as SVG, with a title and a description for screen readers. It has its own white
 * background and needs nothing else, so it can be part of a page or a file of its own.
 */
public final class Chart {
  static final String INK = "#1c1c1c";
  static final String FAINT = "#d9d9d9";

  private static final int FONT_SIZE = 13;

  /** Colours of series that colour-blind readers can tell apart (after Okabe and Ito). */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#b84a00", "#00785a", "#8b5a86", "#6b6b6b");

  private static final List<String> DASHES = List.of("none", "7 3", "2 3", "9 3 2 3", "4 4");

  private static final List<String> POINTS =
      List.of(
          "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
          "M-5.5 0l5.5 -5.5l5.5 5.5l-5.5 5.5z",
          "M-4.5 4.5l4.5 -9l4.5 9z",
          "M-4.5 -4.5h9v9h-9z",
          "M-4.5 -4.5l4.5 9l4.5 -9z");

  private static final Document.OutputSettings XML =
      new Document.OutputSettings().escapeMode(EscapeMode.xhtml);

  private final StringBuilder svg = new StringBuilder();

  Chart(String title, String description, int width, int height) {
    String id = "c" + Integer.toHexString((title + description).hashCode());
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%1$d" height="%2$d" \
        role="img" aria-labelledby="%3$st %3$sd" font-size="%4$d" fill="%5$s" \
        font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif">\
        <title id="%3$st">%6$s</title><desc id="%3$sd">%7$s</desc>\
        """
            .formatted(width, height, id, FONT_SIZE, INK, escape(title), escape(description)));
    rectangle(0, 0, width, height, "#fff", "");
    text(0, FONT_SIZE + 1, "start", title, "font-weight=\"600\"");
  }

  /** The text of an SVG file. */
  public String svg() {
    return svg + "</svg>\n";
  }

  /** Writes an SVG file and replaces an existing one. */
  public void write(Path file) throws IOException {
    Files.writeString(file, svg());
  }

  Element element() {
    return Jsoup.parse(svg(), Parser.xmlParser()).child(0);
  }

  /** Adds a text whose start, middle or end is at a place. */
  void text(double x, double y, String anchor, String text, String... attributes) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s>%s</text>"
            .formatted(pixels(x), pixels(y), anchor, String.join(" ", attributes), escape(text)));
  }

  /** Adds a rectangle with a tooltip, which is left out if empty. */
  void rectangle(double x, double y, double width, double height, String fill, String tooltip) {
    svg.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\">%s</rect>"
            .formatted(
                pixels(x),
                pixels(y),
                pixels(width),
                pixels(height),
                fill,
                tooltip.isEmpty() ? "" : "<title>" + escape(tooltip) + "</title>"));
  }

  /** Adds a line from one place to another. */
  void line(double x1, double y1, double x2, double y2, String colour, double width) {
    path("M%s %sL%s %s".formatted(pixels(x1), pixels(y1), pixels(x2), pixels(y2)), colour, width);
  }

  /** Adds lines along path data. */
  void path(String data, String colour, double width, String... attributes) {
    svg.append(
        "<path d=\"%s\" stroke=\"%s\" stroke-width=\"%s\" fill=\"none\" %s/>"
            .formatted(data, colour, pixels(width), String.join(" ", attributes)));
  }

  /** Adds a point of a series. */
  void point(double x, double y, int series) {
    svg.append(
        "<path d=\"%s\" transform=\"translate(%s %s)\" stroke=\"#fff\" fill=\"%s\"/>"
            .formatted(ofSeries(POINTS, series), pixels(x), pixels(y), colour(series)));
  }

  static String colour(int series) {
    return ofSeries(COLOURS, series);
  }

  static String dashes(int series) {
    return "stroke-dasharray=\"%s\"".formatted(ofSeries(DASHES, series));
  }

  private static String ofSeries(List<String> styles, int series) {
    return styles.get(series % styles.size());
  }

  /** A number of pixels with at most one decimal, which is finer than a screen. */
  static String pixels(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
  }

  /** About the width of the widest text, in pixels. */
  static double width(Stream<String> texts) {
    return 0.56 * FONT_SIZE * texts.mapToInt(String::length).max().orElse(0);
  }

  private static String escape(String text) {
    return Entities.escape(text, XML);
  }
}
