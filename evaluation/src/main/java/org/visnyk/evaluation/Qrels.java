package org.visnyk.evaluation;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Relevance judgements: for each topic, the documents somebody looked at and the grade each was
 * given. Grade 1 and more is relevant, 0 is not. A negative grade counts as not relevant and gives
 * no gain; trec_eval reads it as "in the pool, but not judged", so that {@code bpref} passes over
 * such a document, while {@code judged@k} counts it, since somebody saw it.
 *
 * <p>Immutable and safe for any number of threads.
 *
 * @param grades grade by document id, by topic id; topics keep the order in which they were first
 *     seen
 */
public record Qrels(Map<String, Map<String, Integer>> grades) {
  private static final String COLUMNS = "topic iteration document grade";

  /** Copies the maps, keeping their order. */
  public Qrels {
    Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
    grades.forEach((topic, judged) -> copy.put(topic, Map.copyOf(judged)));
    grades = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads lines {@code topic iteration document grade}, separated by any white space; the iteration
   * is ignored, blank lines are skipped. The file is UTF-8, with or without a byte order mark.
   *
   * @throws EvaluationException if the file cannot be read, a line has more or fewer columns, a
   *     grade is not an integer, or a document is judged twice for one topic; the message names
   *     file and line
   */
  public static Qrels read(Path file) {
    return read(file, topic -> topic);
  }

  /**
   * Reads as {@link #read(Path)} does, and refuses judgements for other topics than these.
   *
   * @param topics ids of the topics that there are
   * @throws EvaluationException as there, and if a line names another topic
   */
  public static Qrels read(Path file, Set<String> topics) {
    return read(file, topic -> Ids.known(topic, topics));
  }

  private static Qrels read(Path file, UnaryOperator<String> checkedTopic) {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    Lines.forEach(
        file,
        line -> {
          List<String> columns = Columns.of(line, COLUMNS);
          String topic = checkedTopic.apply(columns.get(0));
          String document = columns.get(2);
          Map<String, Integer> judged = grades.computeIfAbsent(topic, t -> new LinkedHashMap<>());
          if (judged.putIfAbsent(document, grade(columns.get(3))) != null) {
            throw new EvaluationException(
                "document \"%s\" is judged a second time for topic \"%s\"; keep one grade"
                    .formatted(document, topic));
          }
        });
    return new Qrels(grades);
  }

  private static int grade(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new EvaluationException(
          "the grade \""
              + text
              + "\" is not an integer; write 0 for not relevant, 1 or more for relevant",
          e);
    }
  }

  /** The ids of the judged topics, in the order first seen; unmodifiable. */
  public Set<String> topics() {
    return grades.keySet();
  }

  /** Grade by document id for one topic, unmodifiable; empty for a topic that was not judged. */
  public Map<String, Integer> judged(String topic) {
    return grades.getOrDefault(topic, Map.of());
  }
}
