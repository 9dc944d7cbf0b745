package org.visnyk.language.grammar;

import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * How the analyses of one form affect each other: many forms are rare only because another analysis
 * of the same letters is usual.
 */
final class CompetingAnalyses {
  private int traits;
  private int attributeSlots;
  private int nounSlots;
  private boolean personalDative;

  /** Summarises the analyses of a form. */
  CompetingAnalyses(UkrainianDictionary dictionary, FormAnalyses analyses) {
    for (int i = 0; i < analyses.count(); i++) {
      long grammar = dictionary.grammarBits(analyses, i);
      int slots = GrammarBits.slots(grammar);
      int own = GrammarBits.traits(grammar);
      traits |= own;
      if ((own & Grammar.ATTRIBUTE) != 0) {
        attributeSlots |= slots;
      }
      if ((own & Grammar.NOMINAL) != 0) {
        nounSlots |= slots;
        personalDative |=
            (own & Grammar.ANIMATE) != 0 && (slots & MorphologicalSlots.MASCULINE_DATIVE) != 0;
      }
    }
  }

  /**
   * The factor for the weight of an analysis given the others.
   *
   * @param capitalised whether its lemma is written with a capital
   * @param agreesAhead whether it agrees with a noun that follows, which makes an attribute
   *     plausible
   */
  float factor(long grammar, boolean capitalised, boolean agreesAhead) {
    int own = GrammarBits.traits(grammar);
    int slots = GrammarBits.slots(grammar);
    float factor = 1f;
    if ((own & (Grammar.ATTRIBUTE | Grammar.NOMINAL)) == Grammar.ATTRIBUTE) {
      // міністрів, суддів: a genitive plural, not a possessive adjective.
      if ((slots & Grammar.MASCULINE_NOMINATIVE) != 0
          && (nounSlots & MorphologicalSlots.GENITIVE_PLURAL) != 0) {
        factor *= 0.05f;
      }
      // президентові, Василеві: a dative, not the plural of a possessive adjective.
      if (personalDative
          && MorphologicalSlots.within(slots, MorphologicalSlots.PLURAL)
          && !agreesAhead) {
        factor *= 0.15f;
      }
      if ((own & Grammar.ACTIVE_PARTICIPLE) != 0 && (traits & Grammar.FINITE) != 0) {
        factor *= 0.1f;
      }
      if ((traits & Grammar.UNINFLECTED) != 0) {
        factor *= 0.3f;
      }
    } else if ((own & Grammar.UNINFLECTED) != 0) {
      // відкрито провадження: an impersonal verb form, not an adverb.
      return (traits & Grammar.IMPERSONAL) != 0 && (own & Grammar.NOMINAL) == 0 ? 0.5f : 1f;
    } else if ((own & Grammar.NOMINAL) != 0) {
      // українська: an adjective rather than a language or a surname; but places: Надвірна.
      if (attributeSlots != 0
          && MorphologicalSlots.within(slots, attributeSlots)
          && ((own & Grammar.ANIMATE) != 0 || !capitalised)) {
        factor *= 0.35f;
      }
      if ((traits & Grammar.UNINFLECTED) != 0) {
        factor *= 0.15f;
      }
    } else if ((own & Grammar.FUTURE) != 0 && (traits & Grammar.PRESENT) != 0) {
      factor *= 0.5f;
    }
    return factor;
  }
}
