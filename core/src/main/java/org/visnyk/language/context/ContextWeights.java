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
 * Weighs the senses of an ambiguous form by what is usual in news and by what stands around it: how
 * it is written, the case that a preposition governs, the agreement of attributes, names, subjects.
 * Each piece of evidence multiplies the weight of a sense; none excludes one for good. For one
 * thread at a time, from the first word of a sentence to its last.
 */
public final class ContextWeights implements LemmaWeights {
  /** A sense that has less than this share of the best one's weight is not counted on. */
  private static final float PLAUSIBLE = 0.2f;

  private static final float MIN_FOR_OCCURRENCE = 0.3f;

  private final LemmaStatistics statistics;
  private final boolean knowsCollection;
  private final WordsBefore before = new WordsBefore();
  private final WordAhead ahead = new WordAhead();
  private final NameEvidence names;
  private final GuessedNames guessedNames;

  private @Nullable CandidateWord weighed;

  /** What the word that was weighed may well be. */
  private final FormGrammar plausible = new FormGrammar();

  /**
   * Weighs senses.
   *
   * @param trustsLowerCase whether a name is known to be written with a capital: true in edited
   *     text, false in what a person types into a search box
   * @param statistics of the collection that the text is from
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
      before.follow(word, word == weighed ? plausible : word.grammar());
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
              * besideOthers(sense)
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
   * Only nouns are compared with nouns: forms of adjectives and adverbs leave doubts more seldom,
   * so their counts are higher. The root tames the counts, and no lemma loses more than a bound.
   */
  private float occurrence(HomographSense sense, int most) {
    if (most == 0 || !GrammarBits.has(sense.grammar, Grammar.NOMINAL)) {
      return 1f;
    }
    float share = (statistics.occurrences(sense.lemma) + 1f) / (most + 1f);
    return Math.max(MIN_FOR_OCCURRENCE, (float) Math.sqrt(share));
  }

  private float besideOthers(HomographSense sense) {
    boolean agrees = (GrammarBits.slots(sense.grammar) & ahead.nounSlots) != 0;
    return agrees ? sense.besideOthersAgreeing : sense.besideOthers;
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
      // померла жінка: the subject of the verb agrees with the participle too, and says nothing.
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
