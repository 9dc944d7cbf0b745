package org.visnyk.query.highlight;

import java.util.List;
import org.visnyk.Highlight;

/** Joins passages into a snippet, each cut to a readable length. Stateless. */
final class SnippetWriter {
  private static final int MAX_CHARACTERS = 320;
  private static final int BEFORE_FIRST_MATCH = 80;
  private static final String ELLIPSIS = "…";

  private SnippetWriter() {}

  /** Joins the passages of a text, given in order. */
  static Highlight write(List<Passage> passages, String content) {
    Highlight.Builder snippet = Highlight.builder();
    int end = 0;
    for (Passage passage : passages) {
      if (snippet.length() > 0) {
        snippet.append(passage.start() == end ? " " : " " + ELLIPSIS + " ");
      }
      append(snippet, passage, content);
      end = passage.end();
    }
    return snippet.build();
  }

  private static void append(Highlight.Builder snippet, Passage passage, String content) {
    int from = trimStart(content, start(passage, content), passage.end());
    int to = trimEnd(content, from, end(from, passage, content));
    if (from > passage.start() && !isBlank(content, passage.start(), from)) {
      snippet.append(ELLIPSIS);
    }
    MarkedText.append(snippet, passage.marks(), content, from, to);
    if (!isBlank(content, to, passage.end())) {
      snippet.append(ELLIPSIS);
    }
  }

  /** Where to begin: at the passage, or shortly before the first match of a very long one. */
  private static int start(Passage passage, String content) {
    int start = passage.start();
    if (passage.length() <= MAX_CHARACTERS || passage.marks().isEmpty()) {
      return start;
    }
    int wanted = passage.marks().getFirst().start() - BEFORE_FIRST_MATCH;
    return wanted <= start ? start : wordStart(content, wanted, passage.marks().getFirst().start());
  }

  private static int end(int from, Passage passage, String content) {
    int end = passage.end();
    if (end - from <= MAX_CHARACTERS) {
      return end;
    }
    int wanted = from + MAX_CHARACTERS;
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
