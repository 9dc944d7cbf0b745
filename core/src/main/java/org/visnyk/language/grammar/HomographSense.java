package org.visnyk.language.grammar;

import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * One sense of a {@link Homograph}, and the factors of its weight that do not depend on context.
 * Immutable.
 */
public final class HomographSense {
  /** Limits how far a governed case makes up for being rare elsewhere. */
  private static final float MAX_RESTORED = 4f;

  public final int lemma;

  /** Packed as in {@link GrammarBits}. */
  public final long grammar;

  public final boolean capitalised;
  public final boolean abbreviation;

  /** As from {@link Government#of}. */
  final int governed;

  /** How usual such a form and its lemma are. */
  public final float usage;

  /** Factor of the weight if the sense has the governed case. */
  public final float whenGoverned;

  /** Factor of the weight given the other senses. */
  public final float givenOthers;

  /** The same if the sense agrees with a noun that follows. */
  public final float givenOthersAgreeing;

  /** Index of the first sense with the same term; its own index if it is the first. */
  public final int sameTerm;

  /** The term by which the sense is indexed. */
  public final char[] term;

  HomographSense(
      UkrainianDictionary dictionary,
      FormAnalyses form,
      int sense,
      float preference,
      Government government,
      CompetingAnalyses others,
      int sameTerm,
      char[] term) {
    lemma = form.lemma(sense);
    grammar = dictionary.grammarBits(form, sense);
    capitalised = dictionary.isCapitalised(lemma);
    abbreviation = dictionary.isAbbreviation(lemma);
    governed = government.of(lemma, grammar);
    float prior = dictionary.prior(form, sense);
    usage = prior * preference;
    // After a preposition, locatives and datives are as usual as other cases, except of persons.
    whenGoverned =
        GrammarBits.has(grammar, Grammar.ANIMATE) ? 1.2f : Math.min(MAX_RESTORED, 1f / prior);
    givenOthers = others.factor(grammar, capitalised, false);
    givenOthersAgreeing = others.factor(grammar, capitalised, true);
    this.sameTerm = sameTerm;
    this.term = term;
  }

  public void addTo(FormGrammar sum) {
    sum.add(grammar, capitalised, governed);
  }
}
