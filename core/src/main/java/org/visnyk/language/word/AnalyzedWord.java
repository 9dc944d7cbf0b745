package org.visnyk.language.word;

import java.util.Arrays;

/**
 * A word of a text and the terms by which it is indexed. {@link org.visnyk.language.TextAnalyzer}
 * reuses one object, so that analysis allocates nothing. For one thread at a time.
 */
public final class AnalyzedWord {
  private int startOffset;
  private int endOffset;
  private WordOrigin origin = WordOrigin.VERBATIM;

  private char[] characters;
  private int used;
  private int count;
  private int[] starts;
  private int[] lengths;
  private int[] startOffsets;
  private int[] endOffsets;
  private boolean[] advances;
  private float[] weights;

  public AnalyzedWord() {
    this(256, 16);
  }

  private AnalyzedWord(int mostCharacters, int mostTerms) {
    characters = new char[mostCharacters];
    starts = new int[mostTerms];
    lengths = new int[mostTerms];
    startOffsets = new int[mostTerms];
    endOffsets = new int[mostTerms];
    advances = new boolean[mostTerms];
    weights = new float[mostTerms];
  }

  /** A compact copy that starts with the given term. */
  public AnalyzedWord copyFrom(int firstTerm) {
    int characterCount = 0;
    for (int term = firstTerm; term < count; term++) {
      characterCount += lengths[term];
    }
    AnalyzedWord copy = new AnalyzedWord(characterCount, count - firstTerm);
    copy.begin(startOffset, endOffset, origin);
    for (int term = firstTerm; term < count; term++) {
      System.arraycopy(characters, starts[term], copy.characters, copy.used, lengths[term]);
      copy.add(lengths[term], startOffsets[term], endOffsets[term], false, weights[term]);
      copy.advances[term - firstTerm] = advances[term];
    }
    return copy;
  }

  /** Adds the terms of another occurrence of the same word. */
  public void addAll(AnalyzedWord word) {
    System.arraycopy(word.characters, 0, characters, room(word.used), word.used);
    int shift = startOffset - word.startOffset;
    for (int term = 0; term < word.count; term++) {
      add(
          word.lengths[term],
          word.startOffsets[term] + shift,
          word.endOffsets[term] + shift,
          word.advances[term],
          word.weights[term]);
    }
  }

  /** Swaps the characters of the first two terms; their weights stay in order. */
  public void swapFirstTwo() {
    int start = starts[0];
    int length = lengths[0];
    starts[0] = starts[1];
    lengths[0] = lengths[1];
    starts[1] = start;
    lengths[1] = length;
  }

  /** Offset of the word's first UTF-16 unit in the text. */
  public int startOffset() {
    return startOffset;
  }

  /** Offset after the word's last UTF-16 unit in the text. */
  public int endOffset() {
    return endOffset;
  }

  /** The origin of the terms. */
  public WordOrigin origin() {
    return origin;
  }

  /** Number of terms, at least 1. */
  public int termCount() {
    return count;
  }

  /** The characters of all terms. */
  public char[] characters() {
    return characters;
  }

  /** The start of a term in {@link #characters}. */
  public int termStart(int term) {
    return starts[term];
  }

  /** Number of characters of a term. */
  public int termLength(int term) {
    return lengths[term];
  }

  /** Offset of the first UTF-16 unit of the part that a term stands for. */
  public int termStartOffset(int term) {
    return startOffsets[term];
  }

  /** Offset after the last UTF-16 unit of the part that a term stands for. */
  public int termEndOffset(int term) {
    return endOffsets[term];
  }

  /**
   * Whether a term is one position after the previous term rather than at the same position. True
   * for the first term, unless the word belongs to the previous one as in {@code пів року}.
   */
  public boolean advances(int term) {
    return advances[term];
  }

  /** The probability that the word means a term, above 0 and at most 1. */
  public float weight(int term) {
    return weights[term];
  }

  /** A term as a string; for people and tests. */
  public String term(int term) {
    return new String(characters, starts[term], termLength(term));
  }

  public void begin(int start, int end, WordOrigin from) {
    startOffset = start;
    endOffset = end;
    origin = from;
    count = 0;
    used = 0;
  }

  public void setOrigin(WordOrigin from) {
    origin = from;
  }

  /**
   * Ensures space for one more term and returns the index for its characters; call {@link #add}
   * next.
   */
  public int room(int most) {
    if (used + most > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(used + most, 2 * characters.length));
    }
    return used;
  }

  /** Adds a term at the same position unless the word has it already. */
  public void addIfNew(int length, float weight) {
    addIfNew(length, startOffset, endOffset, weight);
  }

  /** The same with offsets of its own. */
  public void addIfNew(int length, int from, int to, float weight) {
    for (int term = 0; term < count; term++) {
      int start = starts[term];
      if (Arrays.equals(
          characters, start, start + lengths[term], characters, used, used + length)) {
        return;
      }
    }
    add(length, from, to, false, weight);
  }

  /** Removes the terms of parts, which stand at later positions. */
  public void keepFirstPosition() {
    int kept = 1;
    while (kept < count && !advances[kept]) {
      kept++;
    }
    count = Math.min(count, kept);
  }

  /** Puts the first term at the position of the previous word. */
  public void stay() {
    advances[0] = false;
  }

  /** Multiplies the weights of the terms from {@code first} on. */
  public void weaken(int first, float factor) {
    for (int term = first; term < count; term++) {
      weights[term] *= factor;
    }
  }

  /** Adds the term whose characters were written at the index that {@link #room} returned. */
  public void add(int length, int from, int to, boolean advance, float weight) {
    roomForTerms(count + 1);
    starts[count] = used;
    lengths[count] = length;
    // A term that is added late may belong to a place before, and Lucene refuses a step back.
    startOffsets[count] = count == 0 ? from : Math.max(from, startOffsets[count - 1]);
    endOffsets[count] = to;
    advances[count] = advance || count == 0;
    weights[count] = weight;
    used += length;
    count++;
  }

  private void roomForTerms(int wanted) {
    if (wanted <= starts.length) {
      return;
    }
    int most = Math.max(wanted, 2 * starts.length);
    starts = Arrays.copyOf(starts, most);
    lengths = Arrays.copyOf(lengths, most);
    startOffsets = Arrays.copyOf(startOffsets, most);
    endOffsets = Arrays.copyOf(endOffsets, most);
    advances = Arrays.copyOf(advances, most);
    weights = Arrays.copyOf(weights, most);
  }
}
