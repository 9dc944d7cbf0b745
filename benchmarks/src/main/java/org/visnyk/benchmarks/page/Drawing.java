package org.visnyk.benchmarks.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;

/**
 * A chart as SVG, with a title and a description that screen readers read. It needs nothing from
 * outside and has its own white ground, so that it can stand in a page or in a file.
 */
public final class Drawing {
  static final int FONT_SIZE = 13;
  static final String INK = "#1c1c1c";
  static final String FAINT = "#d9d9d9";

  private static final String FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

  private final Element svg;

  Drawing(String title, String description, int width, int height) {
    Document document = new Document("");
    // SVG tells letters by their case, as XML does and HTML does not.
    document.parser(Parser.xmlParser());
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8)
        .prettyPrint(false);
    String id = "c" + Integer.toHexString((title + description).hashCode());
    svg =
        document
            .appendElement("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("viewBox", "0 0 %d %d".formatted(width, height))
            .attr("width", String.valueOf(width))
            .attr("height", String.valueOf(height))
            .attr("role", "img")
            .attr("aria-labelledby", id + "t " + id + "d")
            .attr("font-family", FONT)
            .attr("font-size", String.valueOf(FONT_SIZE))
            .attr("fill", INK);
    svg.appendElement("title").attr("id", id + "t").text(title);
    svg.appendElement("desc").attr("id", id + "d").text(description);
    rectangle(0, 0, width, height, "#fff");
    text(0, FONT_SIZE + 1, Anchor.START, title).attr("font-weight", "600");
  }

  /** The text of a file of SVG. */
  public String svg() {
    return svg.outerHtml() + "\n";
  }

  /**
   * Writes a file of SVG; one that was there is replaced.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.writeString(file, svg());
  }

  /** A copy for a page. */
  Element element() {
    return svg.clone();
  }

  Element text(double x, double y, Anchor anchor, String text) {
    return svg.appendElement("text")
        .attr("x", pixels(x))
        .attr("y", pixels(y))
        .attr("text-anchor", anchor.name().toLowerCase(Locale.ROOT))
        .text(text);
  }

  Element rectangle(double x, double y, double width, double height, String fill) {
    return svg.appendElement("rect")
        .attr("x", pixels(x))
        .attr("y", pixels(y))
        .attr("width", pixels(width))
        .attr("height", pixels(height))
        .attr("fill", fill);
  }

  Element line(double x1, double y1, double x2, double y2, String colour) {
    return path("M%s %sL%s %s".formatted(pixels(x1), pixels(y1), pixels(x2), pixels(y2)), colour);
  }

  /** A line along path data. */
  Element path(String data, String colour) {
    return svg.appendElement("path").attr("d", data).attr("stroke", colour).attr("fill", "none");
  }

  /** A point in the shape and colour of a mark. */
  void point(double x, double y, Mark mark) {
    path(mark.path(x, y), mark == Mark.CROSS ? mark.colour() : "#fff")
        .attr("stroke-width", mark == Mark.CROSS ? "2.5" : "1")
        .attr("fill", mark == Mark.CROSS ? "none" : mark.colour());
  }

  /** Pixels with one digit behind the point, which is more than a screen shows. */
  static String pixels(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** About how wide a text is, in pixels: letters of most fonts are narrower. */
  static double width(String text) {
    return 0.56 * FONT_SIZE * text.length();
  }

  /** Which point of a text its place means. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
