package org.visnyk.query.highlight;

import java.util.List;

/** Writes text as HTML with the matches in {@code <mark>}. Stateless. */
final class MarkedHtml {
  private MarkedHtml() {}

  /** Appends a part of a text, with those of some marks that are in it. */
  static void append(StringBuilder html, List<Mark> marks, String content, int from, int to) {
    int at = from;
    for (Mark mark : marks) {
      int markStart = Math.max(at, mark.start());
      int markEnd = Math.min(to, mark.end());
      if (markStart < markEnd) {
        escape(html, content, at, markStart);
        html.append("<mark>");
        escape(html, content, markStart, markEnd);
        html.append("</mark>");
        at = markEnd;
      }
    }
    escape(html, content, at, to);
  }

  private static void escape(StringBuilder html, String content, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = content.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
  }
}
