package org.visnyk.query;

import org.apache.lucene.search.uhighlight.Passage;

/** Writes text as HTML with the matches in {@code <mark>}. Stateless. */
final class MarkedHtml {
  private MarkedHtml() {}

  /** Appends a part of a text, with the matches of a passage that are in it. */
  static void append(StringBuilder html, Passage passage, String content, int from, int to) {
    int at = from;
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int matchStart = Math.max(at, passage.getMatchStarts()[i]);
      int matchEnd = Math.min(to, passage.getMatchEnds()[i]);
      if (matchStart < matchEnd) {
        escape(html, content, at, matchStart);
        html.append("<mark>");
        escape(html, content, matchStart, matchEnd);
        html.append("</mark>");
        at = matchEnd;
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
