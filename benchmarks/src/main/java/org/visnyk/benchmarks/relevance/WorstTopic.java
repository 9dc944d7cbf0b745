package org.visnyk.benchmarks.relevance;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.visnyk.evaluation.Topic;

/**
 * A topic where the reference is behind, with what is needed to see why.
 *
 * @param topic the topic
 * @param rival the system that is furthest ahead there
 * @param scores of every system, by the headline metric
 * @param own the first articles of the reference
 * @param theirs the first articles of the rival
 * @param missed relevant articles that are not among the first ten of the reference, best grade
 *     first
 */
record WorstTopic(
    Topic topic,
    String rival,
    Map<String, Double> scores,
    List<Shown> own,
    List<Shown> theirs,
    List<Missed> missed) {

  /**
   * An article in a ranking.
   *
   * @param grade empty where it was not judged
   * @param snippet HTML
   */
  record Shown(int rank, String id, String title, OptionalInt grade, String snippet) {}

  /**
   * A relevant article that stands too low.
   *
   * @param ownRank where the reference has it, if anywhere
   * @param theirRank where the rival has it, if anywhere
   * @param snippet HTML
   */
  record Missed(
      String id,
      String title,
      int grade,
      OptionalInt ownRank,
      OptionalInt theirRank,
      String snippet) {}
}
