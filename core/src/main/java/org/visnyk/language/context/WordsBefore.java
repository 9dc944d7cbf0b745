package org.visnyk.language.context;

import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.grammar.FormGrammar;
import org.visnyk.language.grammar.Government;
import org.visnyk.language.grammar.MorphologicalSlots;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.CandidateWord;

/**
 * What the words before in the same sentence ask of the next one: the case that a preposition
 * governs, carried over the attributes that stand between it and its noun; the slots in which such
 * an attribute can agree. A few numbers, however long the sentence. For one thread at a time.
 */
final class WordsBefore {
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

  WordsBefore() {}

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
   * @param form its senses, without those that were found implausible
   */
  void follow(CandidateWord word, FormGrammar form) {
    int asked = form.asked & ~Government.NEGATION;
    take(word.casing, form);
    if (word.kind == WordKind.NUMBER) {
      followNumber(word);
    } else if (asked != 0) {
      governed = asked & ~Government.LOOSE;
      governedLoosely = (asked & Government.LOOSE) != 0;
      agreeing = 0;
    } else if (form.attributes != 0) {
      followAttribute(form);
    } else if ((form.traits & Grammar.CONJUNCTION) != 0) {
      if (governed == 0 && agreeing == 0) {
        governed = governedLast;
        governedLoosely = true;
      }
    } else if ((form.traits & Grammar.UNINFLECTED) == 0) {
      governedLast = governed;
      governed = 0;
      agreeing = 0;
      return;
    }
    governedLast = 0;
  }

  private void followAttribute(FormGrammar form) {
    int slots = form.attributes;
    if ((form.traits & Grammar.NUMERAL) != 0
        && (slots & (MorphologicalSlots.NOMINATIVE | MorphologicalSlots.ACCUSATIVE)) != 0) {
      // п'ять міст: the nominative and accusative of a numeral have the genitive plural after them.
      slots |= MorphologicalSlots.GENITIVE_PLURAL;
      governed = governed == 0 ? 0 : governed | MorphologicalSlots.GENITIVE_PLURAL;
    }
    if (governed != 0) {
      if ((governed & slots) == 0) {
        governedLoosely = true;
      } else {
        slots &= governed;
        governed = slots;
        governedLoosely |= form.nouns != 0;
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
            ? (MorphologicalSlots.NOMINATIVE | MorphologicalSlots.ACCUSATIVE)
                & MorphologicalSlots.PLURAL
            : many ? MorphologicalSlots.GENITIVE_PLURAL : 0;
    // A year and a date stand with a singular: у 2024 році, 5 травня.
    agreeing |=
        agreeing == 0
            ? 0
            : (MorphologicalSlots.GENITIVE | MorphologicalSlots.LOCATIVE)
                & ~MorphologicalSlots.PLURAL;
    governed = governed == 0 ? 0 : governed | MorphologicalSlots.GENITIVE_PLURAL;
    governedLoosely = true;
    names = 0;
    titles = 0;
    subjects = 0;
    finite = false;
    negated = false;
  }

  private void take(Casing casing, FormGrammar form) {
    int ofNames = casing == Casing.LOWER ? 0 : form.names;
    names = narrowed(narrowed(ofNames, names), MorphologicalSlots.inEveryGender(titles));
    titles =
        switch (casing) {
          case LOWER -> form.titles | form.names;
          case UPPER -> 0;
          default -> form.titles;
        };
    subjects = form.subjects;
    negated = (form.asked & Government.NEGATION) != 0;
    isAfterNoun = form.nouns != 0;
    finite = (form.traits & Grammar.FINITE) != 0;
  }

  /** поетеса Ніка: what agrees with the word before is meant, if anything does. */
  private static int narrowed(int slots, int before) {
    return (slots & before) != 0 ? slots & before : slots;
  }
}
