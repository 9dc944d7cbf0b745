package org.visnyk.query.syntax;

import java.util.List;
import org.visnyk.language.text.NumberGroups;

/** Puts numbers together whose groups of digits are set apart by spaces. Stateless. */
final class NumberWords {
  private NumberWords() {}

  /** Whether two words are one number. */
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

  /** Adds a part behind others, or to the last of them. */
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
