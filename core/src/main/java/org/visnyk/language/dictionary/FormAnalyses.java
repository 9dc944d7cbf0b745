package org.visnyk.language.dictionary;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The analyses of one form, filled by {@link UkrainianDictionary#lookup}. Reused from look-up to
 * look-up, so that nothing is allocated; for one thread at a time.
 */
public final class FormAnalyses {
  /** Of analyses that are not, or not all, that the dictionary has for a form. */
  public static final int NO_KEY = -1;

  private int count;
  private int key = NO_KEY;
  private int[] lemmas = new int[8];
  private int[] inflections = new int[8];

  // The form that is looked for: its hash and its letters as blocks.
  long hash;
  long first;
  long second;

  /** As {@link FoundForm} takes it apart. */
  long found;

  /** Keeps a read of memory from being left out as useless. */
  long touched;

  /** Makes an empty set of analyses. */
  public FormAnalyses() {}

  /**
   * Number of analyses; 0 if the form is not in the dictionary, or before {@link
   * UkrainianDictionary#unfold}.
   */
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
   * Tells the analyses of a form with several from those of others of the same dictionary; {@link
   * #NO_KEY} if there is no more than one.
   */
  public int key() {
    return key;
  }

  int inflection(int analysis) {
    return inflections[analysis];
  }

  /** Forgets the analyses whose lemma is another. */
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
    found = 0;
  }

  /** Forgets all analyses. */
  public void clear() {
    count = 0;
    key = NO_KEY;
    found = 0;
  }

  void begin(long hashOfForm, long firstBlock, long secondBlock) {
    clear();
    hash = hashOfForm;
    first = firstBlock;
    second = secondBlock;
  }

  void setKey(int keyOfForm) {
    key = keyOfForm;
  }

  void setOnly(int lemma, int inflection) {
    lemmas[0] = lemma;
    inflections[0] = inflection;
    count = 1;
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
