package org.visnyk.language.text;

import java.io.IOException;
import java.io.Reader;

/**
 * Finds the words of a text in order. Reads in chunks, so memory does not depend on the length of
 * the text. For one thread at a time; reusable.
 *
 * <p>A word is a run of letters and digits. It continues over an apostrophe between letters, a
 * hyphen or underscore between letters or digits, a full stop, comma or colon between digits, a
 * space between {@link NumberGroups groups} of digits, and a full stop between Latin letters
 * ({@code rbc.ua}); but not over a full stop between Cyrillic letters, where the space after a
 * sentence is missing. A longer word is cut after {@value #MAX_CHARACTERS} characters.
 */
public final class WordScanner {
  /** The maximum length of a word, in UTF-16 units. */
  public static final int MAX_CHARACTERS = 1_024;

  private static final int BUFFER_SIZE = 16 * 1024;

  /** The maximum lookahead beyond a word. */
  private static final int MARGIN = 8;

  private char[] buffer = new char[BUFFER_SIZE];
  private Reader reader = Reader.nullReader();
  private int limit;
  private int at;
  private int base;
  private boolean exhausted = true;

  private int start;
  private int end;
  private WordKind kind = WordKind.CYRILLIC;
  private boolean afterTerminator;
  private boolean hasMarks;

  // The characters of the current word.
  private boolean cyrillic;
  private boolean foreign;
  private boolean digits;
  private boolean hyphens;
  private boolean dots;
  private int letters;
  private int capitals;
  private boolean startsWithCapital;

  /** The end of the packed letters at the start of the word. */
  private int packedEnd;

  /** The bitwise or of the codes of those letters. */
  private int lettersSeen;

  private long firstLetters;
  private long secondLetters;

  /** Creates a scanner without text. */
  public WordScanner() {}

  /** Starts a new text. The reader is read to its end and not closed. */
  public void reset(Reader text) {
    reader = text;
    limit = 0;
    at = 0;
    base = 0;
    exhausted = false;
  }

  /**
   * Moves to the next word.
   *
   * @return whether there is one
   * @throws IOException if the text cannot be read
   */
  public boolean next() throws IOException {
    if (!skipToWord()) {
      return false;
    }
    start = at;
    if (isPlainWord()) {
      return true;
    }
    cyrillic = false;
    foreign = false;
    digits = false;
    hyphens = false;
    dots = false;
    hasMarks = false;
    letters = 0;
    capitals = 0;
    startsWithCapital = false;
    char first = buffer[at];
    if (first == '#' || first == '@') {
      at++;
      run();
      kind = first == '#' ? WordKind.HASHTAG : WordKind.MENTION;
    } else if (CharClass.of(first) == CharClass.SIGN) {
      at++;
      kind = WordKind.SIGN;
    } else {
      int phoneEnd = PhoneNumbers.end(buffer, start, limit);
      if (phoneEnd > 0) {
        at = phoneEnd;
        kind = WordKind.PHONE;
      } else {
        run();
        kind = classify();
      }
    }
    end = at;
    if (isInitial()) {
      kind = WordKind.INITIAL;
      // The full stop ends no sentence.
      at++;
    }
    return true;
  }

  /**
   * Reads a word of two or more Ukrainian letters before a space, as nearly all are; moves nowhere
   * if it is another word.
   */
  private boolean isPlainWord() {
    int last = Math.min(limit, start + PackedWord.MAX_LETTERS + 1);
    capitals = 0;
    startsWithCapital = false;
    passLetters(last);
    if (letters > 1 && at < last && buffer[at] == ' ') {
      kind = WordKind.CYRILLIC;
      hasMarks = false;
      end = at;
      return true;
    }
    at = start;
    return false;
  }

