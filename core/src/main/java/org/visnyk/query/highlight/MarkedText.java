package org.visnyk.query.highlight;

import java.util.List;
import org.visnyk.Highlight;

/** Copies text into a highlight with its matches. Stateless. */
final class MarkedText {
  private MarkedText() {}

  /**
   * Appends a part of a text with its matches; of matches that overlap, the first is kept whole.
   */
  static void append(
      Highlight.Builder target, List<Match> marks, String content, int from, int to) {
    int at = from;
    for (Match mark : marks) {
      int markStart = Math.max(at, mark.start());
      int markEnd = Math.min(to, mark.end());
      if (markStart < markEnd) {
        target.append(content.substring(at, markStart));
        target.appendMatch(content.substring(markStart, markEnd));
        at = markEnd;
      }
    }
    target.append(content.substring(at, to));
  }
}
