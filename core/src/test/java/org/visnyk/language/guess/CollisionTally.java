package org.visnyk.language.guess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the pairs of different lemmas that share a term. */
final class CollisionTally {
  /** The highest weight with which each lemma leads to each term. */
  private final Map<String, Map<String, Double>> lemmasOfTerms = new HashMap<>();

  private final Map<String, Set<String>> formsOfLemmas = new HashMap<>();

  void add(String lemma, String form, WeightedTerms guessed) {
    formsOfLemmas.computeIfAbsent(lemma, unused -> new HashSet<>()).add(form);
    for (int i = 0; i < guessed.terms().size(); i++) {
      lemmasOfTerms
          .computeIfAbsent(guessed.terms().get(i), unused -> new HashMap<>())
          .merge(lemma, guessed.weights().get(i), Math::max);
    }
  }

  /** Pairs of lemmas that share a term, and the number of shared terms. */
  Collisions count() {
    Set<List<String>> pairs = new HashSet<>();
    Set<List<String>> homographs = new HashSet<>();
    int shared = 0;
    int wronglyShared = 0;
    for (Map<String, Double> lemmas : lemmasOfTerms.values()) {
      List<List<String>> meeting = meeting(lemmas);
      pairs.addAll(meeting);
      List<List<String>> sharingForm = meeting.stream().filter(this::shareForm).toList();
      homographs.addAll(sharingForm);
      shared += meeting.isEmpty() ? 0 : 1;
      wronglyShared += meeting.size() > sharingForm.size() ? 1 : 0;
    }
    long lemmas = formsOfLemmas.size();
    return new Collisions(
        lemmas * (lemmas - 1) / 2,
        pairs.size(),
        homographs.size(),
        lemmasOfTerms.size(),
        shared,
        wronglyShared);
  }

  private static List<List<String>> meeting(Map<String, Double> lemmas) {
    List<String> sorted = lemmas.keySet().stream().sorted().toList();
    List<List<String>> pairs = new ArrayList<>();
    for (String a : sorted) {
      for (String b : sorted) {
        if (a.compareTo(b) < 0
            && lemmas.getOrDefault(a, 0.0) * lemmas.getOrDefault(b, 0.0) >= WeightedTerms.MEETING) {
          pairs.add(List.of(a, b));
        }
      }
    }
    return pairs;
  }

  /** Two lemmas with a common form share its terms with any guesser. */
  private boolean shareForm(List<String> pair) {
    Set<String> common = new HashSet<>(formsOfLemmas.getOrDefault(pair.get(0), Set.of()));
    common.retainAll(formsOfLemmas.getOrDefault(pair.get(1), Set.of()));
    return !common.isEmpty();
  }

  /**
   * What was counted.
   *
   * @param pairs all pairs of different lemmas
   * @param colliding those that meet in a term
   * @param homographs colliding pairs that have a form in common
   * @param terms all terms
   * @param sharedTerms terms in which different lemmas meet
   * @param wronglySharedTerms of these, where lemmas meet that have no form in common
   */
  record Collisions(
      long pairs,
      int colliding,
      int homographs,
      int terms,
      int sharedTerms,
      int wronglySharedTerms) {
    double shareOfPairs() {
      return colliding / (double) pairs;
    }

    double shareOfTerms() {
      return sharedTerms / (double) terms;
    }

    double wrongShareOfTerms() {
      return wronglySharedTerms / (double) terms;
    }
  }
}
