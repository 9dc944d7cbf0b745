package org.visnyk.language.guess;

import java.util.Arrays;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.Alphabet;

/**
 * The lemmas predicted for one word, filled by {@link LemmaGuesser#guess}: one, or two if they
 * compete. Reused from word to word, so that nothing is allocated; for one thread at a time.
 */
public final class Guesses {
  /** No word has more lemmas. */
  static final int MOST = 2;

  /** No lemma that is guessed is longer, in characters. */
  public static final int MAX_LETTERS = 2 * UkrainianDictionary.MAX_LETTERS;

  /**
   * The weight of the lower of two lemmas. Two words meet in a lemma if its weights multiply to a
   * fifth at least: 0.45 squared is just above that, so that any lemma two words share unites them.
   */
  private static final double SECOND_WEIGHT = 0.45;

  private static final char GENITIVE_ENDING = 'а';

  /** For looking up parts of the word and relatives of it. */
  final FormAnalyses analyses = new FormAnalyses();

  private final char[] letters = new char[MOST * MAX_LETTERS];
  private final int[] lengths = new int[MOST];
  private int count;

  /** Makes an empty set of guesses. */
  public Guesses() {}

  /** Number of lemmas; 0 if the word is left as it is. */
  public int count() {
    return count;
  }

  /** How likely a lemma is meant, above 0 and at most 1; the weights of a word sum to 1. */
  public double weight(int guess) {
    if (count == 1) {
      return 1;
    }
    return guess == 0 ? 1 - SECOND_WEIGHT : SECOND_WEIGHT;
  }

  /**
   * Writes a lemma in lower case, with the apostrophe U+0027 and {@code г} for {@code ґ}.
   *
   * @param guess number of the lemma, the best is 0
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
    return count == MOST;
  }

  /** Adds the letters of a text, in normal form, with an ending. */
  void add(char[] text, int start, int end, String ending) {
    int place = count * MAX_LETTERS;
    for (int i = start; i < end; i++) {
      letters[place++] = Alphabet.letter(Alphabet.code(text[i]));
    }
    ending.getChars(0, ending.length(), letters, place);
    finish(end - start + ending.length());
  }

  /** Adds the letters of a text, in normal form, with a lemma of a dictionary. */
  void add(char[] text, int start, int end, UkrainianDictionary dictionary, int lemma) {
    add(text, start, end, "");
    count--;
    finish(end - start + dictionary.copyLemma(lemma, letters, count * MAX_LETTERS + end - start));
  }

  /** Adds a lemma of a dictionary if it differs from the first one in the last vowel alone. */
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

  /** Looks up the genitive that the first lemma has if it is a masculine noun in a consonant. */
  boolean lookupGenitive(UkrainianDictionary dictionary) {
    if (count == 0 || WordShape.isVowel(letters[lengths[0] - 1])) {
      return false;
    }
    letters[lengths[0]] = GENITIVE_ENDING;
    return dictionary.lookup(letters, 0, lengths[0] + 1, analyses);
  }

  /** Counts what was written as a lemma, unless it is there already. */
  private void finish(int length) {
    lengths[count] = length;
    int place = count * MAX_LETTERS;
    boolean repeated =
        count > 0 && Arrays.equals(letters, 0, lengths[0], letters, place, place + length);
    count += repeated ? 0 : 1;
  }
}
