package org.visnyk.language.grammar;

import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * What the analyses of one form say of each other: many kinds of forms are rare only because
 * another analysis of the same letters is usual.
 */
final class CompetingAnalyses {
  private int traits;
  private int attributeSlots;
  private int nounSlots;
  private boolean personalDative;

  /** Takes the analyses of a form. */
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
   * What the weight of an analysis is multiplied by because of the others.
   *
   * @param capitalised whether its lemma is written with a capital
   * @param agreesAhead whether the next word may be a noun that it agrees with: then an attribute
   *     is no longer far-fetched
   */
  float factor(long grammar, boolean capitalised, boolean agreesAhead) {
    int own = GrammarBits.traits(grammar);
    int slots = GrammarBits.slots(grammar);
    float factor = 1f;
    if ((own & (Grammar.ATTRIBUTE | Grammar.NOMINAL)) == Grammar.ATTRIBUTE) {
      // міністрів, суддів: the genitive of many, not what belongs to one.
      if ((slots & Grammar.MASCULINE_NOMINATIVE) != 0
          && (nounSlots & MorphologicalSlots.GENITIVE_PLURAL) != 0) {
        factor *= 0.05f;
      }
      // президентові, Василеві: to one, not the many that belong to him.
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
      // відкрито провадження: what was done, not how.
      return (traits & Grammar.IMPERSONAL) != 0 && (own & Grammar.NOMINAL) == 0 ? 0.5f : 1f;
    } else if ((own & Grammar.NOMINAL) != 0) {
      // українська (a language, a surname); not of places: Надвірна.
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
