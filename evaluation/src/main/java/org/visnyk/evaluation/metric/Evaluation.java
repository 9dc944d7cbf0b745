package org.visnyk.evaluation.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.evaluation.EvaluationException;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;

/**
 * The scores of a run, topic by topic and on average.
 *
 * <p>The average goes over all topics of the qrels that have a relevant document; a topic for which
 * the run has no results counts as 0, so that a system gains nothing by staying silent. That is
 * trec_eval with its option {@code -c}, but for one thing: a topic without any relevant document,
 * which no system could score on, is left out here and counts as 0 there.
 *
 * <p>Immutable and safe for any number of threads. Everything is in the order in which the qrels
 * first name the topics, so that two evaluations of one file are equal to the last digit.
 *
 * @param run the name of the run
 * @param means the mean of each metric over {@code topics}, in the order asked for; from 0 to 1
 * @param topics the scores of every topic that is averaged over; at least one
 * @param topicsWithoutResults topics averaged over that the run returned nothing for
 * @param topicsWithoutRelevant topics of the qrels left out, since none of their documents is
 *     relevant
 * @param unjudgedTopics topics of the run left out, since the qrels do not name them; ascending
 */
public record Evaluation(
    String run,
    Map<Metric, Double> means,
    List<TopicScores> topics,
    List<String> topicsWithoutResults,
    List<String> topicsWithoutRelevant,
    List<String> unjudgedTopics) {

  /** Copies what it is given, keeping its order. */
  public Evaluation {
    means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
    topics = List.copyOf(topics);
    topicsWithoutResults = List.copyOf(topicsWithoutResults);
    topicsWithoutRelevant = List.copyOf(topicsWithoutRelevant);
    unjudgedTopics = List.copyOf(unjudgedTopics);
  }

  /**
   * Evaluates a run.
   *
   * @param metrics what to compute, for example {@link Metric#defaults()}; a repeated one counts
   *     once
   * @throws EvaluationException if no topic of the qrels has a relevant document
   */
  public static Evaluation of(Run run, Qrels qrels, List<Metric> metrics) {
    List<TopicScores> topics = new ArrayList<>();
    List<String> withoutResults = new ArrayList<>();
    List<String> withoutRelevant = new ArrayList<>();
    for (String topic : qrels.topics()) {
      JudgedRanking ranking = JudgedRanking.of(run.ranking(topic), qrels.judged(topic));
      if (ranking.relevant() == 0) {
        withoutRelevant.add(topic);
        continue;
      }
      if (ranking.size() == 0) {
        withoutResults.add(topic);
      }
      topics.add(score(topic, ranking, metrics));
    }
    if (topics.isEmpty()) {
      throw new EvaluationException(
          "no topic of the qrels has a relevant document, so there is nothing to average over; give"
              + " some document the grade 1 or more");
    }
    List<String> unjudged =
        run.rankings().keySet().stream().filter(topic -> !qrels.topics().contains(topic)).toList();
    return new Evaluation(
        run.name(), means(topics, metrics), topics, withoutResults, withoutRelevant, unjudged);
  }

  /**
   * The mean of a metric over all topics, from 0 to 1.
   *
   * @throws EvaluationException if the metric was not computed
   */
  public double mean(Metric metric) {
    Double mean = means.get(metric);
    if (mean == null) {
      throw new EvaluationException(
          "run \"%s\" was not evaluated with %s; ask for it".formatted(run, metric.name()));
    }
    return mean;
  }

  private static TopicScores score(String topic, JudgedRanking ranking, List<Metric> metrics) {
    Map<Metric, Double> scores = new LinkedHashMap<>();
    metrics.forEach(metric -> scores.put(metric, metric.score(ranking)));
    return new TopicScores(topic, scores);
  }

  private static Map<Metric, Double> means(List<TopicScores> topics, List<Metric> metrics) {
    Map<Metric, Double> means = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      double sum = 0;
      for (TopicScores topic : topics) {
        sum += topic.scores().getOrDefault(metric, 0.0);
      }
      means.put(metric, sum / topics.size());
    }
    return means;
  }
}
