package org.visnyk.language.grammar;

import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * A form with several senses, and everything about it that does not depend on context, computed
 * once so that each occurrence costs a few adjacent memory reads. Immutable; safe to share without
 * a lock.
 */
public final class Homograph {
  private static final float PLAUSIBLE_USAGE = 0.1f;

  /** The key of the form, as from {@link FormAnalyses#key}. */
  public final int key;

  /** Number of terms, at least 1; lemmas with the same letters share a term. */
  public final int termCount;

  /** The grammar of all senses. */
  public final FormGrammar all = new FormGrammar();

  /** The grammar of the plausible senses, for the word before. */
  public final FormGrammar likely;

  private final HomographSense[] senses;

  /** Computes the senses of a form. */
  public Homograph(
      UkrainianDictionary dictionary,
      Preferences preferences,
      Government government,
      FormAnalyses form) {
    key = form.key();
    senses = new HomographSense[form.count()];
    SenseTerms lemmas = new SenseTerms(dictionary, form);
    CompetingAnalyses others = new CompetingAnalyses(dictionary, form);
    FormGrammar sum = new FormGrammar();
    int implausible = 0;
    int terms = 0;
    for (int i = 0; i < senses.length; i++) {
      int lemma = form.lemma(i);
      int sameTerm = lemmas.firstLike(i);
      terms += sameTerm == i ? 1 : 0;
      HomographSense sense =
          new HomographSense(
              dictionary,
              form,
              i,
              preferences.factor(lemma),
              government,
              others,
              sameTerm,
              lemmas.letters(sameTerm));
      senses[i] = sense;
      sense.addTo(all);
      if (sense.usage >= PLAUSIBLE_USAGE) {
        sense.addTo(sum);
      } else {
        implausible++;
      }
    }
    termCount = terms;
    likely = implausible == 0 ? all : sum;
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
