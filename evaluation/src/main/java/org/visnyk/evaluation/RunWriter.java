package org.visnyk.evaluation;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a run in the format of TREC, such that a reader who sorts it again by score, as trec_eval
 * does, gets the order that was written.
 *
 * <p>It does not close what it writes to. Not safe for use by several threads at once.
 */
public final class RunWriter {
  /**
   * Where lower scores are raised to, so that below them there is room for another eight million
   * floats to tell their order.
   */
  private static final float LOWEST = -Float.MAX_VALUE / 2;

  private final Appendable out;
  private final String tag;
  private final Set<String> written = new HashSet<>();

  /**
   * A writer of one run.
   *
   * @param out where lines go; if it encodes, it should encode UTF-8
   * @param tag the name of the run, in the last column of every line
   * @throws EvaluationException if the tag is blank or contains white space
   */
  public RunWriter(Appendable out, String tag) {
    this.out = out;
    this.tag = Ids.check("tag", tag);
  }

  /**
   * Writes the results of one topic as lines {@code qid Q0 docid rank score tag}, rank 1 first.
   * Scores are written as given where each is lower than the one before. Where one is equal to the
   * score before or higher, the list still decides: the later document gets the next smaller float.
   *
   * @param topic the id of the topic
   * @param ranked its documents, best first; none for an empty list, which writes nothing
   * @throws EvaluationException if an id is blank or contains white space, a document appears
   *     twice, the topic was written before, or the output fails
   */
  public void write(String topic, List<ScoredDocument> ranked) {
    String lines = format(Ids.check("topic id", topic), ranked);
    if (!written.add(topic)) {
      throw new EvaluationException(
          "topic \"" + topic + "\" was written before; write all its results at once");
    }
    try {
      out.append(lines);
    } catch (IOException e) {
      throw new EvaluationException("the run cannot be written: " + e.getMessage(), e);
    }
  }

  private String format(String topic, List<ScoredDocument> ranked) {
    StringBuilder lines = new StringBuilder();
    Set<String> documents = new HashSet<>();
    float previous = Float.POSITIVE_INFINITY;
    int rank = 0;
    for (ScoredDocument document : ranked) {
      String id = Ids.check("document id", document.id());
      if (!documents.add(id)) {
        throw new EvaluationException(
            "document \"%s\" appears a second time for topic \"%s\"; rank each document once"
                .formatted(id, topic));
      }
      rank++;
      previous = below(previous, document.score());
      lines.append(topic).append(" Q0 ").append(id).append(' ').append(rank).append(' ');
      lines.append(previous).append(' ').append(tag).append('\n');
    }
    return lines.toString();
  }

  private static float below(float previous, float score) {
    float raised = Math.max(score, LOWEST);
    return raised < previous ? raised : Math.nextDown(previous);
  }
}
