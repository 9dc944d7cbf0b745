package org.visnyk.language.dictionary;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The analyses of one form, filled by {@link UkrainianDictionary#lookup} and reused so that lookups
 * allocate nothing. For one thread at a time.
 */
public final class FormAnalyses {
  /** The key of a form with at most one analysis. */
  public static final int NO_KEY = -1;

  private int count;
  private int key = NO_KEY;
  private int[] lemmas = new int[8];
  private int[] inflections = new int[8];

  /** Creates an empty object. */
  public FormAnalyses() {}

  /** Number of analyses; 0 if the form is not in the dictionary. */
  public int count() {
    return count;
  }

  /**
   * The lemma of an analysis, as a handle for {@link UkrainianDictionary#copyLemma} and the like.
   */
  public int lemma(int analysis) {
    return lemmas[analysis];
  }

  /**
   * Identifies a form with several analyses within its dictionary; {@link #NO_KEY} if there is at
   * most one, or some were removed.
   */
  public int key() {
    return key;
  }

  void setKey(int keyOfForm) {
    key = keyOfForm;
  }

  int inflection(int analysis) {
    return inflections[analysis];
  }

  /** Removes the analyses whose lemma does not match. */
  public void retain(IntPredicate lemma) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (lemma.test(lemmas[i])) {
        lemmas[kept] = lemmas[i];
        inflections[kept++] = inflections[i];
      }
    }
    count = kept;
    key = NO_KEY;
  }

  /** Removes all analyses. */
  public void clear() {
    count = 0;
    key = NO_KEY;
  }

  void add(int lemma, int inflection) {
    if (count == lemmas.length) {
      lemmas = Arrays.copyOf(lemmas, 2 * count);
      inflections = Arrays.copyOf(inflections, 2 * count);
    }
    lemmas[count] = lemma;
    inflections[count] = inflection;
    count++;
  }
}
