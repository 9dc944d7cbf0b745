package org.visnyk.benchmarks.page;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A part of a page, to which is added from top to bottom. Every text is escaped. Not safe for use
 * by several threads.
 */
public final class Section {
  private static final int DEEPEST_HEADING = 6;

  private final Element element;
  private final int level;

  Section(Element element, int level) {
    this.element = element;
    this.level = level;
  }

  /** A new part within this one, with a heading one level below. */
  public Section section(String heading) {
    Element part = element.appendElement("section");
    int below = Math.min(level + 1, DEEPEST_HEADING);
    part.appendElement("h" + below).text(heading);
    return new Section(part, below);
  }

  /** A new part that is folded up until somebody opens it by its summary. */
  public Section details(String summary) {
    Element part = element.appendElement("details");
    part.appendElement("summary").text(summary);
    return new Section(part, level);
  }

  /** Adds a paragraph. */
  public Section paragraph(String text) {
    element.appendElement("p").text(text);
    return this;
  }

  /** Adds a list with a bullet before each item. */
  public Section list(List<String> items) {
    Element list = element.appendElement("ul");
    items.forEach(item -> list.appendElement("li").text(item));
    return this;
  }

  /** Adds text whose spaces and line ends stay as they are, such as a command. */
  public Section preformatted(String text) {
    element.appendElement("pre").text(text);
    return this;
  }

  /** Adds a table, which scrolls by itself where the screen is narrow. */
  public Section table(Table table) {
    table.appendTo(element.appendElement("div").addClass("scroll"));
    return this;
  }

  /** Adds a chart and, below it, what one should see in it; an empty caption is left out. */
  public Section chart(Drawing chart, String caption) {
    addFigure(element, chart, caption);
    return this;
  }

  /** Adds small charts beside each other, as many as fit. */
  public Section charts(List<Drawing> charts) {
    Element row = element.appendElement("div").addClass("charts");
    charts.forEach(chart -> addFigure(row, chart, ""));
    return this;
  }

  private static void addFigure(Element parent, Drawing chart, String caption) {
    Element figure = parent.appendElement("figure");
    figure.appendChild(chart.element());
    if (!caption.isEmpty()) {
      figure.appendElement("figcaption").text(caption);
    }
  }

  /**
   * The element behind, for what has no method here. Give it text and attributes by the methods of
   * jsoup that escape them.
   */
  public Element element() {
    return element;
  }
}
