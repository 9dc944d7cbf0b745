package org.visnyk.language.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the boundaries of sentences. Knows the Ukrainian abbreviations and initials after whose
 * full stop a sentence continues even though a capital follows (м. Київ, ім. Шевченка, Л. В.
 * Костенко). A line break ends a sentence unless the next line continues in lower case.
 *
 * <p>Immutable; computes boundaries on demand and stores nothing but the text.
 */
public final class Sentences {
  private static final String TERMINATORS = ".!?…";
  private static final String CLOSERS = "»”\"“’')]";
  private static final String OPENERS = "«„“\"'([—–-";

  /** Abbreviations that precede a name or number, so that they rarely end a sentence. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          ("м с смт сел вул просп пр пл бул бульв пров наб о оз р св ім акад проф доц чл кор канд"
               + " ген полк підполк кап лейт серж ред див напр порівн гр т тт тел ст стор мал рис"
               + " табл ч зб вид гол заст деп д-р інж арх худ реж муз пер англ нім франц лат укр"
               + " рос грец пол п пп бл прибл")
              .split(" "));

  /** Maximum number of punctuation characters and spaces before the first letter of a sentence. */
  private static final int MAX_OPENERS = 16;

  /** All Latin letters precede it. */
  private static final char FIRST_CYRILLIC = '\u0400';

  /** No abbreviation is longer. */
  private static final int MAX_LETTERS = 8;

  private final String text;

  /** Creates the sentences of a text. */
  public Sentences(String text) {
    this.text = text;
  }

  /**
   * The start of the sentence that contains a place.
   *
   * @param place offset of a UTF-16 unit in the text
   * @param from where to stop searching: the end of a sentence before the place, or 0
   */
  public int start(int place, int from) {
    for (int at = place; at > from; at--) {
      if (begins(at)) {
        return at;
      }
    }
    return from;
  }

  /**
   * The end of the sentence that contains a place: the start of the next one, or the end of the
   * text. White space between sentences belongs to the preceding one.
   *
   * @param place offset of a UTF-16 unit in the text
   */
  public int end(int place) {
    for (int at = place + 1; at < text.length(); at++) {
      if (begins(at)) {
        return at;
      }
    }
    return text.length();
  }

  /** Whether a sentence starts at an offset other than 0. */
  private boolean begins(int at) {
    if (!isSpace(at - 1) || isSpace(at)) {
      return false;
    }
    int last = at - 1;
    int lines = 0;
    while (last >= 0 && isSpace(last)) {
      char space = text.charAt(last--);
      lines += space == '\n' ? 1 : space == '\u2029' ? 2 : 0;
    }
    if (last < 0 || lines > 1) {
      return true;
    }
    char first = firstLetter(at);
    if (Character.isLowerCase(first)) {
      return false;
    }
    return lines > 0 || isEnd(last, first);
  }

  /** The first character after opening punctuation from an offset on; 0 if there is none. */
  private char firstLetter(int at) {
    int first = at;
    // Bounded, or a line of dashes would take quadratic time.
    int end = Math.min(text.length(), at + MAX_OPENERS);
    while (first < end && (OPENERS.indexOf(text.charAt(first)) >= 0 || text.charAt(first) == ' ')) {
      first++;
    }
    return first < end ? text.charAt(first) : 0;
  }

  /** Whether the character at an offset ends a sentence, given the first letter after it. */
  private boolean isEnd(int last, char next) {
    int end = last;
    while (end > 0 && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    char terminator = text.charAt(end);
    if (TERMINATORS.indexOf(terminator) < 0) {
      return false;
    }
    return terminator != '.' || end != last || !isAbbreviation(end, next);
  }

  /** Whether a full stop follows an abbreviation, an initial or the number of an item. */
  private boolean isAbbreviation(int stop, char next) {
    int start = stop;
    while (start > 0 && stop - start <= MAX_LETTERS && isInside(text.charAt(start - 1))) {
      start--;
    }
    int length = stop - start;
    if (length == 0 || length > MAX_LETTERS) {
      return false;
    }
    char first = text.charAt(start);
    if (Character.isDigit(first)) {
      return length <= 2 && isLineStart(start);
    }
    // В. О. Коваль; but категорія A, група B.
    if (length == 1 && Character.isUpperCase(first)) {
      return first >= FIRST_CYRILLIC;
    }
    // After a number it is a unit: 20 м. Роботи; but ст. 5, ч. 2.
    return BEFORE_NAMES.contains(text.substring(start, stop).toLowerCase(Locale.ROOT))
        && (Character.isDigit(next) || !isAfterNumber(start));
  }

  private boolean isAfterNumber(int start) {
    int before = start - 1;
    while (before >= 0 && isSpace(before)) {
      before--;
    }
    return before >= 0 && Character.isDigit(text.charAt(before));
  }

  private boolean isLineStart(int start) {
    int before = start - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '/';
  }

  private boolean isSpace(int at) {
    char c = text.charAt(at);
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
