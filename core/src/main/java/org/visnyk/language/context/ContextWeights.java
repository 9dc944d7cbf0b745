package org.visnyk.language.context;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.grammar.FormGrammar;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.grammar.HomographSense;
import org.visnyk.language.grammar.MorphologicalSlots;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;

/**
 * Weights the senses of an ambiguous form by their frequency in news and by context: capitals, the
 * case that a preposition governs, and the agreement of attributes, names and subjects. Each piece
 * of evidence multiplies the weight of a sense; none reduces it to zero. For one thread at a time;
 * call it for every word of a sentence in order.
 */
public final class ContextWeights implements LemmaWeights {
  /** A sense with a lower share of the best weight does not influence the next word. */
  private static final float PLAUSIBLE = 0.2f;

  private static final float MIN_FOR_OCCURRENCE = 0.3f;

  private final LemmaStatistics statistics;
  private final boolean knowsCollection;
  private final WordsBefore before = new WordsBefore();
  private final WordAhead ahead = new WordAhead();
  private final NameEvidence names;
  private final GuessedNames guessedNames;

  private @Nullable CandidateWord weighed;

  /** The plausible senses of the word that was weighted last. */
  private final FormGrammar plausible = new FormGrammar();

  /**
   * Creates the weights of a text.
   *
   * @param trustsLowerCase whether names are always capitalised: true for edited text, false for
   *     queries
   * @param statistics frequencies of lemmas in the collection of the text
   */
  public ContextWeights(boolean trustsLowerCase, LemmaStatistics statistics) {
    this.statistics = statistics;
    this.knowsCollection = !statistics.equals(LemmaStatistics.NONE);
    this.names = new NameEvidence(trustsLowerCase, before, ahead);
    this.guessedNames = new GuessedNames(before, ahead);
  }

  @Override
  public void follow(@Nullable CandidateWord word) {
    if (word == null) {
      before.clear();
    } else {
      before.follow(word, word == weighed ? plausible : word.grammar);
    }
    weighed = null;
  }

  @Override
  public void weigh(
      CandidateWord word, Homograph form, @Nullable CandidateWord after, float[] weights) {
    ahead.look(after);
    int mostOccurrences = mostOccurrences(form);
    float best = 0;
    for (int i = 0; i < form.count(); i++) {
      HomographSense sense = form.sense(i);
      long grammar = sense.grammar;
      weights[i] =
          sense.usage
              * occurrence(sense, mostOccurrences)
              * names.casing(word, sense)
              * givenOthers(sense)
              * government(sense)
              * agreement(grammar, form)
              * verb(grammar)
              * names.agreement(word, sense);
      best = Math.max(best, weights[i]);
    }
    weighed = word;
    plausible.clear();
    for (int i = 0; i < form.count(); i++) {
      if (weights[i] >= PLAUSIBLE * best) {
        form.sense(i).addTo(plausible);
      }
    }
  }

  @Override
  public boolean isSecondMeant(
      CandidateWord word, @Nullable CandidateWord after, AnalyzedWord guessed) {
    if (guessed.termCount() < 2) {
      return false;
    }
    ahead.look(after);
    return guessedNames.isSecondMeant(word, guessed);
  }

  private int mostOccurrences(Homograph form) {
    int most = 0;
    for (int i = 0; knowsCollection && i < form.count(); i++) {
      if (GrammarBits.has(form.sense(i).grammar, Grammar.NOMINAL)) {
        most = Math.max(most, statistics.occurrences(form.sense(i).lemma));
      }
    }
    return most;
  }

  /**
   * Compares nouns with nouns only: forms of adjectives and adverbs are less often ambiguous, so
   * their counts are higher. The square root and a lower bound limit the effect.
   */
  private float occurrence(HomographSense sense, int most) {
    if (most == 0 || !GrammarBits.has(sense.grammar, Grammar.NOMINAL)) {
      return 1f;
    }
    float share = (statistics.occurrences(sense.lemma) + 1f) / (most + 1f);
    return Math.max(MIN_FOR_OCCURRENCE, (float) Math.sqrt(share));
  }

  private float givenOthers(HomographSense sense) {
    boolean agrees = (GrammarBits.slots(sense.grammar) & ahead.nounSlots) != 0;
    return agrees ? sense.givenOthersAgreeing : sense.givenOthers;
  }

  private float government(HomographSense sense) {
    if (before.governed == 0) {
      return 1f;
    }
    int slots = GrammarBits.slots(sense.grammar);
    if (slots == 0) {
      float other = GrammarBits.has(sense.grammar, Grammar.UNINFLECTED) ? 0.4f : 0.04f;
      return before.governedLoosely ? Math.max(other, 0.5f) : other;
    }
    if ((slots & before.governed) == 0) {
      return before.governedLoosely ? 0.4f : 0.08f;
    }
    return sense.whenGoverned;
  }

  private float agreement(long grammar, Homograph form) {
    int slots = GrammarBits.slots(grammar);
    float factor = 1f;
    if (GrammarBits.has(grammar, Grammar.ACTIVE_PARTICIPLE) && form.hasFiniteVerb()) {
      // померла жінка: the subject agrees with the participle too, so it is no evidence.
      return 1f;
    }
    if (GrammarBits.has(grammar, Grammar.ATTRIBUTE)) {
      int possible = before.governed == 0 ? slots : slots & before.governed;
      if ((possible & ahead.nounSlots) != 0) {
        factor *= 3f;
      } else if ((possible & ahead.attributeSlots) != 0) {
        factor *= 1.3f;
      } else {
        factor *= 0.8f;
      }
      if (before.agreeing != 0) {
        factor *= (slots & before.agreeing) != 0 ? 1.5f : 0.8f;
      }
    } else if (before.agreeing != 0) {
      if (!GrammarBits.has(grammar, Grammar.NOMINAL)) {
        return before.governedLoosely ? 0.8f : 0.6f;
      }
      factor *= (slots & before.agreeing) != 0 ? 2.5f : 0.6f;
    }
    return factor;
  }

  private float verb(long grammar) {
    int own = GrammarBits.traits(grammar);
    int slots = GrammarBits.slots(grammar);
    if ((own & Grammar.NOMINAL) != 0) {
      if (ahead.subjects != 0) {
        return (slots & MorphologicalSlots.NOMINATIVE & ahead.subjects) != 0 ? 1.3f : 0.8f;
      }
      return (slots & before.subjects) != 0 ? 1.2f : 1f;
    }
    if ((own & Grammar.VERB) != 0) {
      boolean helped =
          before.negated || ((own & Grammar.INFINITIVE) != 0 ? before.finite : ahead.infinitive);
      return helped ? 2f : 1f;
    }
    return 1f;
  }
}
