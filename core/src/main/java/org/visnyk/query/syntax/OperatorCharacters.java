package org.visnyk.query.syntax;

import org.visnyk.language.text.NormalForm;

/** Classifies the characters of a query. Stateless. */
final class OperatorCharacters {
  /** Ignored where they are not attached to a word. */
  private static final String OPERATORS = "-+=*:–—−‐‑";

  /** What smart keyboards turn a minus into. */
  private static final String SMART_DASHES = "–—−";

  private static final String ENDS_OF_SENTENCE = ",.;!?…";

  private OperatorCharacters() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Quotation marks that match in any combination; {@code «} only matches {@code »}. */
  static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
  }

  static boolean opensQuote(char c) {
    return isQuote(c) || c == '«';
  }

  /** Whether a word ends before a character. */
  static boolean endsWord(char c) {
    return isSpace(c) || isQuote(c) || c == '«' || c == '»' || c == '(' || c == ')' || c == '|';
  }

  static boolean isOperator(char c) {
    return OPERATORS.indexOf(c) >= 0;
  }

  static boolean isSmartDash(char c) {
    return SMART_DASHES.indexOf(c) >= 0;
  }

  /** Whether a letter or a digit, which may be a surrogate pair, begins at an index. */
  static boolean isLetterOrDigitAt(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
  }

  /** Whether a text contains a letter or a digit. */
  static boolean hasLetterOrDigit(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a value needs no quotation marks. */
  static boolean isPlain(String value) {
    return value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  /** Whether a character is punctuation rather than an operator where no word is attached. */
  static boolean isDash(char c, boolean strictly) {
    return isSmartDash(c) || (c == '-' && !strictly);
  }

  /** Whether a text consists of punctuation that ends sentences and their parts. */
  static boolean isPunctuation(String text) {
    return withoutPunctuation(text).isEmpty();
  }

  /** Removes such punctuation at the end. */
  static String withoutPunctuation(String text) {
    int end = text.length();
    while (end > 0 && ENDS_OF_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Removes asterisks and such punctuation at the end, in any combination. */
  static String withoutStarsAndPunctuation(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '*' || ENDS_OF_SENTENCE.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether a text begins with a letter or digit and has only those, apostrophes and hyphens. */
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