  /**
   * Whether the word is a capital with a full stop before a name, or before the end of the text.
   */
  private boolean isInitial() {
    if (end - start != 1 || capitals != 1 || at >= limit || buffer[at] != '.') {
      return false;
    }
    int next = at + 1;
    while (next < limit && next - at < MARGIN - 1 && NumberGroups.isSpace(buffer[next])) {
      next++;
    }
    return next >= limit || Character.isUpperCase(buffer[next]);
  }

  /** The characters of the text; the current word starts at {@link #from}. */
  public char[] buffer() {
    return buffer;
  }

  /** The start of the current word in the {@link #buffer}. */
  public int from() {
    return start;
  }

  /** Number of UTF-16 units of the current word. */
  public int length() {
    return end - start;
  }

  /** Offset of the current word's first UTF-16 unit in the text. */
  public int startOffset() {
    return base + start;
  }

  /** Offset after the current word's last UTF-16 unit in the text. */
  public int endOffset() {
    return base + end;
  }

  /** Number of UTF-16 units read so far; the length of the text after the last word. */
  public int position() {
    return base + at;
  }

  /** The kind of the current word. */
  public WordKind kind() {
    return kind;
  }

  /** Whether the current word contains combining marks or invisible characters. */
  public boolean hasMarks() {
    return hasMarks;
  }

  /**
   * Whether the current word consists of at most {@link PackedWord#MAX_LETTERS} Ukrainian letters,
   * so that {@link #firstLetters} and {@link #secondLetters} represent all of it.
   */
  public boolean isPacked() {
    return kind == WordKind.CYRILLIC && end == packedEnd;
  }

  /** Whether the text has the letters of a packed word in normal form. */
  public boolean isNormal() {
    return (lettersSeen & ~Alphabet.CODE_MASK) == 0;
  }

  /** The first block of letters of a packed word; see {@link PackedWord}. */
  public long firstLetters() {
    return firstLetters;
  }

  /** The second block of letters of a packed word, 0 if one suffices. */
  public long secondLetters() {
    return secondLetters;
  }

  /** The case of the letters of the current word. */
  public Casing casing() {
    if (!startsWithCapital) {
      return Casing.LOWER;
    }
    if (capitals == 1) {
      return Casing.CAPITALISED;
    }
    return capitals == letters ? Casing.UPPER : Casing.OTHER;
  }

  /** Whether the start of the text or a possible end of a sentence precedes the word. */
  public boolean isAfterTerminator() {
    return afterTerminator;
  }

  /** Whether a full stop follows the word without a space. */
  public boolean isBeforeFullStop() {
    return at < limit && buffer[at] == '.';
  }

  private boolean skipToWord() throws IOException {
    afterTerminator = base + at == 0;
    while (true) {
      if (limit - at < MAX_CHARACTERS + MARGIN && !exhausted) {
        refill();
      }
      if (at >= limit) {
        return false;
      }
      // A word never starts in the margin, so lookahead stays within the buffer.
      int safe = exhausted ? limit : limit - MAX_CHARACTERS;
      char[] text = buffer;
      int i = at;
      for (; i < safe; i++) {
        char c = text[i];
        if (c == ' ') {
          continue;
        }
        byte charClass = CharClass.of(c);
        if (CharClass.isAlphanumeric(charClass)
            || (charClass == CharClass.HIGH_SURROGATE && isLetterPair(i))
            || ((c == '#' || c == '@') && i + 1 < limit && startsWord(i + 1))
            || (charClass == CharClass.SIGN && !precedesLetter(i))) {
          at = i;
          return true;
        }
        afterTerminator |= charClass == CharClass.TERMINATOR;
      }
      at = i;
    }
  }

  /** Whether a quotation mark stands for the apostrophe before я, ю, є or ї: {@code об"єкт}. */
  private boolean isApostrophe(char quote, char before, char after) {
    if (quote != '"' && quote != '\u201C' && quote != '\u201D') {
      return false;
    }
    boolean joins =
        CharClass.of(before) == CharClass.CYRILLIC
            && ("яюєї".indexOf(after) >= 0
                || ("ЯЮЄЇ".indexOf(after) >= 0 && Character.isUpperCase(before)));
    hasMarks |= joins;
    return joins;
  }

