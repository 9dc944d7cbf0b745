package org.visnyk.ingest.json;

/** Tells JSON lines from JSON documents by their beginning. Stateless. */
public final class JsonShape {
  private JsonShape() {}

  /**
   * Whether an input that begins with an object is one object a line, rather than one or several
   * objects of any number of lines.
   *
   * @param start the beginning of the input, from its first brace on
   * @param isNamedLines whether the name of the input says so; the first line may be broken
   */
  public static boolean isLines(String start, boolean isNamedLines) {
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    char significant = 0;
    for (int i = 0; i < start.length(); i++) {
      char character = start.charAt(i);
      if (character == '\n') {
        return quoted || isBroken(start.substring(i + 1), significant, isNamedLines);
      }
      if (quoted) {
        quoted = escaped || character != '"';
        escaped = !escaped && character == '\\';
      } else if (character == '"') {
        quoted = true;
      } else if (character == '{' || character == '[') {
        depth++;
      } else if (character == '}' || character == ']') {
        depth--;
      }
      if (!quoted && depth == 0) {
        return isAlone(start.substring(i + 1));
      }
      significant = Character.isWhitespace(character) ? significant : character;
    }
    return isNamedLines;
  }

  /** Whether a first line without its end is a broken line, as what follows shows. */
  private static boolean isBroken(String next, char last, boolean isNamedLines) {
    boolean mayContinue = "{[,:".indexOf(last) >= 0;
    boolean isFollowed = next.startsWith("{"); // objects inside of others are indented
    return isNamedLines ? !mayContinue || isFollowed : !mayContinue && isFollowed;
  }

  /** Whether no other object begins on the line of the first one. */
  private static boolean isAlone(String rest) {
    String line = rest.lines().findFirst().orElse("").strip();
    return !line.startsWith("{") && !line.startsWith(",");
  }
}
