package org.visnyk.language.guess;

import java.util.List;
import java.util.Locale;

/** Counts for one class of lemmas: correct predictions, and pairs of forms that share a term. */
final class ConflationTally {
  private int lemmas;
  private int forms;
  private int right;
  private int terms;
  private long pairs;
  private long meetingPairs;
  private long crossedPairs;
  private long meetingCrossedPairs;

  /**
   * Counts a lemma.
   *
   * @param guessed the terms of each form in the case of the lemma
   * @param otherwise the terms of each form in the other case: a name as in a query, any other word
   *     as at the start of a sentence
   */
  void add(String lemma, List<WeightedTerms> guessed, List<WeightedTerms> otherwise) {
    lemmas++;
    forms += guessed.size();
    for (int i = 0; i < guessed.size(); i++) {
      right += guessed.get(i).best().equals(lemma) ? 1 : 0;
      terms += guessed.get(i).terms().size();
      for (int j = 0; j < guessed.size(); j++) {
        if (j < i) {
          pairs++;
          meetingPairs += guessed.get(i).meets(guessed.get(j)) ? 1 : 0;
        }
        crossedPairs++;
        meetingCrossedPairs += guessed.get(i).meets(otherwise.get(j)) ? 1 : 0;
      }
    }
  }

  void add(ConflationTally other) {
    lemmas += other.lemmas;
    forms += other.forms;
    right += other.right;
    terms += other.terms;
    pairs += other.pairs;
    meetingPairs += other.meetingPairs;
    crossedPairs += other.crossedPairs;
    meetingCrossedPairs += other.meetingCrossedPairs;
  }

  /** Share of forms whose best lemma is correct. */
  double accuracy() {
    return right / (double) forms;
  }

  /** Share of pairs of forms of a lemma that share a term. */
  double conflation() {
    return meetingPairs / (double) pairs;
  }

  /** The same for pairs of a form in its own case and a form in the other case. */
  double conflationAcrossCase() {
    return meetingCrossedPairs / (double) crossedPairs;
  }

  double termsPerForm() {
    return terms / (double) forms;
  }

  String row(String title) {
    return String.format(
        Locale.ROOT,
        "| %-26s | %6d | %7d | %6.4f | %6.4f | %6.4f | %5.3f |",
        title,
        lemmas,
        forms,
        accuracy(),
        conflation(),
        conflationAcrossCase(),
        termsPerForm());
  }
}