  /** Whether a sign is part of a name rather than a word: {@code $TSLA}. */
  private boolean precedesLetter(int index) {
    return index + 1 < limit && CharClass.isLetter(CharClass.of(buffer[index + 1]));
  }

  private boolean startsWord(int index) {
    return CharClass.isAlphanumeric(CharClass.of(buffer[index]));
  }

  /** Moves the rest to the front and reads until the buffer is full or the text ends. */
  private void refill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, limit - at);
    base += at;
    limit -= at;
    at = 0;
    while (limit < buffer.length) {
      int count = reader.read(buffer, limit, buffer.length - limit);
      if (count < 0) {
        exhausted = true;
        return;
      }
      limit += count;
    }
  }

  /** Moves to the end of a run of letters, digits and the characters that join them. */
  private void run() {
    int last = Math.min(limit, start + MAX_CHARACTERS);
    passLetters(last);
    while (at < last) {
      byte charClass = CharClass.of(buffer[at]);
      switch (charClass) {
        case CharClass.CYRILLIC -> {
          cyrillic = true;
          count(buffer[at]);
        }
        case CharClass.LATIN, CharClass.OTHER_LETTER -> {
          foreign = true;
          count(buffer[at]);
        }
        case CharClass.DIGIT -> {
          digits = true;
          hasMarks |= NormalForm.isSubscript(buffer[at]);
        }
        case CharClass.MARK -> hasMarks = true;
        case CharClass.HIGH_SURROGATE -> {
          if (!isLetterPair(at) || at + 1 >= last) {
            return;
          }
          foreign = true;
          at++;
        }
        default -> {
          if (at == start || !joins(charClass)) {
            return;
          }
        }
      }
      at++;
    }
  }

  /** Moves past the Ukrainian letters at the start of the word: nearly always all of it. */
  private void passLetters(int last) {
    int from = at;
    lettersSeen = 0;
    firstLetters = passBlock(last);
    secondLetters = at - from == PackedWord.BLOCK_LETTERS ? passBlock(last) : 0;
    letters = at - from;
    packedEnd = at;
    cyrillic = letters > 0;
    if ((lettersSeen & Alphabet.CAPITAL) != 0) {
      countCapitals(from);
    }
  }

  private void countCapitals(int from) {
    for (int i = from; i < at; i++) {
      if ((Alphabet.codeAndCase(buffer[i]) & Alphabet.CAPITAL) != 0) {
        capitals++;
        startsWithCapital |= i == from;
      }
    }
  }

  private long passBlock(int last) {
    char[] text = buffer;
    int i = at;
    int end = Math.min(last, i + PackedWord.BLOCK_LETTERS);
    long block = 0;
    int seen = 0;
    while (i < end) {
      int code = Alphabet.codeAndCase(text[i]);
      if (code == Alphabet.NONE) {
        break;
      }
      block = PackedWord.append(block, code & Alphabet.CODE_MASK);
      seen |= code;
      i++;
    }
    at = i;
    lettersSeen |= seen;
    return block;
  }

  private void count(char letter) {
    letters++;
    if (Character.isUpperCase(letter)) {
      capitals++;
      startsWithCapital |= letters == 1;
    }
  }

  /** Whether the character at the current place joins its neighbours into one word. */
  private boolean joins(byte charClass) {
    if (at + 1 >= limit) {
      return false;
    }
    if (charClass == CharClass.OTHER) {
      return digits
          ? hasNoLetters() && NumberGroups.continuesAt(buffer, start, at, limit)
          : isApostrophe(buffer[at], buffer[at - 1], buffer[at + 1]);
    }
    byte before = CharClass.of(buffer[at - 1]);
    byte after = CharClass.of(buffer[at + 1]);
    if (!CharClass.isAlphanumeric(after)) {
      return false;
    }
    return switch (charClass) {
      case CharClass.APOSTROPHE -> isLetterOrMark(before) && CharClass.isLetter(after);
      case CharClass.HYPHEN -> {
        boolean joins = CharClass.isAlphanumeric(before) || before == CharClass.MARK;
        hyphens |= joins;
        yield joins;
      }
      case CharClass.TERMINATOR, CharClass.PUNCTUATION ->
          joinsInSomeWords(buffer[at], before, after);
      default -> false;
    };
  }

  private boolean joinsInSomeWords(char c, byte before, byte after) {
    boolean betweenDigits = before == CharClass.DIGIT && after == CharClass.DIGIT;
    boolean betweenLatin =
        (before == CharClass.LATIN || before == CharClass.DIGIT)
            && (after == CharClass.LATIN || after == CharClass.DIGIT);
    boolean joins =
        switch (c) {
          case '.' -> betweenLatin;
          case ',' -> betweenDigits;
          case ':' -> betweenDigits && hasNoLetters();
          case '_' -> CharClass.isAlphanumeric(before);
          case '@' -> betweenLatin;
          default -> false;
        };
    dots |= joins && (c == '.' || c == '@') && !betweenDigits;
    return joins;
  }

  private boolean hasNoLetters() {
    return !cyrillic && !foreign;
  }

  private static boolean isLetterOrMark(byte charClass) {
    return CharClass.isLetter(charClass) || charClass == CharClass.MARK;
  }

  private boolean isLetterPair(int index) {
    return index + 1 < limit
        && Character.isLowSurrogate(buffer[index + 1])
        && Character.isLetterOrDigit(Character.toCodePoint(buffer[index], buffer[index + 1]));
  }

  private WordKind classify() {
    if (cyrillic && !foreign && !digits && !hyphens && !dots) {
      return WordKind.CYRILLIC;
    }
    if (!cyrillic && foreign && startsUrl()) {
      finishUrl();
      return WordKind.URL;
    }
    if (dots) {
      return indexOf('@') >= 0 ? WordKind.EMAIL : WordKind.URL;
    }
    if (hyphens) {
      return WordKind.COMPOUND;
    }
    if (digits) {
      if (cyrillic || foreign) {
        return WordKind.CODE;
      }
      takePercent();
      return WordKind.NUMBER;
    }
    return cyrillic ? WordKind.MIXED_SCRIPT : WordKind.FOREIGN;
  }

  /** The orthography requires a space before the percent sign; many omit it. */
  private void takePercent() {
    int sign = at < limit && NumberGroups.isSpace(buffer[at]) ? at + 1 : at;
    if (sign < limit && buffer[sign] == '%' && sign - start < MAX_CHARACTERS) {
      at = sign + 1;
    }
  }

  private int indexOf(char c) {
    for (int i = start; i < at; i++) {
      if (buffer[i] == c) {
        return i;
      }
    }
    return -1;
  }

  private boolean startsUrl() {
    return at + 3 < limit
        && buffer[at] == ':'
        && buffer[at + 1] == '/'
        && buffer[at + 2] == '/'
        && startsWord(at + 3);
  }

  /** An address continues to white space, a quote or a bracket, without trailing punctuation. */
  private void finishUrl() {
    int last = Math.min(limit, start + MAX_CHARACTERS);
    while (at < last && isUrlCharacter(buffer[at])) {
      at++;
    }
    while (".,;:!?)".indexOf(buffer[at - 1]) >= 0) {
      at--;
    }
  }

  private static boolean isUrlCharacter(char c) {
    boolean plain = c > ' ' && c < 0x7F && "\"'<>[]{}|\\^`".indexOf(c) < 0;
    return plain || CharClass.isAlphanumeric(CharClass.of(c));
  }
}
