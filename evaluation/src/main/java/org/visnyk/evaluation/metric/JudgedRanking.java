package org.visnyk.evaluation.metric;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.ScoredDocument;

/**
 * A ranking laid over the judgements of its topic: all that a metric may know. Ranks count from 1.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class JudgedRanking {
  private final List<OptionalInt> grades;
  private final int relevant;
  private final int nonRelevant;
  private final int[] idealGains;

  private JudgedRanking(List<OptionalInt> grades, Map<String, Integer> judged) {
    this.grades = grades;
    this.idealGains =
        judged.values().stream()
            .filter(JudgedRanking::isRelevant)
            .sorted((a, b) -> Integer.compare(b, a))
            .mapToInt(Integer::intValue)
            .toArray();
    this.relevant = idealGains.length;
    this.nonRelevant = (int) judged.values().stream().filter(grade -> grade == 0).count();
  }

  /**
   * Lays a ranking over judgements.
   *
   * @param ranking the documents, best first, each once; empty for a topic without results
   * @param judged grade by document id, as {@link Qrels#judged} gives it
   */
  public static JudgedRanking of(List<ScoredDocument> ranking, Map<String, Integer> judged) {
    List<OptionalInt> grades =
        ranking.stream()
            .map(
                document -> {
                  Integer grade = judged.get(document.id());
                  return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
                })
            .toList();
    return new JudgedRanking(grades, judged);
  }

  /** How many documents were returned. */
  public int size() {
    return grades.size();
  }

  /** The grade of the document at a rank from 1 to {@link #size}; empty if it was not judged. */
  public OptionalInt grade(int rank) {
    return grades.get(rank - 1);
  }

  /** Whether the document at this rank has a grade of 1 or more. */
  public boolean relevantAt(int rank) {
    return isRelevant(grade(rank).orElse(0));
  }

  /** How many judged documents of the topic are relevant, returned or not. */
  public int relevant() {
    return relevant;
  }

  /**
   * How many judged documents of the topic have grade 0, returned or not; negative grades are not
   * counted.
   */
  public int nonRelevant() {
    return nonRelevant;
  }

  /** How many of the first {@code k} documents are relevant. */
  int relevantWithin(int k) {
    int found = 0;
    for (int rank = 1; rank <= Math.min(k, size()); rank++) {
      if (relevantAt(rank)) {
        found++;
      }
    }
    return found;
  }

  /** The highest gain a document at this rank could have: that of the ideal ranking. */
  int idealGain(int rank) {
    return rank <= idealGains.length ? idealGains[rank - 1] : 0;
  }

  private static boolean isRelevant(int grade) {
    return grade >= 1;
  }
}
