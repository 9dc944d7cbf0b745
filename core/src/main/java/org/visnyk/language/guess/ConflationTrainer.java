package org.visnyk.language.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.visnyk.language.guess.EndingNode.Choice;

/**
 * Learns second lemmas of names, so that the forms of a name share a lemma.
 *
 * <p>{@code Кузька} may be a form of {@code Кузько}, {@code Кузьк} or {@code Кузька}; the second
 * most probable of these is not the best second lemma. The best one is the lemma that the other
 * forms of the name also get, correct or not. So for each known name the trainer finds the lemma
 * that most of its forms would get if the name were unknown, and trains the endings with that lemma
 * instead of the correct one. After a few rounds the choices of different forms agree.
 */
final class ConflationTrainer {
  private static final int ROUNDS = 3;

  /** Breaks ties in favour of the correct lemma. */
  private static final double RIGHT_LEMMA_BONUS = 0.5;

  private final EndingRules rules;
  private final Map<String, List<NameForm>> formsOfNames = new LinkedHashMap<>();

  /** Creates a trainer without names, which adds its rules to the given ones. */
  ConflationTrainer(EndingRules rules) {
    this.rules = rules;
  }

  /**
   * Adds a form of a name, both in lower case.
   *
   * @param usage level of {@link FormUsage}
   */
  void add(String form, String lemma, int usage) {
    formsOfNames.computeIfAbsent(lemma, unused -> new ArrayList<>()).add(new NameForm(form, usage));
  }

  /** Learns the tree of endings that predicts the shared lemmas. */
  EndingNode learn() {
    Map<String, String> shared = new LinkedHashMap<>();
    formsOfNames.keySet().forEach(lemma -> shared.put(lemma, lemma));
    List<EndingNode> right = bothHalves(shared, FormUsage::weight);
    List<EndingNode> current = right;
    for (int round = 0; round < ROUNDS; round++) {
      for (String lemma : formsOfNames.keySet()) {
        int other = 1 - half(lemma);
        shared.put(lemma, sharedLemma(lemma, right.get(other), current.get(other)));
      }
      current = bothHalves(shared, ConflationTrainer::everyFormAlike);
    }
    return train(shared, Set.of(0, 1), ConflationTrainer::everyFormAlike);
  }

  /**
   * Trains on each half of the names; each name is then predicted by the other half, as if unknown.
   */
  private List<EndingNode> bothHalves(Map<String, String> shared, IntToDoubleFunction formWeight) {
    return List.of(train(shared, Set.of(0), formWeight), train(shared, Set.of(1), formWeight));
  }

  private static int half(String lemma) {
    return (lemma.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - 1);
  }

  private EndingNode train(
      Map<String, String> shared, Set<Integer> halves, IntToDoubleFunction formWeight) {
    TrainingExamples examples = new TrainingExamples(rules);
    formsOfNames.forEach(
        (lemma, forms) -> {
          if (halves.contains(half(lemma))) {
            String target = shared.getOrDefault(lemma, lemma);
            forms.forEach(form -> examples.add(form.text(), target, true, form.usage()));
          }
        });
    return new EndingTrainer(examples.sorted(), rules.size(), formWeight, 1).train();
  }

  /** The lemma that most forms of a name get. */
  private String sharedLemma(String lemma, EndingNode right, EndingNode current) {
    Map<String, Double> votes = new TreeMap<>();
    votes.put(lemma, RIGHT_LEMMA_BONUS);
    for (NameForm each : formsOfNames.getOrDefault(lemma, List.of())) {
      String form = each.text();
      for (String guess : guesses(form, right.choiceFor(form), current.choiceFor(form))) {
        votes.merge(guess, 1.0, Double::sum);
      }
    }
    String best = lemma;
    for (Map.Entry<String, Double> vote : votes.entrySet()) {
      if (vote.getValue() > votes.getOrDefault(best, 0.0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /**
   * The predictions of {@link LemmaGuesser}: by the rule of the correct lemma, then of the shared
   * lemma.
   */
  private Set<String> guesses(String form, Choice right, Choice current) {
    Set<String> guesses = new TreeSet<>();
    int[] order = {right.first(), current.first(), current.second(), right.second()};
    for (int rule : order) {
      if (rule != Choice.NONE && guesses.size() < Guesses.MAX_GUESSES) {
        guesses.add(rules.get(rule).apply(form));
      }
    }
    return guesses;
  }

  /** Rare forms of a name count as much as frequent ones. */
  private static double everyFormAlike(int usage) {
    return 1;
  }

  private record NameForm(String text, int usage) {}
}
