package org.visnyk.query.syntax;

import java.util.List;
import org.visnyk.language.text.NumberGroups;

/** Joins the groups of digits of numbers that are written with spaces. Stateless. */
final class NumberWords {
  private NumberWords() {}

  /** Whether two words are parts of one number. */
  static boolean areOne(QueryNode first, QueryNode second) {
    if (!(first instanceof QueryNode.Word number && second instanceof QueryNode.Word group)) {
      return false;
    }
    char[] both = join(number, group).text().toCharArray();
    return NumberGroups.continuesAt(both, 0, number.text().length(), both.length);
  }

  static QueryNode.Word join(QueryNode.Word number, QueryNode.Word group) {
    return new QueryNode.Word(number.text() + ' ' + group.text());
  }

  /** Appends a part, or joins it to the last one if both are parts of one number. */
  static void add(List<QueryNode> parts, QueryNode part) {
    if (part instanceof QueryNode.Word group
        && !parts.isEmpty()
        && parts.getLast() instanceof QueryNode.Word number
        && areOne(number, group)) {
      parts.set(parts.size() - 1, join(number, group));
    } else {
      parts.add(part);
    }
  }
}
