package org.visnyk.evaluation.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one topic scored.
 *
 * @param topic the id of the topic
 * @param scores by metric, in the order the metrics were asked for; from 0 to 1; unmodifiable
 */
public record TopicScores(String topic, Map<Metric, Double> scores) {
  /** Copies the map, keeping its order. */
  public TopicScores {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }
}
