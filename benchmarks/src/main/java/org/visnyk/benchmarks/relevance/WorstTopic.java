package org.visnyk.benchmarks.relevance;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.visnyk.evaluation.Topic;

/**
 * A topic on which the reference is behind, with what one needs to see why.
 *
 * @param topic the topic
 * @param rival the system that is furthest ahead
 * @param scores the headline metric of every system
 * @param own the top articles of the reference
 * @param theirs the top articles of the rival
 * @param missed relevant articles below the tenth rank of the reference, highest grade first
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
   * @param grade empty if it was not judged
   * @param snippet HTML
   */
  record Shown(String id, String title, OptionalInt grade, String snippet) {}

  /**
   * A relevant article that is ranked too low.
   *
   * @param ownRank its rank in the results of the reference, if it has one
   * @param theirRank its rank in the results of the rival, if it has one
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
