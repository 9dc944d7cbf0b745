package org.visnyk.evaluation;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a system returned: for each topic, its documents in order.
 *
 * <p>The order is re-derived as trec_eval does it: by score descending, equal scores by document id
 * descending in the byte order of UTF-8, whatever the rank column or the order of lines says.
 * Scores are compared in single precision, as trec_eval up to version 9 keeps them: two that differ
 * only in double precision are a tie.
 *
 * <p>Immutable and safe for any number of threads.
 *
 * @param name how reports call the run; {@link #read} takes the path of the file
 * @param rankings by topic id (in ascending order), the documents best first; any order is accepted
 *     and put right
 */
public record Run(String name, Map<String, List<ScoredDocument>> rankings) {
  private static final String COLUMNS = "qid Q0 docid rank score tag";

  /** A decimal number, so without the "NaN", "1f" and "0x1p3" that Java would take. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  /**
   * Copies and sorts the rankings.
   *
   * @throws EvaluationException if a document appears twice for one topic
   */
  public Run {
    Map<String, List<ScoredDocument>> sorted = new TreeMap<>();
    rankings.forEach((topic, documents) -> sorted.put(topic, bestFirst(topic, documents)));
    rankings = Collections.unmodifiableMap(sorted);
  }

  /**
   * Reads lines {@code qid Q0 docid rank score tag}, separated by any white space; second, fourth
   * and sixth column are ignored, blank lines are skipped. The file is UTF-8, with or without a
   * byte order mark.
   *
   * @return the run, named by the path of the file
   * @throws EvaluationException if the file cannot be read, a line has more or fewer columns, a
   *     score is not a number that single precision can hold, or a document appears twice for one
   *     topic; the message names file and line
   */
  public static Run read(Path file) {
    return read(file, topic -> topic);
  }

  /**
   * Reads as {@link #read(Path)} does, and refuses results for other topics than these.
   *
   * @param topics ids of the topics that there are
   * @throws EvaluationException as there, and if a line names another topic
   */
  public static Run read(Path file, Set<String> topics) {
    return read(file, topic -> Ids.known(topic, topics));
  }

  private static Run read(Path file, UnaryOperator<String> checkedTopic) {
    Map<String, Map<String, ScoredDocument>> found = new HashMap<>();
    Lines.forEach(
        file,
        line -> {
          List<String> columns = Columns.of(line, COLUMNS);
          String topic = checkedTopic.apply(columns.get(0));
          String document = columns.get(2);
          var scored = new ScoredDocument(document, score(columns.get(4)));
          var documents = found.computeIfAbsent(topic, t -> new HashMap<>());
          if (documents.putIfAbsent(document, scored) != null) {
            throw duplicate(topic, document);
          }
        });
    Map<String, List<ScoredDocument>> rankings = new HashMap<>();
    found.forEach((topic, documents) -> rankings.put(topic, List.copyOf(documents.values())));
    return new Run(file.toString(), rankings);
  }

  /** The documents of a topic, best first, unmodifiable; empty for a topic without results. */
  public List<ScoredDocument> ranking(String topic) {
    return rankings.getOrDefault(topic, List.of());
  }

  private static float score(String text) {
    // By way of double, as C's atof: a decimal can round to another float when read directly.
    float score = NUMBER.matcher(text).matches() ? (float) Double.parseDouble(text) : Float.NaN;
    if (!Float.isFinite(score)) {
      throw new EvaluationException(
          "the score \""
              + text
              + "\" is not a finite number in single precision; write one like 12.5");
    }
    return score;
  }

  private static List<ScoredDocument> bestFirst(
      String topic, Collection<ScoredDocument> documents) {
    Set<String> seen = new HashSet<>();
    for (ScoredDocument document : documents) {
      if (!seen.add(document.id())) {
        throw duplicate(topic, document.id());
      }
    }
    return documents.stream().sorted(ScoredDocument.BEST_FIRST).toList();
  }

  private static EvaluationException duplicate(String topic, String document) {
    return new EvaluationException(
        "document \"%s\" appears a second time for topic \"%s\"; a run ranks each document once"
            .formatted(document, topic));
  }
}
