package org.visnyk.language.context;

import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.grammar.HomographSense;
import org.visnyk.language.grammar.MorphologicalSlots;
import org.visnyk.language.text.Casing;
import org.visnyk.language.word.CandidateWord;

/** Evidence for names: capitals, and agreement with an adjacent name or title. */
final class NameEvidence {
  /** A longer word in capitals is an ordinary word of a headline. */
  private static final int MAX_OF_ABBREVIATION = 5;

  private static final int MASCULINE_INDIRECT =
      MorphologicalSlots.MASCULINE
          & (MorphologicalSlots.DATIVE | MorphologicalSlots.LOCATIVE | MorphologicalSlots.VOCATIVE);

  private final boolean trustsLowerCase;
  private final WordsBefore before;
  private final WordAhead ahead;

  NameEvidence(boolean trustsLowerCase, WordsBefore before, WordAhead ahead) {
    this.trustsLowerCase = trustsLowerCase;
    this.before = before;
    this.ahead = ahead;
  }

  /** The evidence of the capitals of a word for a sense. */
  float casing(CandidateWord word, HomographSense sense) {
    boolean capitalised = sense.capitalised;
    if (word.casing == Casing.LOWER) {
      return capitalised ? (trustsLowerCase ? 0.01f : 0.5f) : 1f;
    }
    boolean abbreviation = sense.abbreviation;
    if (word.casing == Casing.UPPER) {
      return abbreviation || word.length > MAX_OF_ABBREVIATION ? 1f : 0.1f;
    }
    if (abbreviation) {
      return 0.05f;
    }
    if (word.startsSentence) {
      return capitalised ? 0.4f : 1f;
    }
    // A name of two words may begin with an attribute: Чорне море, Верховна Рада.
    return capitalised ? 1f : GrammarBits.has(sense.grammar, Grammar.ATTRIBUTE) ? 0.5f : 0.2f;
  }

  /** The evidence of agreement with an adjacent name, or with the title before. */
  float agreement(CandidateWord word, HomographSense sense) {
    long grammar = sense.grammar;
    int slots = GrammarBits.slots(grammar);
    if (!isName(word, sense)) {
      if (before.names == 0 || word.casing == Casing.LOWER) {
        return 1f;
      }
      // Надії Максимець «Українській правді», but Олена Ковальська.
      boolean hasNoun =
          GrammarBits.has(grammar, Grammar.ATTRIBUTE)
              && ahead.nameSlots == 0
              && (slots & ahead.nounSlots) != 0;
      return hasNoun ? 0.5f : 0.3f;
    }
    // Путіна, Портнова: in news, more often a man in the genitive than a woman.
    float factor =
        MorphologicalSlots.within(MorphologicalSlots.FEMININE_SURNAME, slots) ? 0.5f : 1f;
    if (MorphologicalSlots.within(slots, MASCULINE_INDIRECT)) {
      // News mention men more often than the women whose names share the form.
      factor = 1.6f;
    }
    if (isOfMany(slots)) {
      factor *= 0.4f;
    }
    if (before.names != 0) {
      factor *= agree(slots, before.names, 2f, 0.3f);
    } else if (before.titles != 0) {
      factor *= agree(slots, MorphologicalSlots.inEveryGender(before.titles), 1.3f, 0.6f);
    }
    return ahead.nameSlots == 0 ? factor : factor * agree(slots, ahead.nameSlots, 1.6f, 0.5f);
  }

  /** Whether the name is a plural, as in Анатолії or Олександри, and no governed locative. */
  private boolean isOfMany(int slots) {
    boolean plural = (slots & MorphologicalSlots.PLURAL) != 0;
    boolean one =
        (slots
                & ~(MorphologicalSlots.PLURAL
                    | MorphologicalSlots.LOCATIVE
                    | MorphologicalSlots.VOCATIVE))
            != 0;
    return plural && !one && (slots & ~MorphologicalSlots.PLURAL & before.governed) == 0;
  }

  /** Whether a sense is a personal name and the word is capitalised. */
  private static boolean isName(CandidateWord word, HomographSense sense) {
    return word.casing != Casing.LOWER
        && sense.capitalised
        && GrammarBits.has(sense.grammar, Grammar.ANIMATE);
  }

  private static float agree(int slots, int others, float yes, float no) {
    return (slots & others) != 0 ? yes : no;
  }
}
