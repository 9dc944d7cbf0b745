package org.visnyk.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns: the first ones to the left, the others to the right. */
public final class TextTable {
  private static final String GAP = "  ";

  private final int leftAligned;
  private final List<List<String>> rows = new ArrayList<>();

  /** Creates an empty table whose first columns, so many of them, are aligned to the left. */
  public TextTable(int leftAligned) {
    this.leftAligned = leftAligned;
  }

  /** Adds a row; control characters are removed from its cells. */
  public TextTable row(String... cells) {
    return row(List.of(cells));
  }

  /** Adds a row; control characters are removed from its cells. */
  public TextTable row(List<String> cells) {
    rows.add(cells.stream().map(Display::oneLine).toList());
    return this;
  }

  /** Prints the rows. */
  public void print(PrintStream out) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], Display.width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String padding = " ".repeat(widths[i] - Display.width(row.get(i)));
        line.append(i == 0 ? "" : GAP);
        line.append(i < leftAligned ? row.get(i) + padding : padding + row.get(i));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
