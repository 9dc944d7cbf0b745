package org.visnyk.query.syntax;

import java.util.List;

/**
 * A query as a tree. {@link #print} writes it in the query language; parsing that gives it back.
 *
 * <p>A plain word is a wish, everything else a demand: among the parts of a group, an article with
 * any of the words is found, and one with more of them is better; what is not a plain word must
 * hold.
 */
public sealed interface QueryNode {

  /** Writes the node in the query language. */
  default String print() {
    return QueryPrinter.print(this);
  }

  /**
   * A word in any of its forms.
   *
   * @param text the word as typed, without quotes and brackets; white space only between groups of
   *     digits
   */
  record Word(String text) implements QueryNode {}

  /**
   * A word that must be there.
   *
   * @param word the word
   */
  record Required(Word word) implements QueryNode {}

  /**
   * Words that stand one after the other, each in any of its forms.
   *
   * @param text the words as typed, without quotes
   */
  record Phrase(String text) implements QueryNode {}

  /**
   * A word in this form only; capitals and kinds of apostrophes make no difference.
   *
   * @param text the form as typed
   */
  record ExactForm(String text) implements QueryNode {}

  /**
   * Any word whose first form, as dictionaries list it, begins so; in whatever form it stands.
   *
   * @param letters the beginning as typed, without the star
   */
  record Prefix(String letters) implements QueryNode {}

  /**
   * What must not be in an article.
   *
   * @param excluded anything
   */
  record Exclusion(QueryNode excluded) implements QueryNode {}

  /**
   * What must be in the title.
   *
   * @param node what to look for there; filters inside look where they always do
   */
  record InTitle(QueryNode node) implements QueryNode {}

  /**
   * A value that an article must have, whole, but in capitals or not.
   *
   * @param field one that {@link QueryField#isLabel holds labels}
   * @param value the value as typed, without quotes around it
   */
  record FieldFilter(QueryField field, String value) implements QueryNode {}

  /**
   * When an article must have been published.
   *
   * @param field one that {@link QueryField#isDate holds dates}
   * @param span the span of days that is named
   */
  record DateFilter(QueryField field, DateSpan span) implements QueryNode {}

  /**
   * At least one of several.
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
   * Everything that was asked, or a group of it.
   *
   * @param parts the parts in the order they were typed; empty asks for every article. A group
   *     among them has at least one part that is no plain word
   */
  record Clauses(List<QueryNode> parts) implements QueryNode {
    /** Takes an unmodifiable copy of the list. */
    public Clauses {
      parts = List.copyOf(parts);
    }
  }
}
