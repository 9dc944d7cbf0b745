package org.visnyk.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.visnyk.ingest.date.PageDates;

/** Selects the lines below a title that belong to the article. */
final class BodyLines {
  /** Minimum number of words of a statement; the name of a section has fewer. */
  static final int MIN_STATEMENT_WORDS = 4;

  private BodyLines() {}

  /**
   * A line of a page.
   *
   * @param isParagraph whether the page marks it as a paragraph, an item of a list or the like,
   *     which menus and labels around an article are not
   */
  record Line(String text, boolean isParagraph) {}

  /**
   * The paragraphs of the article.
   *
   * @param lines the lines below the title, or of the whole page if there is no title
   * @param title the title; a line that repeats it is dropped
   */
  static List<String> keep(List<Line> lines, String title, PageDates dates) {
    List<String> kept = new ArrayList<>();
    int end = 0;
    boolean listsOthers = false;
    boolean listsOwn = false;
    boolean begun = false;
    for (Line each : lines) {
      String line = each.text();
      LineKind kind = LineKind.of(line);
      if (kind == LineKind.END && begun) {
        break;
      }
      listsOthers = kind == LineKind.READ_ALSO_BELOW || (listsOthers && kind != LineKind.PROSE);
      if (!kind.isText() || listsOthers || line.equals(title) || isDate(line, kind, dates)) {
        listsOwn = false;
        continue;
      }
      boolean introduces = introducesList(line);
      if (kind == LineKind.PROSE || introduces) {
        begun = true;
        kept.add(line);
        end = introduces ? end : kept.size();
      } else if (begun || isStatement(line)) {
        kept.add(line);
        end = begun && (listsOwn || (each.isParagraph() && isStatement(line))) ? kept.size() : end;
      }
      listsOwn = introduces || (listsOwn && kind == LineKind.SHORT);
    }
    // after the last sentence there are menus again
    return kept.subList(0, end);
  }

  /** Whether a line announces a list that belongs to the article. */
  private static boolean introducesList(String line) {
    return line.endsWith(":") && line.split(" ").length >= MIN_STATEMENT_WORDS;
  }

  private static boolean isDate(String line, LineKind kind, PageDates dates) {
    return kind == LineKind.SHORT && dates.line(line).isPresent();
  }

  /** Whether a line between title and text is a summary and not the name of a section. */
  private static boolean isStatement(String line) {
    return line.split(" ").length >= MIN_STATEMENT_WORDS || line.contains(":");
  }
}
