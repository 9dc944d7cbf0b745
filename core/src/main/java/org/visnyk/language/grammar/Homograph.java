package org.visnyk.language.grammar;

import java.util.Arrays;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * A form with several senses, and all that it says of itself whatever stands around it: worked out
 * once, so that each occurrence costs a few reads of memory that lie together. Immutable, and safe
 * to share without a lock.
 */
public final class Homograph {
  private static final float FAR_FETCHED = 0.1f;

  /** The form, as {@link FormAnalyses#key} gives it. */
  public final int key;

  /** Number of terms, at least 1: lemmas that are written alike are one. */
  public final int termCount;

  /** All senses together. */
  public final FormGrammar all = new FormGrammar();

  /** The senses together that are not far-fetched: what a word before may count on. */
  public final FormGrammar likely;

  private final HomographSense[] senses;

  /** Works out what a form says of itself. */
  public Homograph(
      UkrainianDictionary dictionary,
      Preferences preferences,
      Government government,
      FormAnalyses form) {
    key = form.key();
    senses = new HomographSense[form.count()];
    CompetingAnalyses others = new CompetingAnalyses(dictionary, form);
    FormGrammar sum = new FormGrammar();
    int farFetched = 0;
    int terms = 0;
    for (int i = 0; i < senses.length; i++) {
      int lemma = form.lemma(i);
      int sameTerm = firstLike(dictionary, form, i);
      terms += sameTerm == i ? 1 : 0;
      char[] term = sameTerm < i ? senses[sameTerm].term : letters(dictionary, lemma);
      HomographSense sense =
          new HomographSense(
              dictionary, form, i, preferences.factor(lemma), government, others, sameTerm, term);
      senses[i] = sense;
      sense.addTo(all);
      if (sense.usage >= FAR_FETCHED) {
        sense.addTo(sum);
      } else {
        farFetched++;
      }
    }
    termCount = terms;
    likely = farFetched == 0 ? all : sum;
  }

  private static char[] letters(UkrainianDictionary dictionary, int lemma) {
    char[] letters = new char[UkrainianDictionary.MAX_LETTERS];
    return Arrays.copyOf(letters, dictionary.copyLemma(lemma, letters, 0));
  }

  private static int firstLike(UkrainianDictionary dictionary, FormAnalyses form, int sense) {
    int first = 0;
    while (!dictionary.sameLetters(form.lemma(first), form.lemma(sense))) {
      first++;
    }
    return first;
  }

  /** Number of senses, at least 2. */
  public int count() {
    return senses.length;
  }

  public HomographSense sense(int index) {
    return senses[index];
  }

  /** Whether some sense is a finite verb. */
  public boolean hasFiniteVerb() {
    return (all.traits & Grammar.FINITE) != 0;
  }
}
