package org.visnyk.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.visnyk.evaluation.metric.Evaluation;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.metric.TopicScores;
import org.visnyk.evaluation.significance.Comparison;
import org.visnyk.evaluation.significance.Difference;
import org.visnyk.server.json.Json;

/**
 * Formats evaluations as JSON: {@code {"runs":[{"run":..,"topics":..,"topicsWithoutResults":[..],
 * "unjudgedTopics":[..],"metrics":{..},"perQuery":{topic:{..}}}],"comparisons":[..]}}.
 */
public final class EvaluationJson {
  private EvaluationJson() {}

  /** Formats evaluations and the comparisons between them. */
  public static ObjectNode of(
      List<Evaluation> evaluations, List<Comparison> comparisons, boolean perQuery) {
    ObjectNode json = Json.object();
    ArrayNode runs = json.putArray("runs");
    evaluations.forEach(evaluation -> runs.add(of(evaluation, perQuery)));
    ArrayNode array = json.putArray("comparisons");
    comparisons.forEach(comparison -> array.add(of(comparison)));
    return json;
  }

  private static ObjectNode of(Evaluation evaluation, boolean perQuery) {
    ObjectNode json =
        Json.object().put("run", evaluation.run()).put("topics", evaluation.topics().size());
    evaluation.topicsWithoutResults().forEach(json.putArray("topicsWithoutResults")::add);
    evaluation.unjudgedTopics().forEach(json.putArray("unjudgedTopics")::add);
    json.set("metrics", scores(evaluation.means()));
    if (perQuery) {
      ObjectNode topics = json.putObject("perQuery");
      for (TopicScores topic : evaluation.topics()) {
        topics.set(topic.topic(), scores(topic.scores()));
      }
    }
    return json;
  }

  private static ObjectNode scores(Map<Metric, Double> scores) {
    ObjectNode json = Json.object();
    scores.forEach((metric, score) -> json.put(metric.name(), score));
    return json;
  }

  private static ObjectNode of(Comparison comparison) {
    Difference difference = comparison.difference();
    ObjectNode json =
        Json.object()
            .put("metric", comparison.metric().name())
            .put("baseline", comparison.baseline())
            .put("system", comparison.system())
            .put("difference", difference.mean())
            .put("lower", difference.lower())
            .put("upper", difference.upper())
            .put("won", difference.won())
            .put("tied", difference.tied())
            .put("lost", difference.lost());
    if (difference.effectSize().isPresent()) {
      json.put("effectSize", difference.effectSize().getAsDouble());
    } else {
      json.putNull("effectSize");
    }
    return json.put("randomisationP", comparison.randomisationP())
        .put("randomisationHolm", comparison.randomisationHolm())
        .put("tTestP", comparison.tTestP())
        .put("tTestHolm", comparison.tTestHolm());
  }
}
