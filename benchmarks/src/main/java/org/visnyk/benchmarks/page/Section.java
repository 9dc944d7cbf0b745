package org.visnyk.benchmarks.page;

import java.util.Collection;
import java.util.List;
import org.jsoup.nodes.Element;

/** A part of a page, filled from top to bottom. All texts are escaped. */
public final class Section {
  private final Element element;
  private final int level;

  Section(Element element, int level) {
    this.element = element;
    this.level = level;
  }

  /** Adds a section within this one, with a heading of the next level. */
  public Section section(String heading) {
    Element part = element.appendElement("section");
    part.appendElement("h" + (level + 1)).text(heading);
    return new Section(part, level + 1);
  }

  /** Adds a section that is collapsed until the reader opens it. */
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

  /** Adds a bulleted list. */
  public Section list(List<String> items) {
    Element list = element.appendElement("ul");
    items.forEach(item -> list.appendElement("li").text(item));
    return this;
  }

  /**
   * Adds a table, which scrolls on its own on a narrow screen.
   *
   * @param caption left out if empty
   * @param rows the header, then the rows, whose first cell names them
   * @param textColumns columns of text in addition to the first one; all others are numbers
   * @throws IllegalArgumentException if a row has fewer or more cells than the header
   */
  public Section table(String caption, List<List<String>> rows, Integer... textColumns) {
    Element table = element.appendElement("div").addClass("scroll").appendElement("table");
    if (!caption.isEmpty()) {
      table.appendElement("caption").text(caption);
    }
    addRow(table.appendElement("thead"), rows.getFirst(), true, textColumns);
    Element body = table.appendElement("tbody");
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() != rows.getFirst().size()) {
        throw new IllegalArgumentException(
            "%d columns, but the row %s has %d".formatted(rows.getFirst().size(), row, row.size()));
      }
      addRow(body, row, false, textColumns);
    }
    return this;
  }

  private static void addRow(
      Element part, List<String> row, boolean isHeader, Integer... textColumns) {
    Element line = part.appendElement("tr");
    for (int i = 0; i < row.size(); i++) {
      boolean heading = isHeader || i == 0;
      Element cell = line.appendElement(heading ? "th" : "td").text(row.get(i));
      if (heading) {
        cell.attr("scope", isHeader ? "col" : "row");
      }
      if (i > 0 && !List.of(textColumns).contains(i)) {
        cell.addClass("number");
      }
    }
  }

  /** Adds a chart with a caption below it, which is left out if empty. */
  public Section chart(Chart chart, String caption) {
    figure(element, chart, caption);
    return this;
  }

  /** Adds small charts next to each other, as many as fit. */
  public Section charts(Collection<Chart> charts) {
    Element row = element.appendElement("div").addClass("charts");
    charts.forEach(chart -> figure(row, chart, ""));
    return this;
  }

  private static void figure(Element parent, Chart chart, String caption) {
    Element figure = parent.appendElement("figure").appendChild(chart.element());
    if (!caption.isEmpty()) {
      figure.appendElement("figcaption").text(caption);
    }
  }

  /** The element of this section, for content that has no method here. */
  public Element element() {
    return element;
  }
}
