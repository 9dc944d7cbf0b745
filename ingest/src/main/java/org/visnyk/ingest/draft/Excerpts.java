package org.visnyk.ingest.draft;

/** Short excerpts of an input that may contain anything. */
public final class Excerpts {
  private static final int QUOTED_LENGTH = 60;

  private static final int MAX_HEADLINE_LENGTH = 150;

  private Excerpts() {}

  /**
   * A title for a text that has none, such as a post: its first line, or of a long line its first
   * sentence, or else as many words of it as make a title.
   */
  public static String headline(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    if (line.length() <= MAX_HEADLINE_LENGTH) {
      return line;
    }
    int sentence = line.indexOf(". ");
    int blank = line.lastIndexOf(' ', MAX_HEADLINE_LENGTH);
    return sentence > 0 && sentence < MAX_HEADLINE_LENGTH
        ? line.substring(0, sentence + 1)
        : line.substring(0, blank > 0 ? blank : MAX_HEADLINE_LENGTH) + "…";
  }

  /**
   * The beginning of a text.
   *
   * @param maxLength maximum length in UTF-16 units, including the ellipsis that replaces the rest;
   *     no surrogate pair is split
   */
  public static String beginning(String text, int maxLength) {
    return text.length() > maxLength ? cut(text, maxLength) : text;
  }

  /** Like {@link #beginning}, but an ellipsis is always added. */
  static String cut(String text, int maxLength) {
    int end = Math.min(text.length(), maxLength - 1);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /**
   * Quotes the beginning of a text on one line, without control characters: a message must not be
   * able to move the cursor of a terminal or to break a line of a log.
   */
  public static String quote(String text) {
    String oneLine =
        text.codePoints()
            .limit(2L * QUOTED_LENGTH)
            .map(Excerpts::printable)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "\"" + beginning(oneLine, QUOTED_LENGTH) + "\"";
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
