package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.GrammarBits;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.WordKind;

/**
 * What the words before in the same sentence ask of the next one: the case that a preposition
 * governs, carried over the attributes that stand between it and its noun; the slots in which such
 * an attribute can agree. A few numbers, however long the sentence. For one thread at a time.
 */
final class WordsBefore {
  /** A reading that has less than this share of the best one's weight is not counted on. */
  private static final float PLAUSIBLE = 0.2f;

  private final Lexicon lexicon;
  private final LemmaMap governedBy;
  private final int negation;

  /** Slots that a preposition still asks for; 0 if none does. */
  int governed;

  /**
   * Whether {@link #governed} is a habit, not a rule: of words of quantity, after a conjunction.
   */
  boolean governedLoosely;

  /** Slots of the attributes before, in which their noun would agree; 0 if there are none. */
  int agreeing;

  /** Slots of the personal name before. */
  int names;

  /** Slots of the common noun for a person before, such as a title. */
  int titles;

  /** Genders and numbers that the verb before allows its subject. */
  int subjects;

  /** Whether the word before is a noun. */
  boolean isAfterNoun;

  boolean finite;
  boolean negated;

  /** What was governed when the noun before was reached: a conjunction may add another noun. */
  private int governedLast;

  // Sums over the plausible readings of the word that is followed.
  private int attributes;
  private int nouns;
  private int asked;
  private int traits;

  WordsBefore(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.governedBy = Government.in(lexicon);
    this.negation = new Preferences.Lemmas(lexicon).find("не");
  }

  /** Starts a sentence. */
  void clear() {
    governed = 0;
    governedLoosely = false;
    agreeing = 0;
    names = 0;
    titles = 0;
    subjects = 0;
    isAfterNoun = false;
    finite = false;
    negated = false;
    governedLast = 0;
  }

  /**
   * Goes on behind a word.
   *
   * @param weights the weights of its readings; {@code null} if they were not weighed
   */
  void follow(CandidateWord word, float @Nullable [] weights) {
    sum(word, weights);
    if (word.kind == WordKind.NUMBER) {
      followNumber(word);
    } else if (asked != 0) {
      governed = asked & ~Government.LOOSE;
      governedLoosely = (asked & Government.LOOSE) != 0;
      agreeing = 0;
    } else if (attributes != 0) {
      followAttribute();
    } else if ((traits & Grammar.CONJUNCTION) != 0) {
      if (governed == 0 && agreeing == 0) {
        governed = governedLast;
        governedLoosely = true;
      }
    } else if ((traits & Grammar.UNINFLECTED) == 0) {
      governedLast = governed;
      governed = 0;
      agreeing = 0;
      return;
    }
    governedLast = 0;
  }

  private void followAttribute() {
    int slots = attributes;
    if ((traits & Grammar.NUMERAL) != 0 && (slots & (Slots.NOMINATIVE | Slots.ACCUSATIVE)) != 0) {
      // п'ять міст: the nominative and accusative of a numeral have the genitive plural after them.
      slots |= Slots.GENITIVE_PLURAL;
      governed = governed == 0 ? 0 : governed | Slots.GENITIVE_PLURAL;
    }
    if (governed != 0) {
      if ((governed & slots) == 0) {
        governedLoosely = true;
      } else {
        slots &= governed;
        governed = slots;
        governedLoosely |= nouns != 0;
      }
    }
    agreeing = (agreeing & slots) != 0 ? agreeing & slots : slots;
  }

  /** 2, 3 and 4 stand with the plural of their own case, other numbers with its genitive. */
  private void followNumber(CandidateWord word) {
    char last = word.text[word.length - 1];
    boolean teen = word.length > 1 && word.text[word.length - 2] == '1';
    boolean few = last >= '2' && last <= '4' && !teen;
    boolean many = Character.isDigit(last) && !few && (last != '1' || teen);
    agreeing =
        few
            ? (Slots.NOMINATIVE | Slots.ACCUSATIVE) & Slots.PLURAL
            : many ? Slots.GENITIVE_PLURAL : 0;
    // A year and a date stand with a singular: у 2024 році, 5 травня.
    agreeing |= agreeing == 0 ? 0 : (Slots.GENITIVE | Slots.LOCATIVE) & ~Slots.PLURAL;
    governed = governed == 0 ? 0 : governed | Slots.GENITIVE_PLURAL;
    governedLoosely = true;
    names = 0;
    titles = 0;
    subjects = 0;
    finite = false;
    negated = false;
  }

  private void sum(CandidateWord word, float @Nullable [] weights) {
    attributes = 0;
    nouns = 0;
    asked = 0;
    traits = 0;
    int namesBefore = names;
    int titlesBefore = Slots.inEveryGender(titles);
    names = 0;
    titles = 0;
    subjects = 0;
    negated = false;
    Readings readings = word.readings;
    if (weights == null) {
      for (int i = 0; i < readings.count(); i++) {
        add(word, readings.lemma(i), lexicon.grammarBits(readings, i));
      }
    } else {
      addPlausible(word, weights);
    }
    names = narrowed(narrowed(names, namesBefore), titlesBefore);
    isAfterNoun = nouns != 0;
    finite = (traits & Grammar.FINITE) != 0;
  }

  private void addPlausible(CandidateWord word, float[] weights) {
    Readings readings = word.readings;
    float least = 0;
    for (int i = 0; i < readings.count(); i++) {
      least = Math.max(least, PLAUSIBLE * weights[i]);
    }
    for (int i = 0; i < readings.count(); i++) {
      if (weights[i] >= least) {
        add(word, readings.lemma(i), lexicon.grammarBits(readings, i));
      }
    }
  }

  /** поетеса Ніка: what agrees with the word before is meant, if anything does. */
  private static int narrowed(int slots, int before) {
    return (slots & before) != 0 ? slots & before : slots;
  }

  private void add(CandidateWord word, int lemma, long grammar) {
    int slots = GrammarBits.slots(grammar);
    int own = GrammarBits.traits(grammar);
    traits |= own;
    subjects |= GrammarBits.subjects(grammar);
    if (slots == 0 || (own & Grammar.NUMERAL) != 0) {
      asked |= governedBy.get(lemma);
      negated |= lemma == negation;
    }
    attributes |= slots & GrammarBits.mask(own, Grammar.ATTRIBUTE);
    int nounSlots = slots & GrammarBits.mask(own, Grammar.NOMINAL);
    nouns |= nounSlots;
    if ((own & Grammar.ANIMATE) != 0) {
      if (WordAhead.isName(lexicon, word, lemma, grammar)) {
        names |= nounSlots;
      } else if (word.casing != Casing.UPPER) {
        titles |= nounSlots;
      }
    }
  }
}
