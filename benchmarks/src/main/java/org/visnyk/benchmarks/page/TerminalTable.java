package org.visnyk.benchmarks.page;

import java.util.ArrayList;
import java.util.List;

/** Tables of plain text with aligned columns. Stateless. */
public final class TerminalTable {
  private static final String GAP = "  ";

  private TerminalTable() {}

  /**
   * Aligns the cells of rows, of which the first is the header. Rows may be shorter than others.
   *
   * @param textColumns columns that are aligned to the left in addition to the first one; all
   *     others are numbers and aligned to the right
   * @return the lines, without a line end after the last one
   */
  public static String of(List<List<String>> rows, Integer... textColumns) {
    List<Integer> toTheLeft = List.of(textColumns);
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), length(row.get(i))));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String padding = " ".repeat(widths.get(i) - length(row.get(i)));
        boolean text = i == 0 || toTheLeft.contains(i);
        line.append(i == 0 ? "" : GAP).append(text ? row.get(i) + padding : padding + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
