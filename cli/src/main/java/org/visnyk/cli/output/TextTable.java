package org.visnyk.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows whose columns line up. The first columns are aligned to the left, the others to the right.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final int leftAligned;
  private final List<List<String>> rows = new ArrayList<>();

  /** Makes an empty table with so many columns of words, before those of numbers. */
  public TextTable(int leftAligned) {
    this.leftAligned = leftAligned;
  }

  public TextTable row(String... cells) {
    return row(List.of(cells));
  }

  public TextTable row(List<String> cells) {
    rows.add(cells.stream().map(Display::oneLine).toList());
    return this;
  }

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
