package org.visnyk.language;

import java.util.Arrays;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;

/**
 * A form with several readings, and all that it says of itself whatever stands around it: worked
 * out once, so that each occurrence costs a few reads of memory that lie together. Immutable, and
 * safe to share without a lock.
 */
final class Homograph {
  private static final float FAR_FETCHED = 0.1f;

  /** The form, as {@link Readings#key} gives it. */
  final int key;

  /** Number of terms, at least 1: lemmas that are written alike are one. */
  final int termCount;

  /** All readings together. */
  final FormGrammar all = new FormGrammar();

  /** The readings together that are not far-fetched: what a word before may count on. */
  final FormGrammar likely;

  private final HomographReading[] readings;

  /** Works out what a form says of itself. */
  Homograph(Lexicon lexicon, Preferences preferences, Government government, Readings form) {
    key = form.key();
    readings = new HomographReading[form.count()];
    OtherReadings others = new OtherReadings(lexicon, form);
    FormGrammar sum = new FormGrammar();
    int farFetched = 0;
    int terms = 0;
    for (int i = 0; i < readings.length; i++) {
      int lemma = form.lemma(i);
      int sameTerm = firstLike(lexicon, form, i);
      terms += sameTerm == i ? 1 : 0;
      char[] term = sameTerm < i ? readings[sameTerm].term : letters(lexicon, lemma);
      HomographReading reading =
          new HomographReading(
              lexicon, form, i, preferences.factor(lemma), government, others, sameTerm, term);
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

  private static char[] letters(Lexicon lexicon, int lemma) {
    char[] letters = new char[Lexicon.MOST_LETTERS];
    return Arrays.copyOf(letters, lexicon.copyLemma(lemma, letters, 0));
  }

  private static int firstLike(Lexicon lexicon, Readings form, int reading) {
    int first = 0;
    while (!lexicon.sameLetters(form.lemma(first), form.lemma(reading))) {
      first++;
    }
    return first;
  }

  /** Number of readings, at least 2. */
  int count() {
    return readings.length;
  }

  HomographReading reading(int index) {
    return readings[index];
  }

  /** Whether some reading is a finite verb. */
  boolean hasFiniteVerb() {
    return (all.traits & Grammar.FINITE) != 0;
  }
}
