package org.visnyk.language;

import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.GrammarBits;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;

/** One reading of a {@link Homograph}, and what its weight depends on, context apart. Immutable. */
final class HomographReading {
  /** How far the case that is governed may make up for being rare elsewhere. */
  private static final float MOST_RESTORED = 4f;

  final int lemma;

  /** As {@link GrammarBits} takes it apart. */
  final long grammar;

  final boolean capitalised;
  final boolean abbreviation;

  /** As {@link Government#of} gives it. */
  final int asked;

  /** How usual such a form and the lemma are. */
  final float usage;

  /** What the weight is multiplied by if the reading has the case that is governed. */
  final float whenGoverned;

  /** What the weight is multiplied by because of the other readings. */
  final float besideOthers;

  /** The same if the next word may be a noun that the reading agrees with. */
  final float besideOthersAgreeing;

  /** The place of the first reading whose lemma is the same term; its own if it is the first. */
  final int sameTerm;

  /** The lemma in lower case. */
  final char[] term;

  HomographReading(
      Lexicon lexicon,
      Readings form,
      int reading,
      float preference,
      Government government,
      OtherReadings others,
      int sameTerm,
      char[] term) {
    lemma = form.lemma(reading);
    grammar = lexicon.grammarBits(form, reading);
    capitalised = lexicon.isCapitalised(lemma);
    abbreviation = lexicon.isAbbreviation(lemma);
    asked = government.of(lemma, grammar);
    float prior = lexicon.prior(form, reading);
    usage = prior * preference;
    // Here a locative or dative is no rarer than other cases, except of persons.
    whenGoverned =
        GrammarBits.has(grammar, Grammar.ANIMATE) ? 1.2f : Math.min(MOST_RESTORED, 1f / prior);
    besideOthers = others.factor(grammar, capitalised, false);
    besideOthersAgreeing = others.factor(grammar, capitalised, true);
    this.sameTerm = sameTerm;
    this.term = term;
  }

  void addTo(FormGrammar sum) {
    sum.add(grammar, capitalised, asked);
  }
}
