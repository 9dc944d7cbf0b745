package org.visnyk.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.PartOfSpeech;
import org.visnyk.language.lexicon.Readings;

/**
 * Weighs the readings of an ambiguous form by what is usual in news and by what stands around it:
 * how it is written, the case that a preposition governs, the agreement of attributes, names,
 * subjects. Each piece of evidence multiplies the weight of a reading; none excludes one for good.
 * For one thread at a time, from the first word of a sentence to its last.
 */
final class ContextWeights {
  /** How far the case that is governed may make up for being rare elsewhere. */
  private static final float MOST_RESTORED = 4f;

  private static final float LEAST_FOR_OCCURRENCE = 0.3f;

  private static final int MASCULINE_INDIRECT =
      Slots.MASCULINE & (Slots.DATIVE | Slots.LOCATIVE | Slots.VOCATIVE);

  private final Lexicon lexicon;
  private final boolean trustsLowerCase;
  private final Preferences preferences = Preferences.shared();
  private final LemmaStatistics statistics;
  private final WordsBefore before;
  private final WordAhead ahead;

  private @Nullable CandidateWord weighed;
  private float[] last = new float[16];

  // Sums over the readings of the word that is weighed.
  private int traits;
  private int attributeSlots;
  private int nounSlots;
  private boolean personalDative;
  private int mostOccurrences;

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
    this.trustsLowerCase = trustsLowerCase;
    this.before = new WordsBefore(lexicon);
    this.ahead = new WordAhead(lexicon, preferences);
  }

  /**
   * Goes on to the next word; to be called for every word, ambiguous or not.
   *
   * @param word the word before it in the same sentence, {@code null} at the start of a sentence
   */
  void follow(@Nullable CandidateWord word) {
    if (word == null) {
      before.clear();
    } else {
      before.follow(word, word == weighed ? last : null);
    }
    weighed = null;
  }

  /**
   * Weighs the readings of the word that follows.
   *
   * @param after the word after it in the same sentence, if there is one
   * @param weights receives a weight above 0 for each reading, not normalised
   */
  void weigh(CandidateWord word, @Nullable CandidateWord after, float[] weights) {
    ahead.look(after);
    Readings readings = word.readings;
    sum(readings);
    for (int i = 0; i < readings.count(); i++) {
      Grammar grammar = lexicon.grammar(readings, i);
      int lemma = readings.lemma(i);
      weights[i] =
          grammar.prior()
              * preferences.factor(lemma)
              * occurrence(lemma, grammar)
              * casing(word, lemma, grammar)
              * besideOtherReadings(lemma, grammar)
              * government(grammar)
              * agreement(grammar)
              * verb(grammar)
              * name(word, lemma, grammar);
    }
    remember(word, weights);
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

  private void sum(Readings readings) {
    traits = 0;
    attributeSlots = 0;
    nounSlots = 0;
    personalDative = false;
    mostOccurrences = 0;
    for (int i = 0; i < readings.count(); i++) {
      Grammar grammar = lexicon.grammar(readings, i);
      traits |= grammar.traits();
      if ((grammar.traits() & Grammar.ATTRIBUTE) != 0) {
        attributeSlots |= grammar.slots();
      }
      if ((grammar.traits() & Grammar.NOMINAL) != 0) {
        nounSlots |= grammar.slots();
        mostOccurrences = Math.max(mostOccurrences, statistics.occurrences(readings.lemma(i)));
        personalDative |=
            grammar.animate()
                && (grammar.slots() & Slots.MASCULINE_DATIVE) != 0
                && !lexicon.isCapitalised(readings.lemma(i));
      }
    }
  }

  private float casing(CandidateWord word, int lemma, Grammar grammar) {
    boolean capitalised = lexicon.isCapitalised(lemma);
    boolean abbreviation = lexicon.isAbbreviation(lemma);
    return switch (word.casing) {
      case LOWER -> capitalised ? (trustsLowerCase ? 0.01f : 0.5f) : 1f;
      case UPPER -> abbreviation ? 1f : word.length <= 5 ? 0.1f : 1f;
      case CAPITALISED, OTHER -> {
        if (abbreviation) {
          yield 0.05f;
        }
        if (word.startsSentence) {
          yield capitalised ? 0.4f : 1f;
        }
        yield capitalised ? 1f : (grammar.traits() & Grammar.ATTRIBUTE) != 0 ? 0.5f : 0.2f;
      }
    };
  }

  /**
   * Only nouns are compared with nouns: forms of adjectives and adverbs leave doubts more seldom,
   * so their counts are higher. The root tames the counts, and no lemma loses more than a bound.
   */
  private float occurrence(int lemma, Grammar grammar) {
    if (mostOccurrences == 0 || (grammar.traits() & Grammar.NOMINAL) == 0) {
      return 1f;
    }
    float share = (statistics.occurrences(lemma) + 1f) / (mostOccurrences + 1f);
    return Math.max(LEAST_FOR_OCCURRENCE, (float) Math.sqrt(share));
  }

  /** What is rare because another reading of the same form is usual. */
  private float besideOtherReadings(int lemma, Grammar grammar) {
    int own = grammar.traits();
    float factor = 1f;
    if ((own & (Grammar.ATTRIBUTE | Grammar.NOMINAL)) == Grammar.ATTRIBUTE) {
      // міністрів, суддів: the genitive of many, not what belongs to one.
      if ((grammar.slots() & Grammar.MASCULINE_NOMINATIVE) != 0
          && (nounSlots & Slots.GENITIVE_PLURAL) != 0) {
        factor *= 0.05f;
      }
      // президентові: to one, not the many that belong to him.
      if (personalDative
          && Slots.within(grammar.slots(), Slots.PLURAL)
          && (grammar.slots() & ahead.nounSlots) == 0) {
        factor *= 0.15f;
      }
      if ((own & Grammar.ACTIVE_PARTICIPLE) != 0 && (traits & Grammar.FINITE) != 0) {
        factor *= 0.1f;
      }
      if ((traits & Grammar.UNINFLECTED) != 0) {
        factor *= 0.3f;
      }
    } else if ((own & Grammar.UNINFLECTED) != 0) {
      // відкрито провадження: what was done, not how.
      return (traits & Grammar.IMPERSONAL) != 0 && (own & Grammar.NOMINAL) == 0 ? 0.5f : 1f;
    } else if ((own & Grammar.NOMINAL) != 0) {
      // українська (a language, a surname); not of places: Надвірна.
      boolean place = lexicon.isCapitalised(lemma) && !grammar.animate();
      if (attributeSlots != 0 && !place && Slots.within(grammar.slots(), attributeSlots)) {
        factor *= 0.35f;
      }
      if ((traits & Grammar.UNINFLECTED) != 0) {
        factor *= 0.15f;
      }
    } else if ((own & Grammar.FUTURE) != 0 && (traits & Grammar.PRESENT) != 0) {
      factor *= 0.5f;
    }
    return factor;
  }

  private float government(Grammar grammar) {
    int slots = grammar.slots();
    if (before.governed == 0) {
      return 1f;
    }
    if (slots == 0) {
      float other = (grammar.traits() & Grammar.UNINFLECTED) != 0 ? 0.4f : 0.04f;
      return before.governedLoosely ? Math.max(other, 0.5f) : other;
    }
    if ((slots & before.governed) == 0) {
      return before.governedLoosely ? 0.4f : 0.08f;
    }
    // Here a locative or dative is no rarer than other cases, except of persons.
    return grammar.animate() ? 1.2f : Math.min(MOST_RESTORED, 1f / grammar.prior());
  }

  private float agreement(Grammar grammar) {
    int slots = grammar.slots();
    float factor = 1f;
    if ((grammar.traits() & Grammar.ACTIVE_PARTICIPLE) != 0 && (traits & Grammar.FINITE) != 0) {
      // померла жінка: the subject of the verb agrees with the participle too, and says nothing.
      return 1f;
    }
    if ((grammar.traits() & Grammar.ATTRIBUTE) != 0) {
      int possible = before.governed == 0 ? slots : slots & before.governed;
      if ((possible & ahead.nounSlots) != 0) {
        factor *= 3f;
      } else if ((possible & ahead.attributeSlots) != 0) {
        factor *= 1.3f;
      } else {
        factor *= 0.8f;
      }
    } else if (before.agreeing != 0) {
      if ((grammar.traits() & Grammar.NOMINAL) == 0) {
        return before.governedLoosely ? 0.8f : 0.6f;
      }
      factor *= (slots & before.agreeing) != 0 ? 2.5f : 0.6f;
    }
    return factor;
  }

  private float verb(Grammar grammar) {
    int own = grammar.traits();
    if ((own & Grammar.NOMINAL) != 0) {
      if (ahead.subjects != 0) {
        return (grammar.slots() & Slots.NOMINATIVE & ahead.subjects) != 0 ? 1.3f : 0.8f;
      }
      return (grammar.slots() & before.subjects) != 0 ? 1.2f : 1f;
    }
    if (grammar.is(PartOfSpeech.VERB)) {
      boolean helped =
          before.negated || ((own & Grammar.INFINITIVE) != 0 ? before.finite : ahead.infinitive);
      return helped ? 2f : 1f;
    }
    return 1f;
  }

  private float name(CandidateWord word, int lemma, Grammar grammar) {
    if (!WordAhead.isName(lexicon, word, lemma, grammar)) {
      return before.names != 0 && word.casing != CandidateWord.Casing.LOWER ? 0.5f : 1f;
    }
    // Путіна, Портнова: news write more often of the man in the genitive than of the woman.
    float factor = Slots.within(Slots.FEMININE_SURNAME, grammar.slots()) ? 0.5f : 1f;
    if (Slots.within(grammar.slots(), MASCULINE_INDIRECT)) {
      // Men are written of more often than the women whose name shares the form.
      factor = 1.6f;
    }
    if (before.names != 0) {
      factor *= agree(grammar.slots(), before.names, 2f, 0.3f);
    } else if (before.titles != 0) {
      factor *= agree(grammar.slots(), Slots.inEveryGender(before.titles), 1.3f, 0.6f);
    }
    return ahead.nameSlots == 0
        ? factor
        : factor * agree(grammar.slots(), ahead.nameSlots, 1.6f, 0.5f);
  }

  private static float agree(int slots, int others, float yes, float no) {
    return (slots & others) != 0 ? yes : no;
  }
}
