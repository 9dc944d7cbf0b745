package org.visnyk.evaluation;

import java.util.List;

/**
 * A topic: what somebody wants to know, in the words they would type.
 *
 * @param id names the topic in qrels and runs; not blank, no white space
 * @param text the plain words of the query; not blank
 * @param slices the groups of topics that it belongs to, for scores of a group by itself; none is
 *     usual
 */
public record Topic(String id, String text, List<String> slices) {
  /**
   * Checks the components.
   *
   * @throws EvaluationException if the id is blank or contains white space, the text or a slice is
   *     blank, or a slice is named twice
   */
  public Topic {
    Ids.check("topic id", id);
    if (text.isBlank()) {
      throw new EvaluationException(
          "topic \"" + id + "\" has no text; write what to search for, or take the topic out");
    }
    slices = List.copyOf(slices);
    if (slices.stream().anyMatch(String::isBlank)
        || slices.stream().distinct().count() < slices.size()) {
      throw new EvaluationException(
          "the slices of topic \"" + id + "\" are " + slices + "; give each a name of its own");
    }
  }

  /** A topic that belongs to no slice. */
  public Topic(String id, String text) {
    this(id, text, List.of());
  }
}
