package org.visnyk.language.guess;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * The terms by which a form is indexed.
 *
 * @param terms the terms, the best first
 * @param weights their weights, in the same order
 */
record WeightedTerms(List<String> terms, List<Double> weights) {
  /**
   * Two forms count as the same word if the product of their weights for a term is at least this.
   */
  static final double MEETING = 0.2;

  /** The terms of a word as it would be indexed if the dictionary lacks it. */
  static WeightedTerms guessed(LemmaGuesser guesser, String word, Guesses guesses) {
    if (!guesser.guess(word.toCharArray(), 0, word.length(), guesses)) {
      return new WeightedTerms(List.of(word.toLowerCase(Locale.ROOT)), List.of(1.0));
    }
    char[] letters = new char[Guesses.MAX_LETTERS];
    String first = new String(letters, 0, guesses.copyLemma(0, letters, 0));
    if (guesses.count() == 1) {
      return new WeightedTerms(List.of(first), List.of(guesses.weight(0)));
    }
    String second = new String(letters, 0, guesses.copyLemma(1, letters, 0));
    return new WeightedTerms(List.of(first, second), List.of(guesses.weight(0), guesses.weight(1)));
  }

  /** The terms of a word as it is indexed: the dictionary's lemmas, or else the guessed ones. */
  static WeightedTerms indexed(String word) {
    List<String> known =
        UkrainianDictionary.shared().analyses(word).stream()
            .map(analysis -> analysis.lemma().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    if (known.isEmpty()) {
      return guessed(LemmaGuesser.on(UkrainianDictionary.shared()), word, new Guesses());
    }
    return new WeightedTerms(known, Collections.nCopies(known.size(), 1.0 / known.size()));
  }

  String best() {
    return terms.get(0);
  }

  boolean meets(WeightedTerms other) {
    for (int i = 0; i < terms.size(); i++) {
      int same = other.terms.indexOf(terms.get(i));
      if (same >= 0 && weights.get(i) * other.weights.get(same) >= MEETING) {
        return true;
      }
    }
    return false;
  }
}
