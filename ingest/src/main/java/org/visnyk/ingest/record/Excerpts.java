package org.visnyk.ingest.record;

/** Short quotations of an input that may hold anything. */
public final class Excerpts {
  private static final int QUOTED_LENGTH = 60;

  private Excerpts() {}

  /**
   * Cuts a text to a length in UTF-16 units, the ellipsis included, without halving a character.
   */
  public static String cut(String text, int maxLength) {
    int end = Math.min(text.length(), maxLength - 1);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /**
   * Quotes the beginning of a text on one line: a message must not be able to move the cursor of a
   * terminal or to break a log into two lines.
   */
  public static String quote(String text) {
    String oneLine =
        text.codePoints()
            .limit(2L * QUOTED_LENGTH)
            .map(Excerpts::printable)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "\"" + (oneLine.length() > QUOTED_LENGTH ? cut(oneLine, QUOTED_LENGTH) : oneLine) + "\"";
  }

  private static int printable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          ' ';
      case Character.SURROGATE, Character.UNASSIGNED -> '\uFFFD';
      default -> codePoint;
    };
  }
}
