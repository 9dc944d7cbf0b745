package org.visnyk.language.guess;

import java.util.Arrays;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.Alphabet;

/**
 * The predicted lemmas of a word, set by {@link LemmaGuesser#guess}: one, or two that compete.
 * Reused so that guessing allocates nothing. For one thread at a time.
 */
public final class Guesses {
  /** The maximum number of lemmas. */
  static final int MAX_GUESSES = 2;

  /** The maximum length of a guessed lemma, in characters. */
  public static final int MAX_LETTERS = 2 * UkrainianDictionary.MAX_LETTERS;

  /**
   * The weight of the second lemma. Two forms count as the same word if the product of their
   * weights for a lemma is at least 0.2; 0.45 squared is just above it, so that any shared lemma
   * suffices.
   */
  private static final double SECOND_WEIGHT = 0.45;

  private static final char GENITIVE_ENDING = 'а';

  /** For lookups of parts of the word and of related forms. */
  final FormAnalyses analyses = new FormAnalyses();

  private final char[] letters = new char[MAX_GUESSES * MAX_LETTERS];
  private final int[] lengths = new int[MAX_GUESSES];
  private int count;

  /** Creates an object without guesses. */
  public Guesses() {}

  /** Number of lemmas; 0 if the word is not lemmatised. */
  public int count() {
    return count;
  }

  /** The probability of a lemma, above 0 and at most 1; the weights of a word sum to 1. */
  public double weight(int guess) {
    if (count == 1) {
      return 1;
    }
    return guess == 0 ? 1 - SECOND_WEIGHT : SECOND_WEIGHT;
  }

  /**
   * Writes a lemma in lower case, with the apostrophe U+0027 and {@code г} for {@code ґ}.
   *
   * @param guess index of the lemma, 0 for the best
   * @param target receives the characters; at least {@link #MAX_LETTERS} from the offset on
   * @return number of characters written
   */
  public int copyLemma(int guess, char[] target, int offset) {
    System.arraycopy(letters, guess * MAX_LETTERS, target, offset, lengths[guess]);
    return lengths[guess];
  }

  void clear() {
    count = 0;
  }

  boolean isFull() {
    return count == MAX_GUESSES;
  }

  /** Adds a lemma: letters of a text in normal form, and an ending. */
  void add(char[] text, int start, int end, String ending) {
    int place = count * MAX_LETTERS;
    for (int i = start; i < end; i++) {
      letters[place++] = Alphabet.letter(Alphabet.code(text[i]));
    }
    ending.getChars(0, ending.length(), letters, place);
    finish(end - start + ending.length());
  }

  /** Adds a lemma: letters of a text in normal form, and a lemma of a dictionary. */
  void add(char[] text, int start, int end, UkrainianDictionary dictionary, int lemma) {
    add(text, start, end, "");
    count--;
    finish(end - start + dictionary.copyLemma(lemma, letters, count * MAX_LETTERS + end - start));
  }

  /** Adds a lemma of a dictionary if it differs from the first one only in the last vowel. */
  void addIfAlternating(UkrainianDictionary dictionary, int lemma) {
    int place = count * MAX_LETTERS;
    int length = dictionary.copyLemma(lemma, letters, place);
    int same = Arrays.mismatch(letters, 0, lengths[0], letters, place, place + length);
    boolean alternating =
        length == lengths[0]
            && same == length - 2
            && letters[place + length - 1] == letters[length - 1]
            && WordShape.isVowel(letters[place + same]);
    if (alternating) {
      finish(length);
    }
  }

  /**
   * Looks up the genitive of the first lemma, if that ends in a consonant like a masculine noun.
   */
  boolean lookupGenitive(UkrainianDictionary dictionary) {
    if (count == 0 || WordShape.isVowel(letters[lengths[0] - 1])) {
      return false;
    }
    letters[lengths[0]] = GENITIVE_ENDING;
    return dictionary.lookup(letters, 0, lengths[0] + 1, analyses);
  }

  /** Counts the written lemma unless it equals the first one. */
  private void finish(int length) {
    lengths[count] = length;
    int place = count * MAX_LETTERS;
    boolean repeated =
        count > 0 && Arrays.equals(letters, 0, lengths[0], letters, place, place + length);
    count += repeated ? 0 : 1;
  }
}
