package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.GrammarBits;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.text.Casing;

/**
 * What the next word may be, over all its readings that are not far-fetched beside others. Reused;
 * for one thread at a time.
 */
final class WordAhead {
  private static final float FAR_FETCHED = 0.1f;

  private final Lexicon lexicon;
  private final Preferences preferences;

  int nounSlots;
  int attributeSlots;
  int nameSlots;

  /** Genders and numbers of the subject, if the word is a verb for certain. */
  int subjects;

  boolean infinitive;

  WordAhead(Lexicon lexicon, Preferences preferences) {
    this.lexicon = lexicon;
    this.preferences = preferences;
  }

  void look(@Nullable CandidateWord word) {
    nounSlots = 0;
    attributeSlots = 0;
    nameSlots = 0;
    subjects = 0;
    infinitive = false;
    if (word == null) {
      return;
    }
    boolean verb = true;
    int count = word.readings.count();
    for (int i = 0; i < count; i++) {
      int lemma = word.readings.lemma(i);
      if (count > 1 && lexicon.prior(word.readings, i) * preferences.factor(lemma) < FAR_FETCHED) {
        continue;
      }
      long grammar = lexicon.grammarBits(word.readings, i);
      int slots = GrammarBits.slots(grammar);
      int traits = GrammarBits.traits(grammar);
      if ((traits & Grammar.ATTRIBUTE) != 0) {
        attributeSlots |= slots;
      }
      if ((traits & Grammar.NOMINAL) != 0) {
        verb = false;
        nounSlots |= slots;
        if (isName(lexicon, word, lemma, grammar)) {
          nameSlots |= slots;
        }
      }
      subjects |= GrammarBits.subjects(grammar);
      infinitive |= (traits & Grammar.INFINITIVE) != 0;
    }
    if (!verb) {
      subjects = 0;
    }
  }

  /** Whether a reading is the name of a person, and written like one. */
  static boolean isName(Lexicon lexicon, CandidateWord word, int lemma, long grammar) {
    return word.casing != Casing.LOWER
        && GrammarBits.has(grammar, Grammar.ANIMATE)
        && lexicon.isCapitalised(lemma);
  }
}
