package org.visnyk.benchmarks.page;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A table whose first column names the rows.
 *
 * @param caption what it shows; left out if empty
 * @param columns its columns
 * @param rows as many texts as there are columns, each
 */
public record Table(String caption, List<Column> columns, List<List<String>> rows) {

  /**
   * Takes copies, and checks that each row has all columns.
   *
   * @throws IllegalArgumentException if one does not
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%d columns, but the row %s has %d".formatted(columns.size(), row, row.size()));
      }
    }
  }

  void appendTo(Element parent) {
    Element table = parent.appendElement("table");
    if (!caption.isEmpty()) {
      table.appendElement("caption").text(caption);
    }
    Element head = table.appendElement("thead").appendElement("tr");
    columns.forEach(column -> column.cell(head, "th", column.heading()).attr("scope", "col"));
    Element body = table.appendElement("tbody");
    for (List<String> row : rows) {
      Element line = body.appendElement("tr");
      for (int i = 0; i < row.size(); i++) {
        Element cell = columns.get(i).cell(line, i == 0 ? "th" : "td", row.get(i));
        if (i == 0) {
          cell.attr("scope", "row");
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param heading what stands above it
   * @param content what kind of values it has
   */
  public record Column(String heading, Content content) {
    /** A column of words. */
    public static Column text(String heading) {
      return new Column(heading, Content.TEXT);
    }

    /** A column of numbers, which stand at the right. */
    public static Column number(String heading) {
      return new Column(heading, Content.NUMBER);
    }

    private Element cell(Element row, String tag, String text) {
      Element cell = row.appendElement(tag).text(text);
      return content == Content.NUMBER ? cell.addClass("number") : cell;
    }
  }

  /** What a column is of. */
  public enum Content {
    /** Words, at the left. */
    TEXT,
    /** Numbers, at the right. */
    NUMBER
  }
}
