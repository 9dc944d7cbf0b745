package org.visnyk.language.text;

/** The roles of characters in words, as small numbers for speed. */
final class CharClass {
  /** Neither part of a word nor a character that joins two parts. */
  static final byte OTHER = 0;

  static final byte CYRILLIC = 1;
  static final byte LATIN = 2;
  static final byte OTHER_LETTER = 3;
  static final byte DIGIT = 4;

  /** Combining marks, soft hyphens and zero-width characters: part of a word, but not letters. */
  static final byte MARK = 5;

  static final byte APOSTROPHE = 6;
  static final byte HYPHEN = 7;

  /** Punctuation that joins some kinds of words: comma, colon, underscore, at, number sign. */
  static final byte PUNCTUATION = 8;

  /** First half of a character outside the basic plane. */
  static final byte HIGH_SURROGATE = 9;

  /** Ends a sentence. */
  static final byte TERMINATOR = 10;

  /** The sign of a currency. */
  static final byte SIGN = 11;

  private static final int TABLE_SIZE = 0x2200;
  private static final byte[] TABLE = new byte[TABLE_SIZE];

  static {
    for (char c = 0; c < TABLE_SIZE; c++) {
      TABLE[c] = compute(c);
    }
  }

  private CharClass() {}

  static byte of(char c) {
    return c < TABLE_SIZE ? TABLE[c] : compute(c);
  }

  /** Whether words consist of this class: letters and digits. */
  static boolean isAlphanumeric(byte charClass) {
    return charClass >= CYRILLIC && charClass <= DIGIT;
  }

  /** Whether a class is a letter of any script. */
  static boolean isLetter(byte charClass) {
    return charClass >= CYRILLIC && charClass <= OTHER_LETTER;
  }

  private static byte compute(char c) {
    switch (c) {
      // Subscripts, as in CO₂.
      case '₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉' -> {
        return DIGIT;
      }
      case '\'', '\u2019', '\u02BC', '\u2018', '\u201B', '`', '\u00B4', '\u02B9', '\u2032' -> {
        return APOSTROPHE;
      }
      case '-', '\u2010', '\u2011' -> {
        return HYPHEN;
      }
      case ',', ':', '_', '@', '#' -> {
        return PUNCTUATION;
      }
      case '.', '!', '?', '\u2026', '\n', '\r', '\u2029' -> {
        return TERMINATOR;
      }
      case '$', '\u20AC', '\u20B4', '\u00A3' -> {
        return SIGN;
      }
      default -> {}
    }
    if (Character.isHighSurrogate(c)) {
      return HIGH_SURROGATE;
    }
    if (isInvisible(c)) {
      return MARK;
    }
    if (Character.isLetter(c)) {
      return switch (Character.UnicodeScript.of(c)) {
        case CYRILLIC -> CYRILLIC;
        case LATIN -> LATIN;
        default -> OTHER_LETTER;
      };
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          MARK;
      default -> OTHER;
    };
  }

  /** Whether a character only controls line breaks or joining. */
  static boolean isInvisible(char c) {
    return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF';
  }
}
