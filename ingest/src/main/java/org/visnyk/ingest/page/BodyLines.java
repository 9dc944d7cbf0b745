package org.visnyk.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.visnyk.ingest.date.PageDates;

/** Keeps of the lines below a title what belongs to the article. */
final class BodyLines {
  /** Words of a line that says something, beside names of sections and the like. */
  static final int SHORTEST_STATEMENT = 4;

  private BodyLines() {}

  /**
   * The paragraphs of the article.
   *
   * @param lines what stands below the title, or the whole page if there is none
   * @param title the title, which is not said again
   */
  static List<String> keep(List<String> lines, String title, PageDates dates) {
    List<String> kept = new ArrayList<>();
    int end = 0;
    boolean listsOthers = false;
    boolean begun = false;
    for (String line : lines) {
      LineKind kind = LineKind.of(line);
      if (kind == LineKind.END && begun) {
        break;
      }
      listsOthers = kind == LineKind.READ_ALSO_BELOW || (listsOthers && kind != LineKind.PROSE);
      if (!kind.isText() || listsOthers || line.equals(title) || isDate(line, kind, dates)) {
        continue;
      }
      if (kind == LineKind.PROSE) {
        begun = true;
        kept.add(line);
        end = kept.size();
      } else if (begun || isStatement(line)) {
        kept.add(line);
      }
    }
    // Behind the last sentence there are menus again.
    return kept.subList(0, end);
  }

  private static boolean isDate(String line, LineKind kind, PageDates dates) {
    return kind == LineKind.SHORT && dates.line(line).isPresent();
  }

  /**
   * Between title and text there may be a summary without a full stop, or the name of a section.
   */
  private static boolean isStatement(String line) {
    return line.split(" ").length >= SHORTEST_STATEMENT || line.contains(":");
  }
}
