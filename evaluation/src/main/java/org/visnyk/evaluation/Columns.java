package org.visnyk.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The columns of a line of qrels or of a run: separated by any ASCII white space, as in C. */
final class Columns {
  private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\x0B\\f\\r]+");

  private Columns() {}

  /** Splits a line into exactly the columns that {@code names} lists, separated by blanks. */
  static List<String> of(String line, String names) {
    List<String> columns = split(line);
    int expected = split(names).size();
    if (columns.size() != expected) {
      throw new EvaluationException(
          "found %d columns; write %d, separated by white space: %s"
              .formatted(columns.size(), expected, names));
    }
    return columns;
  }

  private static List<String> split(String line) {
    return WHITE_SPACE.splitAsStream(line).filter(Predicate.not(String::isEmpty)).toList();
  }
}
