package org.visnyk.language.word;

/**
 * A compact copy of terms, without references, so that reading it takes few memory accesses.
 * Immutable.
 */
public final class KeptTerms {
  private static final int LENGTH = 0;
  private static final int START = 1;
  private static final int END = 2;
  private static final int ADVANCES = 3;
  private static final int WEIGHT = 4;
  private static final int NUMBERS = 5;

  private final WordOrigin origin;
  private final char[] characters;

  /** {@value #NUMBERS} numbers for each term; offsets are relative to the word. */
  private final int[] numbers;

  /** Copies the terms of a word from the first given one on. */
  public KeptTerms(AnalyzedWord word, int firstTerm) {
    int count = word.termCount() - firstTerm;
    origin = word.origin();
    numbers = new int[count * NUMBERS];
    StringBuilder letters = new StringBuilder();
    for (int term = firstTerm; term < word.termCount(); term++) {
      int at = (term - firstTerm) * NUMBERS;
      numbers[at + LENGTH] = word.termLength(term);
      numbers[at + START] = word.termStartOffset(term) - word.startOffset();
      numbers[at + END] = word.termEndOffset(term) - word.startOffset();
      numbers[at + ADVANCES] = word.advances(term) ? 1 : 0;
      numbers[at + WEIGHT] = Float.floatToIntBits(word.weight(term));
      letters.append(word.term(term));
    }
    characters = letters.toString().toCharArray();
  }

  /** Adds the terms to another occurrence of the word. */
  public void addTo(AnalyzedWord word) {
    word.setOrigin(origin);
    int from = 0;
    for (int at = 0; at < numbers.length; at += NUMBERS) {
      int length = numbers[at + LENGTH];
      int room = word.room(length);
      System.arraycopy(characters, from, word.characters(), room, length);
      word.add(
          length,
          word.startOffset() + numbers[at + START],
          word.startOffset() + numbers[at + END],
          numbers[at + ADVANCES] != 0,
          Float.intBitsToFloat(numbers[at + WEIGHT]));
      from += length;
    }
  }
}
