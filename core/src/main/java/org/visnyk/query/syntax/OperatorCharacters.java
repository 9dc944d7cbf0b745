package org.visnyk.query.syntax;

import org.visnyk.language.text.NormalForm;

/** What single characters mean in a query. Stateless. */
final class OperatorCharacters {
  /** A run of these that does not act is passed over. */
  private static final String SIGNS = "-+=*:–—−‐‑";

  /** What smart keyboards make of a minus. */
  private static final String SMART_DASHES = "–—−";

  private static final String ENDS_OF_SENTENCE = ",.;!?…";

  private OperatorCharacters() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** The quotes that close one another in any mixture; {@code «} has its own {@code »}. */
  static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
  }

  static boolean opensQuote(char c) {
    return isQuote(c) || c == '«';
  }

  /** Whether a word ends before this character. */
  static boolean endsWord(char c) {
    return isSpace(c) || isQuote(c) || c == '«' || c == '»' || c == '(' || c == ')' || c == '|';
  }

  static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  static boolean isSmartDash(char c) {
    return SMART_DASHES.indexOf(c) >= 0;
  }

  /** Whether a letter or a digit, in one unit or in two, begins at a place. */
  static boolean isLetterOrDigitAt(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
  }

  /** Whether there is a letter or a digit. */
  static boolean hasLetterOrDigit(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a value needs no quotes. */
  static boolean isPlain(String value) {
    return value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  /** Whether a character is a dash of a text rather than a sign of a query. */
  static boolean isDash(char c, boolean strictly) {
    return isSmartDash(c) || (c == '-' && !strictly);
  }

  /** Whether nothing but the marks that end sentences. */
  static boolean isPunctuation(String text) {
    return withoutPunctuation(text).isEmpty();
  }

  /** Without the marks that end sentences. */
  static String withoutPunctuation(String text) {
    int end = text.length();
    while (end > 0 && ENDS_OF_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Without the stars and the marks that stand at the end in any mixture. */
  static String withoutStarsAndPunctuation(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '*' || ENDS_OF_SENTENCE.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether letters and digits with nothing but apostrophes and hyphens between them. */
  static boolean isStem(String text) {
    return isLetterOrDigitAt(text, 0)
        && text.codePoints()
            .allMatch(
                c ->
                    Character.isLetterOrDigit(c)
                        || c == '-'
                        || (c <= Character.MAX_VALUE && NormalForm.isApostrophe((char) c)));
  }

  /** Number of letters and digits. */
  static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
