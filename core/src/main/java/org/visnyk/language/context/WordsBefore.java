package org.visnyk.language.context;

import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.grammar.FormGrammar;
import org.visnyk.language.grammar.Government;
import org.visnyk.language.grammar.MorphologicalSlots;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.CandidateWord;

/**
 * What the previous words of a sentence require of the next one: the case that a preposition
 * governs, carried over the attributes before its noun, and the slots in which these attributes
 * agree. A few numbers, however long the sentence. For one thread at a time.
 */
final class WordsBefore {
  /** Slots that a preposition governs; 0 if none does. */
  int governed;

  /**
   * Whether {@link #governed} is usual rather than required: after words of quantity and
   * conjunctions.
   */
  boolean governedLoosely;

  /** Slots in which a noun agrees with the attributes before it; 0 if there are none. */
  int agreeing;

  /** Slots of the personal name before the current word. */
  int names;

  /** Slots of a common noun for a person before the current word, such as a title. */
  int titles;

  /** Genders and numbers of the subject of the verb before the current word. */
  int subjects;

  /** Whether the previous word is a noun. */
  boolean isAfterNoun;

  boolean finite;
  boolean negated;

  /** What was governed before the previous noun: a conjunction may add another noun. */
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
   * Moves past a word.
   *
   * @param form the grammar of its plausible senses
   */
  void follow(CandidateWord word, FormGrammar form) {
    int governedNext = form.governed & ~Government.NEGATION;
    take(word.casing, form);
    if (word.kind == WordKind.NUMBER) {
      followNumber(word);
    } else if (governedNext != 0) {
      governed = governedNext & ~Government.LOOSE;
      governedLoosely = (governedNext & Government.LOOSE) != 0;
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
      // п'ять міст: the genitive plural follows the nominative and accusative of a numeral.
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

  /**
   * A plural in the case of the number follows 2, 3 and 4; a genitive plural follows other numbers.
   */
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
    // A singular follows a year or a day: у 2024 році, 5 травня.
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
    negated = (form.governed & Government.NEGATION) != 0;
    isAfterNoun = form.nouns != 0;
    finite = (form.traits & Grammar.FINITE) != 0;
  }

  /** поетеса Ніка: keeps the slots that agree with the previous word, if any do. */
  private static int narrowed(int slots, int before) {
    return (slots & before) != 0 ? slots & before : slots;
  }
}
