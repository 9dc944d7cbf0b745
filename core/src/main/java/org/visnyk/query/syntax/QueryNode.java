package org.visnyk.query.syntax;

import java.util.List;

/**
 * A query as a tree. Parsing what {@link #print} returns gives the same tree.
 *
 * <p>Plain words are optional clauses, all others are required: an article matches a group if it
 * matches all other parts of it and, if there are none, any of the words; the more words match, the
 * higher it ranks.
 */
public sealed interface QueryNode {

  /** Prints the node in the query language. */
  default String print() {
    return QueryPrinter.print(this);
  }

  /**
   * A word in any of its forms.
   *
   * @param text as typed, without quotation marks and brackets; with spaces only between groups of
   *     digits
   */
  record Word(String text) implements QueryNode {}

  /** A required word. */
  record Required(Word word) implements QueryNode {}

  /**
   * Consecutive words, each in any of its forms.
   *
   * @param text as typed, without quotation marks
   */
  record Phrase(String text) implements QueryNode {}

  /**
   * A word in one form only; letter case and kinds of apostrophes are ignored.
   *
   * @param text as typed
   */
  record ExactForm(String text) implements QueryNode {}

  /**
   * Any word whose lemma begins with these letters, in any of its forms.
   *
   * @param letters as typed, without the asterisk
   */
  record Prefix(String letters) implements QueryNode {}

  /** An excluded clause. */
  record Exclusion(QueryNode excluded) implements QueryNode {}

  /**
   * A clause that must match in the title.
   *
   * @param node filters in it apply to the article as always
   */
  record InTitle(QueryNode node) implements QueryNode {}

  /**
   * A value that a field must have, in any letter case.
   *
   * @param field one that {@linkplain QueryField#isLabel holds labels}
   * @param value as typed, without quotation marks around it
   */
  record FieldFilter(QueryField field, String value) implements QueryNode {}

  /**
   * A restriction of the date of publication.
   *
   * @param field one that {@linkplain QueryField#isDate holds dates}
   */
  record DateFilter(QueryField field, DateSpan span) implements QueryNode {}

  /**
   * Alternatives, of which at least one must match.
   *
   * @param alternatives two or more, none of them {@code Required} or {@code AnyOf}
   */
  record AnyOf(List<QueryNode> alternatives) implements QueryNode {
    /** Takes an unmodifiable copy of the list. */
    public AnyOf {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * A whole query, or a group in it.
   *
   * @param parts in the order they were typed; empty matches every article. A group within a query
   *     has at least one part that is not a plain word
   */
  record Clauses(List<QueryNode> parts) implements QueryNode {
    /** Takes an unmodifiable copy of the list. */
    public Clauses {
      parts = List.copyOf(parts);
    }
  }
}
