package org.visnyk.language.grammar;

import java.util.Arrays;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * A form with several readings, and all that it says of itself whatever stands around it: worked
 * out once, so that each occurrence costs a few reads of memory that lie together. Immutable, and
 * safe to share without a lock.
 */
public final class Homograph {
  private static final float FAR_FETCHED = 0.1f;

  /** The form, as {@link FormAnalyses#key} gives it. */
  public final int key;

  /** Number of terms, at least 1: lemmas that are written alike are one. */
  public final int termCount;

  /** All readings together. */
  public final FormGrammar all = new FormGrammar();

  /** The readings together that are not far-fetched: what a word before may count on. */
  public final FormGrammar likely;

  private final HomographSense[] readings;

  /** Works out what a form says of itself. */
  public Homograph(
      UkrainianDictionary dictionary,
      Preferences preferences,
      Government government,
      FormAnalyses form) {
    key = form.key();
    readings = new HomographSense[form.count()];
    CompetingAnalyses others = new CompetingAnalyses(dictionary, form);
    FormGrammar sum = new FormGrammar();
    int farFetched = 0;
    int terms = 0;
    for (int i = 0; i < readings.length; i++) {
      int lemma = form.lemma(i);
      int sameTerm = firstLike(dictionary, form, i);
      terms += sameTerm == i ? 1 : 0;
      char[] term = sameTerm < i ? readings[sameTerm].term : letters(dictionary, lemma);
      HomographSense reading =
          new HomographSense(
              dictionary, form, i, preferences.factor(lemma), government, others, sameTerm, term);
      readings[i] = reading;
      reading.addTo(all);
      if (reading.usage >= FAR_FETCHED) {
        reading.addTo(sum);
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

  private static int firstLike(UkrainianDictionary dictionary, FormAnalyses form, int reading) {
    int first = 0;
    while (!dictionary.sameLetters(form.lemma(first), form.lemma(reading))) {
      first++;
    }
    return first;
  }

  /** Number of readings, at least 2. */
  public int count() {
    return readings.length;
  }

  public HomographSense reading(int index) {
    return readings[index];
  }

  /** Whether some reading is a finite verb. */
  public boolean hasFiniteVerb() {
    return (all.traits & Grammar.FINITE) != 0;
  }
}
