package org.visnyk.language.word;

import java.util.Arrays;

/**
 * A word of a text and the terms by which it is indexed. {@link org.visnyk.language.TextAnalyzer}
 * reuses one object, so that analysis allocates nothing. For one thread at a time.
 */
public final class AnalyzedWord {
  private static final int USUAL_CHARACTERS = 256;
  private static final int USUAL_TERMS = 16;

  private int startOffset;
  private int endOffset;
  private WordOrigin origin = WordOrigin.VERBATIM;

  private char[] characters;

  private int used;
  private Term[] terms;
  private int count;

  /** One term. Reused. */
  private static final class Term {
    int start;
    int length;
    int startOffset;
    int endOffset;
    boolean advances;
    float weight;
  }

  public AnalyzedWord() {
    this(USUAL_CHARACTERS, USUAL_TERMS);
  }

  private AnalyzedWord(int mostCharacters, int mostTerms) {
    characters = new char[mostCharacters];
    terms = new Term[mostTerms];
    Arrays.setAll(terms, i -> new Term());
  }

  /** A compact copy that starts with the given term. */
  public AnalyzedWord copyFrom(int firstTerm) {
    int characterCount = 0;
    for (int term = firstTerm; term < count; term++) {
      characterCount += terms[term].length;
    }
    AnalyzedWord copy = new AnalyzedWord(characterCount, count - firstTerm);
    copy.begin(startOffset, endOffset, origin);
    for (int term = firstTerm; term < count; term++) {
      Term like = terms[term];
      System.arraycopy(characters, like.start, copy.characters, copy.used, like.length);
      copy.add(like.length, like.startOffset, like.endOffset, false, like.weight);
      copy.terms[term - firstTerm].advances = terms[term].advances;
    }
    return copy;
  }

  /** Swaps the characters of the first two terms; their weights stay in order. */
  public void swapFirstTwo() {
    Term first = terms[0];
    Term second = terms[1];
    int start = first.start;
    int length = first.length;
    first.start = second.start;
    first.length = second.length;
    second.start = start;
    second.length = length;
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
    return terms[term].start;
  }

  /** Number of characters of a term. */
  public int termLength(int term) {
    return terms[term].length;
  }

  /** Offset of the first UTF-16 unit of the part that a term stands for. */
  public int termStartOffset(int term) {
    return terms[term].startOffset;
  }

  /** Offset after the last UTF-16 unit of the part that a term stands for. */
  public int termEndOffset(int term) {
    return terms[term].endOffset;
  }

  /**
   * Whether a term is one position after the previous term rather than at the same position. True
   * for the first term, unless the word belongs to the previous one as in {@code пів року}.
   */
  public boolean advances(int term) {
    return terms[term].advances;
  }

  /** The probability that the word means a term, above 0 and at most 1. */
  public float weight(int term) {
    return terms[term].weight;
  }

  /** A term as a string; for people and tests. */
  public String term(int term) {
    return new String(characters, terms[term].start, terms[term].length);
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
    for (int i = 0; i < count; i++) {
      Term term = terms[i];
      if (Arrays.equals(
          characters, term.start, term.start + term.length, characters, used, used + length)) {
        return;
      }
    }
    add(length, from, to, false, weight);
  }

  /** Removes the terms of parts, which stand at later positions. */
  public void keepFirstPosition() {
    int kept = 1;
    while (kept < count && !terms[kept].advances) {
      kept++;
    }
    count = Math.min(count, kept);
  }

  /** Puts the first term at the position of the previous word. */
  public void stay() {
    terms[0].advances = false;
  }

  /** Multiplies the weights of the terms from {@code first} on. */
  public void weaken(int first, float factor) {
    for (int term = first; term < count; term++) {
      terms[term].weight *= factor;
    }
  }

  /** Adds the term whose characters were written at the index that {@link #room} returned. */
  public void add(int length, int from, int to, boolean advance, float weight) {
    Term term = next(from, to, advance, weight);
    term.start = used;
    term.length = length;
    used += length;
  }

  private Term next(int from, int to, boolean advance, float weight) {
    if (count == terms.length) {
      terms = Arrays.copyOf(terms, Math.max(USUAL_TERMS, 2 * count));
      for (int term = count; term < terms.length; term++) {
        terms[term] = new Term();
      }
    }
    Term term = terms[count];
    // A term that is added late may belong to a place before, and Lucene refuses a step back.
    term.startOffset = count == 0 ? from : Math.max(from, terms[count - 1].startOffset);
    term.endOffset = to;
    term.advances = advance || count == 0;
    term.weight = weight;
    count++;
    return term;
  }
}
