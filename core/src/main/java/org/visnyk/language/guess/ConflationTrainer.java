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
 * Learns second lemmas of names, so that the forms of one name meet.
 *
 * <p>{@code Кузька} may be a form of {@code Кузько}, {@code Кузьк} or {@code Кузька}; the second
 * most probable of these is not the best second lemma. The best one is that which the other forms
 * of the name get as well, be it right or not. So for every known name the lemma is found that the
 * most of its forms would get if the name were unknown, and the endings are taught that lemma in
 * place of the right one; a few rounds of this make the choices of different forms agree.
 */
final class ConflationTrainer {
  private static final int ROUNDS = 3;

  /** The right lemma wins against another one that as many forms get. */
  private static final double RIGHT_LEMMA_BONUS = 0.5;

  private final EndingRules rules;
  private final Map<String, List<NameForm>> formsOfNames = new LinkedHashMap<>();

  /** Makes an empty collection of names; new rules are added to the given ones. */
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

  /** Learns the tree of endings that leads to the lemmas where forms meet. */
  EndingNode learn() {
    Map<String, String> meetings = new LinkedHashMap<>();
    formsOfNames.keySet().forEach(lemma -> meetings.put(lemma, lemma));
    List<EndingNode> right = bothHalves(meetings, FormUsage::weight);
    List<EndingNode> current = right;
    for (int round = 0; round < ROUNDS; round++) {
      for (String lemma : formsOfNames.keySet()) {
        int other = 1 - half(lemma);
        meetings.put(lemma, meeting(lemma, right.get(other), current.get(other)));
      }
      current = bothHalves(meetings, ConflationTrainer::everyFormAlike);
    }
    return train(meetings, Set.of(0, 1), ConflationTrainer::everyFormAlike);
  }

  /** Each name is judged by what the other half of the names teaches, as if it were unknown. */
  private List<EndingNode> bothHalves(
      Map<String, String> meetings, IntToDoubleFunction formWeight) {
    return List.of(train(meetings, Set.of(0), formWeight), train(meetings, Set.of(1), formWeight));
  }

  private static int half(String lemma) {
    return (lemma.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - 1);
  }

  private EndingNode train(
      Map<String, String> meetings, Set<Integer> halves, IntToDoubleFunction formWeight) {
    TrainingExamples examples = new TrainingExamples(rules);
    formsOfNames.forEach(
        (lemma, forms) -> {
          if (halves.contains(half(lemma))) {
            String meeting = meetings.getOrDefault(lemma, lemma);
            forms.forEach(form -> examples.add(form.text(), meeting, true, form.usage()));
          }
        });
    return new EndingTrainer(examples.sorted(), rules.size(), formWeight, 1).train();
  }

  /** The lemma that the most forms of a name get. */
  private String meeting(String lemma, EndingNode right, EndingNode current) {
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

  /** What {@link LemmaGuesser} would give: the right lemma's rule, then the meeting lemma's. */
  private Set<String> guesses(String form, Choice right, Choice current) {
    Set<String> guesses = new TreeSet<>();
    int[] order = {right.first(), current.first(), current.second(), right.second()};
    for (int rule : order) {
      if (rule != Choice.NONE && guesses.size() < Guesses.MOST) {
        guesses.add(rules.get(rule).apply(form));
      }
    }
    return guesses;
  }

  /** Names are to meet in all their forms, the rare ones too. */
  private static double everyFormAlike(int usage) {
    return 1;
  }

  private record NameForm(String text, int usage) {}
}
