package org.visnyk.language.grammar;

import java.util.Arrays;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * The terms of the analyses of a form, in lower case: the lemma, or the verb of a converb, which is
 * a lemma of its own in the dictionary. Immutable.
 */
public final class SenseTerms {
  private final int[] lemmas;
  private final char[][] letters;

  /** Finds the terms of a form. */
  public SenseTerms(UkrainianDictionary dictionary, FormAnalyses form) {
    lemmas = new int[form.count()];
    letters = new char[form.count()][];
    for (int i = 0; i < letters.length; i++) {
      lemmas[i] = form.lemma(i);
      letters[i] = letters(dictionary, lemmas[i]);
      if (GrammarBits.has(dictionary.grammarBits(form, i), Grammar.CONVERB)) {
        int verb = new Converbs(dictionary).verbOf(letters[i], letters[i].length);
        lemmas[i] = verb == Converbs.NONE ? lemmas[i] : verb;
        letters[i] = letters(dictionary, lemmas[i]);
      }
    }
  }

  private static char[] letters(UkrainianDictionary dictionary, int lemma) {
    char[] letters = new char[UkrainianDictionary.MAX_LETTERS];
    return Arrays.copyOf(letters, dictionary.copyLemma(lemma, letters, 0));
  }

  /** The lemma whose letters are the term of an analysis. */
  public int lemma(int analysis) {
    return lemmas[analysis];
  }

  /** The term of an analysis. */
  public char[] letters(int analysis) {
    return letters[analysis];
  }

  /** The first analysis with the same term. */
  int firstLike(int analysis) {
    int first = 0;
    while (!Arrays.equals(letters[first], letters[analysis])) {
      first++;
    }
    return first;
  }

  /** Whether all analyses have the same term. */
  public boolean areOne() {
    for (int i = 1; i < letters.length; i++) {
      if (firstLike(i) > 0) {
        return false;
      }
    }
    return true;
  }
}
