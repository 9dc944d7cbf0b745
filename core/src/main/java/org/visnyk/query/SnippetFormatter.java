package org.visnyk.query;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Writes passages as HTML with the matches in {@code <mark>}, cut to a readable length. */
final class SnippetFormatter extends PassageFormatter {
  private static final int MOST_CHARACTERS = 320;
  private static final int BEFORE_FIRST_MATCH = 80;
  private static final String ELLIPSIS = "…";

  @Override
  public String format(Passage[] passages, String content) {
    StringBuilder html = new StringBuilder();
    int end = 0;
    for (Passage passage : passages) {
      if (!html.isEmpty()) {
        html.append(passage.getStartOffset() == end ? " " : " " + ELLIPSIS + " ");
      }
      append(html, passage, content);
      end = passage.getEndOffset();
    }
    return html.toString();
  }

  private static void append(StringBuilder html, Passage passage, String content) {
    int from = trimStart(content, start(passage, content), passage.getEndOffset());
    int to = trimEnd(content, from, end(from, passage, content));
    if (from > passage.getStartOffset() && !isBlank(content, passage.getStartOffset(), from)) {
      html.append(ELLIPSIS);
    }
    MarkedHtml.append(html, passage, content, from, to);
    if (!isBlank(content, to, passage.getEndOffset())) {
      html.append(ELLIPSIS);
    }
  }

  /** Where to begin: at the passage, or shortly before the first match of a very long one. */
  private static int start(Passage passage, String content) {
    int start = passage.getStartOffset();
    if (passage.getLength() <= MOST_CHARACTERS || passage.getNumMatches() == 0) {
      return start;
    }
    int wanted = passage.getMatchStarts()[0] - BEFORE_FIRST_MATCH;
    return wanted <= start ? start : wordStart(content, wanted, passage.getMatchStarts()[0]);
  }

  private static int end(int from, Passage passage, String content) {
    int end = passage.getEndOffset();
    if (end - from <= MOST_CHARACTERS) {
      return end;
    }
    int wanted = from + MOST_CHARACTERS;
    int at = wanted;
    while (at > from && !Character.isWhitespace(content.charAt(at))) {
      at--;
    }
    if (at > from) {
      return at;
    }
    return Character.isLowSurrogate(content.charAt(wanted)) ? wanted - 1 : wanted;
  }

  private static int wordStart(String content, int wanted, int limit) {
    int at = wanted;
    while (at < limit && !Character.isWhitespace(content.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int trimStart(String content, int from, int limit) {
    int at = from;
    while (at < limit && Character.isWhitespace(content.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int trimEnd(String content, int limit, int to) {
    int at = to;
    while (at > limit && Character.isWhitespace(content.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(String content, int from, int to) {
    return content.substring(from, Math.max(from, to)).isBlank();
  }
}
