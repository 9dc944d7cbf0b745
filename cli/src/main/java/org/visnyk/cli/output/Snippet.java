package org.visnyk.cli.output;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Snippets, which are HTML, on a screen. */
public final class Snippet {
  private static final Pattern MARK = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(lt|gt|amp|quot|apos|nbsp)|#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6}));");
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private Snippet() {}

  /** On one line, without HTML, and with the matches in bold if the screen can show it. */
  public static String forScreen(String html, boolean bold) {
    StringBuilder text = new StringBuilder();
    Matcher marks = MARK.matcher(html);
    int end = 0;
    while (marks.find()) {
      text.append(plain(html.substring(end, marks.start())));
      String match = plain(marks.group(1));
      text.append(bold ? BOLD + match + PLAIN : match);
      end = marks.end();
    }
    return text.append(plain(html.substring(end))).toString().strip();
  }

  /** Piece by piece, since a piece must keep the blank that parts it from the next. */
  private static String plain(String html) {
    String text = unescape(TAG.matcher(html).replaceAll(""));
    String line = Display.oneLine(text);
    if (line.isEmpty()) {
      return text.isEmpty() ? "" : " ";
    }
    String before = Character.isWhitespace(text.charAt(0)) ? " " : "";
    String after = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
    return before + line + after;
  }

  private static String unescape(String html) {
    return ENTITY.matcher(html).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
  }

  private static String character(MatchResult entity) {
    if (entity.group(1) != null) {
      return switch (entity.group(1)) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        case "apos" -> "'";
        case "nbsp" -> "\u00A0";
        default -> "&";
      };
    }
    int codePoint =
        entity.group(2) != null
            ? Integer.parseInt(entity.group(2))
            : Integer.parseInt(entity.group(3), 16);
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : entity.group();
  }
}
