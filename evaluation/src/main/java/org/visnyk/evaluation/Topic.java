package org.visnyk.evaluation;

/**
 * A topic: what somebody wants to know, in the words they would type.
 *
 * @param id names the topic in qrels and runs; not blank, no white space
 * @param text the plain words of the query; not blank
 */
public record Topic(String id, String text) {
  /**
   * Checks both.
   *
   * @throws EvaluationException if the id is blank or contains white space, or the text is blank
   */
  public Topic {
    Ids.check("topic id", id);
    if (text.isBlank()) {
      throw new EvaluationException(
          "topic \"" + id + "\" has no text; write what to search for, or take the topic out");
    }
  }
}
