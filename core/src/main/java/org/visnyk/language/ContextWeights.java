package org.visnyk.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.PartOfSpeech;
import org.visnyk.language.lexicon.Readings;

/**
 * Weighs the readings of an ambiguous form by what stands around it: how it is written, the case
 * that a preposition before it governs, the agreement of an adjective and its noun. Each piece of
 * evidence multiplies the weight of a reading; none excludes one for good.
 */
final class ContextWeights {
  private static final float UNLIKELY = 0.05f;

  private final Lexicon lexicon;
  private final boolean trustsLowerCase;
  private final LemmaMap governedSlots;

  /**
   * Weighs readings.
   *
   * @param trustsLowerCase whether a name is known to be written with a capital: true in edited
   *     text, false in what a person types into a search box
   */
  ContextWeights(Lexicon lexicon, boolean trustsLowerCase) {
    this.lexicon = lexicon;
    this.trustsLowerCase = trustsLowerCase;
    this.governedSlots = governedSlots(lexicon);
  }

  private static LemmaMap governedSlots(Lexicon lexicon) {
    LemmaMap slots = new LemmaMap();
    Readings readings = new Readings();
    for (Map.Entry<String, Integer> preposition : Government.ofPrepositions().entrySet()) {
      char[] form = preposition.getKey().toCharArray();
      lexicon.lookup(form, 0, form.length, readings);
      for (int i = 0; i < readings.count(); i++) {
        if (lexicon.grammar(readings, i).is(PartOfSpeech.PREPOSITION)) {
          slots.put(readings.lemma(i), preposition.getValue());
        }
      }
    }
    return slots;
  }

  /**
   * Weighs the readings of a word.
   *
   * @param before the word before it in the same sentence, if there is one
   * @param after the word after it in the same sentence, if there is one
   * @param weights receives a weight above 0 for each reading, not normalised
   */
  void weigh(
      @Nullable CandidateWord before,
      CandidateWord word,
      @Nullable CandidateWord after,
      float[] weights) {
    int governed = before == null ? 0 : governed(before);
    int slotsBefore = before == null ? 0 : slots(before, PartOfSpeech.ADJECTIVE);
    int nounSlotsAfter = after == null ? 0 : slots(after, PartOfSpeech.NOUN);
    Readings readings = word.readings;
    for (int i = 0; i < readings.count(); i++) {
      Grammar grammar = lexicon.grammar(readings, i);
      weights[i] =
          grammar.prior()
              * casing(word, readings.lemma(i))
              * government(governed, grammar)
              * agreement(grammar, slotsBefore, nounSlotsAfter);
    }
  }

  private float casing(CandidateWord word, int lemma) {
    boolean capitalised = lexicon.isCapitalised(lemma);
    boolean abbreviation = lexicon.isAbbreviation(lemma);
    return switch (word.casing) {
      case LOWER -> capitalised ? (trustsLowerCase ? 0.01f : 0.5f) : 1f;
      case UPPER -> abbreviation ? 1f : word.length <= 5 ? 0.1f : 1f;
      case CAPITALISED, OTHER -> {
        if (abbreviation) {
          yield UNLIKELY;
        }
        if (word.startsSentence) {
          yield capitalised ? 0.4f : 1f;
        }
        yield capitalised ? 1f : 0.15f;
      }
    };
  }

  private static float government(int governed, Grammar grammar) {
    if (governed == 0) {
      return 1f;
    }
    if (grammar.slots() == 0) {
      return grammar.is(PartOfSpeech.VERB) ? UNLIKELY : 0.5f;
    }
    return (grammar.slots() & governed) != 0 ? 1f : 0.1f;
  }

  private static float agreement(Grammar grammar, int adjectiveBefore, int nounAfter) {
    if (grammar.is(PartOfSpeech.NOUN) && adjectiveBefore != 0) {
      return (grammar.slots() & adjectiveBefore) != 0 ? 2f : 0.7f;
    }
    if (grammar.is(PartOfSpeech.ADJECTIVE) && nounAfter != 0) {
      return (grammar.slots() & nounAfter) != 0 ? 2f : 0.7f;
    }
    return 1f;
  }

  private int governed(CandidateWord word) {
    int slots = 0;
    for (int i = 0; i < word.readings.count(); i++) {
      slots |= governedSlots.get(word.readings.lemma(i));
    }
    return slots;
  }

  private int slots(CandidateWord word, PartOfSpeech part) {
    int slots = 0;
    for (int i = 0; i < word.readings.count(); i++) {
      Grammar grammar = lexicon.grammar(word.readings, i);
      if (grammar.is(part)) {
        slots |= grammar.slots();
      }
    }
    return slots;
  }
}
