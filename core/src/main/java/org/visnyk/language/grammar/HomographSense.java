package org.visnyk.language.grammar;

import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.dictionary.UkrainianDictionary;

/** One sense of a {@link Homograph}, and what its weight depends on, context apart. Immutable. */
public final class HomographSense {
  /** How far the case that is governed may make up for being rare elsewhere. */
  private static final float MAX_RESTORED = 4f;

  public final int lemma;

  /** As {@link GrammarBits} takes it apart. */
  public final long grammar;

  public final boolean capitalised;
  public final boolean abbreviation;

  /** As {@link Government#of} gives it. */
  final int asked;

  /** How usual such a form and the lemma are. */
  public final float usage;

  /** What the weight is multiplied by if the sense has the case that is governed. */
  public final float whenGoverned;

  /** What the weight is multiplied by because of the other senses. */
  public final float besideOthers;

  /** The same if the next word may be a noun that the sense agrees with. */
  public final float besideOthersAgreeing;

  /** The place of the first sense whose lemma is the same term; its own if it is the first. */
  public final int sameTerm;

  /** The lemma in lower case. */
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
    asked = government.of(lemma, grammar);
    float prior = dictionary.prior(form, sense);
    usage = prior * preference;
    // Here a locative or dative is no rarer than other cases, except of persons.
    whenGoverned =
        GrammarBits.has(grammar, Grammar.ANIMATE) ? 1.2f : Math.min(MAX_RESTORED, 1f / prior);
    besideOthers = others.factor(grammar, capitalised, false);
    besideOthersAgreeing = others.factor(grammar, capitalised, true);
    this.sameTerm = sameTerm;
    this.term = term;
  }

  public void addTo(FormGrammar sum) {
    sum.add(grammar, capitalised, asked);
  }
}
