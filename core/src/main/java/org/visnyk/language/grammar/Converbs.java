package org.visnyk.language.grammar;

import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * Finds the verbs of converbs, which the dictionary lists as words of their own. A converb is made
 * of a form of its verb: {@code подякував-ши} of the masculine past, {@code кажу-чи} of the plural
 * {@code кажуть}; a reflexive one ends in {@code -сь}. For one thread at a time.
 */
public final class Converbs {
  /** No verb. */
  public static final int NONE = -1;

  private static final int SUFFIX = 2;

  private final UkrainianDictionary dictionary;
  private final FormAnalyses analyses = new FormAnalyses();
  private final char[] form = new char[UkrainianDictionary.MAX_LETTERS + SUFFIX];

  /** Creates a finder. */
  public Converbs(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Finds the verb of a converb.
   *
   * @param converb in any case, from its first character on
   * @return the lemma, as from {@link FormAnalyses#lemma}; {@link #NONE} if the dictionary has no
   *     verb for it
   */
  public int verbOf(char[] converb, int length) {
    boolean reflexive = endsIn(converb, length, 'с', 'ь') || endsIn(converb, length, 'с', 'я');
    int end = reflexive ? length - SUFFIX : length;
    int stem = end - SUFFIX;
    if (stem < 1 || length > UkrainianDictionary.MAX_LETTERS) {
      return NONE;
    }
    System.arraycopy(converb, 0, form, 0, stem);
    int written = stem;
    String trait;
    if (endsIn(converb, end, 'ш', 'и')) {
      trait = "past";
    } else if (endsIn(converb, end, 'ч', 'и')) {
      form[written++] = 'т';
      form[written++] = 'ь';
      trait = "3";
    } else {
      return NONE;
    }
    if (reflexive) {
      form[written++] = 'с';
      form[written++] = 'я';
    }
    return verbOfForm(written, trait);
  }

  private int verbOfForm(int length, String trait) {
    if (!dictionary.lookup(form, 0, length, analyses)) {
      return NONE;
    }
    for (int i = 0; i < analyses.count(); i++) {
      Grammar grammar = dictionary.grammar(analyses, i);
      if ((grammar.traits() & Grammar.FINITE) != 0 && grammar.tag().contains(":" + trait)) {
        return analyses.lemma(i);
      }
    }
    return NONE;
  }

  private static boolean endsIn(char[] word, int end, char first, char second) {
    return end >= SUFFIX
        && Character.toLowerCase(word[end - 2]) == first
        && Character.toLowerCase(word[end - 1]) == second;
  }
}
