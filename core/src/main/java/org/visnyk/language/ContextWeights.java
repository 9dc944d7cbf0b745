package org.visnyk.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.guess.Guesses;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.GrammarBits;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;

/**
 * Weighs the readings of an ambiguous form by what is usual in news and by what stands around it:
 * how it is written, the case that a preposition governs, the agreement of attributes, names,
 * subjects. Each piece of evidence multiplies the weight of a reading; none excludes one for good.
 * For one thread at a time, from the first word of a sentence to its last.
 */
final class ContextWeights implements LemmaWeights {
  /** How far the case that is governed may make up for being rare elsewhere. */
  private static final float MOST_RESTORED = 4f;

  private static final float LEAST_FOR_OCCURRENCE = 0.3f;

  private final Lexicon lexicon;
  private final Preferences preferences;
  private final LemmaStatistics statistics;
  private final boolean knowsCollection;
  private final WordsBefore before;
  private final WordAhead ahead;
  private final OtherReadings others;
  private final NameEvidence names;
  private final GuessedNames guessed;

  private @Nullable CandidateWord weighed;
  private float[] last = new float[16];

  /**
   * Weighs readings.
   *
   * @param trustsLowerCase whether a name is known to be written with a capital: true in edited
   *     text, false in what a person types into a search box
   * @param statistics of the collection that the text is from
   */
  ContextWeights(Lexicon lexicon, boolean trustsLowerCase, LemmaStatistics statistics) {
    this.lexicon = lexicon;
    this.statistics = statistics;
    this.knowsCollection = !statistics.equals(LemmaStatistics.NONE);
    this.preferences = Preferences.of(lexicon);
    this.before = new WordsBefore(lexicon);
    this.ahead = new WordAhead(lexicon, preferences);
    this.others = new OtherReadings(lexicon);
    this.names = new NameEvidence(lexicon, trustsLowerCase, before, ahead);
    this.guessed = new GuessedNames(before, ahead);
  }

  @Override
  public void follow(@Nullable CandidateWord word) {
    if (word == null) {
      before.clear();
    } else {
      before.follow(word, word == weighed ? last : null);
    }
    weighed = null;
  }

  @Override
  public void weigh(CandidateWord word, @Nullable CandidateWord after, float[] weights) {
    ahead.look(after);
    Readings readings = word.readings;
    others.look(readings);
    int mostOccurrences = mostOccurrences(readings);
    for (int i = 0; i < readings.count(); i++) {
      long grammar = others.grammar(i);
      float prior = lexicon.prior(readings, i);
      int lemma = readings.lemma(i);
      weights[i] =
          prior
              * preferences.factor(lemma)
              * occurrence(lemma, grammar, mostOccurrences)
              * names.casing(word, lemma, grammar)
              * others.factor(lemma, grammar, ahead)
              * government(grammar, prior)
              * agreement(grammar)
              * verb(grammar)
              * names.agreement(word, lemma, grammar);
    }
    remember(word, weights);
  }

  @Override
  public boolean isSecondMeant(CandidateWord word, @Nullable CandidateWord after, Guesses guesses) {
    if (guesses.count() < 2) {
      return false;
    }
    ahead.look(after);
    return guessed.isSecondMeant(word, guesses);
  }

  private void remember(CandidateWord word, float[] weights) {
    int count = word.readings.count();
    if (count > last.length) {
      last = Arrays.copyOf(weights, count);
    } else {
      System.arraycopy(weights, 0, last, 0, count);
    }
    weighed = word;
  }

  private int mostOccurrences(Readings readings) {
    int most = 0;
    for (int i = 0; knowsCollection && i < readings.count(); i++) {
      if (GrammarBits.has(others.grammar(i), Grammar.NOMINAL)) {
        most = Math.max(most, statistics.occurrences(readings.lemma(i)));
      }
    }
    return most;
  }

  /**
   * Only nouns are compared with nouns: forms of adjectives and adverbs leave doubts more seldom,
   * so their counts are higher. The root tames the counts, and no lemma loses more than a bound.
   */
  private float occurrence(int lemma, long grammar, int most) {
    if (most == 0 || !GrammarBits.has(grammar, Grammar.NOMINAL)) {
      return 1f;
    }
    float share = (statistics.occurrences(lemma) + 1f) / (most + 1f);
    return Math.max(LEAST_FOR_OCCURRENCE, (float) Math.sqrt(share));
  }

  private float government(long grammar, float prior) {
    if (before.governed == 0) {
      return 1f;
    }
    int slots = GrammarBits.slots(grammar);
    if (slots == 0) {
      float other = GrammarBits.has(grammar, Grammar.UNINFLECTED) ? 0.4f : 0.04f;
      return before.governedLoosely ? Math.max(other, 0.5f) : other;
    }
    if ((slots & before.governed) == 0) {
      return before.governedLoosely ? 0.4f : 0.08f;
    }
    // Here a locative or dative is no rarer than other cases, except of persons.
    return GrammarBits.has(grammar, Grammar.ANIMATE) ? 1.2f : Math.min(MOST_RESTORED, 1f / prior);
  }

  private float agreement(long grammar) {
    int slots = GrammarBits.slots(grammar);
    float factor = 1f;
    if (GrammarBits.has(grammar, Grammar.ACTIVE_PARTICIPLE) && others.hasFiniteVerb()) {
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
        return (slots & Slots.NOMINATIVE & ahead.subjects) != 0 ? 1.3f : 0.8f;
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
