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

  /** Abbreviations that precede a name or a number, so that they rarely end a sentence. */
  private static final Set<String> BEFORE_NAMES =
      words(
          "м с смт сел вул просп пр пр-т пл бул бульв пров узв шос туп майд наб мкр мікрор о оз р"
              + " св ім акад проф доц чл кор канд ген полк підполк кап лейт серж адм ком нач зам"
              + " ред упоряд див напр наприкл порівн г гр гр-н гр-ка т тт тел ст стор чл-кор ч зб"
              + " вид заст деп нардеп д-р м-р інж арх худ реж сцен муз засл нар арт пер англ нім"
              + " франц лат укр рос грец пол п пп бл прибл преп прот свящ митр архієп єп ієром блж"
              + " обл р-н зв");

  /** Abbreviations that are words of their own, or units, unless a number follows. */
  private static final Set<String> BEFORE_NUMBERS =
      words("буд корп кв оф рис мал табл іл розд дод гл пор підп абз кн вип ком рр");

  /** Of the abbreviations before names, those that are units after a number: 20 м, 2021 р. */
  private static final Set<String> UNITS = words("м с г гр т р ст ч");

  /** Currencies whose country may follow in capitals: 5 млн дол. США. */
  private static final Set<String> CURRENCIES = words("дол долл руб крб фр");

  /** Abbreviations of the year. */
  private static final Set<String> YEARS = words("р рр");

  /** What may precede a year that begins a sentence: У травні 2023 р. Рада ухвалила закон. */
  private static final Set<String> BEFORE_YEARS =
      words(
          "у в з із зі до від на за по станом протягом упродовж впродовж після перед близько влітку"
              + " восени навесні взимку наприкінці початку початок кінці кінець кінця середині"
              + " січня лютого березня квітня травня червня липня серпня вересня жовтня листопада"
              + " грудня січні лютому березні квітні травні червні липні серпні вересні жовтні"
              + " листопаді грудні");

  /** Length of the longest phrase before a year. */
  private static final int MAX_BEFORE_YEAR = 48;

  /** Maximum number of punctuation characters and spaces before the first letter of a sentence. */
  private static final int MAX_OPENERS = 16;

  /** All Latin letters precede it. */
  private static final char FIRST_CYRILLIC = '\u0400';

  private static final String VOWELS = "аеєиіїоуюяaeiouy";

  private static final int MAX_LETTERS_OF_INITIAL = 3;

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
    int first = firstLetter(at);
    if (Character.isLowerCase(charAt(first))) {
      return false;
    }
    return lines > 0 || isEnd(last, first);
  }

  /** Offset of the first character after opening punctuation from an offset on. */
  private int firstLetter(int at) {
    int first = at;
    // Bounded, or a line of dashes would take quadratic time.
    int end = Math.min(text.length(), at + MAX_OPENERS);
    while (first < end && (OPENERS.indexOf(text.charAt(first)) >= 0 || text.charAt(first) == ' ')) {
      first++;
    }
    return first < end ? first : text.length();
  }

  private char charAt(int at) {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Whether the character at an offset ends a sentence, given where the next word begins. */
  private boolean isEnd(int last, int next) {
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
  private boolean isAbbreviation(int stop, int next) {
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
    if (Character.isUpperCase(first) && isInitial(start, stop)) {
      // В. О. Коваль, J. Brown; but категорія A. Далі.
      return first >= FIRST_CYRILLIC || isLatin(charAt(next));
    }
    String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
    if (Character.isDigit(charAt(next)) || charAt(next) == '№') {
      return BEFORE_NAMES.contains(word) || BEFORE_NUMBERS.contains(word);
    }
    if (CURRENCIES.contains(word)) {
      return Character.isUpperCase(charAt(next)) && Character.isUpperCase(charAt(next + 1));
    }
    boolean isYear = YEARS.contains(word);
    if (isAfterNumber(start) && (isYear || UNITS.contains(word))) {
      // Завдовжки 20 м. Роботи; but У 2023 р. Рада.
      return isYear && isOpening(start);
    }
    return BEFORE_NAMES.contains(word);
  }

  /**
   * Whether a capitalised word before a full stop is an initial: one letter, or Дж and the like.
   */
  private boolean isInitial(int start, int stop) {
    for (int i = start + 1; i < stop; i++) {
      char c = text.charAt(i);
      if (!Character.isLowerCase(c) || VOWELS.indexOf(c) >= 0) {
        return false;
      }
    }
    return stop - start <= MAX_LETTERS_OF_INITIAL;
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && c < FIRST_CYRILLIC;
  }

  /** Whether a sentence begins with the words before an offset, and they only date it. */
  private boolean isOpening(int end) {
    int at = end;
    int limit = Math.max(0, end - MAX_BEFORE_YEAR);
    while (at > limit) {
      while (at > limit && (isSpace(at - 1) || text.charAt(at - 1) == ',')) {
        if (text.charAt(at - 1) == '\n') {
          return true;
        }
        at--;
      }
      int wordEnd = at;
      while (at > limit && isInside(text.charAt(at - 1))) {
        at--;
      }
      String word = text.substring(at, wordEnd).toLowerCase(Locale.ROOT);
      if (word.isEmpty()) {
        // Another character: that which ends the sentence before, or one that opens this.
        return at == 0 || TERMINATORS.indexOf(text.charAt(at - 1)) >= 0;
      }
      if (!BEFORE_YEARS.contains(word) && !Character.isDigit(word.charAt(0))) {
        return false;
      }
    }
    return at == 0;
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

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private boolean isSpace(int at) {
    char c = text.charAt(at);
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
