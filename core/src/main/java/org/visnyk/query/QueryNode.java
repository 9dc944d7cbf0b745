package org.visnyk.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as a tree. {@link #print} writes it in the query language; parsing that gives it back.
 */
public sealed interface QueryNode {

  /** Writes the node in the query language. */
  String print();

  /**
   * A word in any of its forms.
   *
   * @param text the word as typed, without quotes; white space only between groups of digits
   */
  record Word(String text) implements QueryNode {
    @Override
    public String print() {
      return text;
    }
  }

  /**
   * Words that stand one after the other, each in any of its forms.
   *
   * @param text the words as typed, without quotes
   */
  record Phrase(String text) implements QueryNode {
    @Override
    public String print() {
      return '"' + text + '"';
    }
  }

  /**
   * What must not be in an article.
   *
   * @param excluded a word or a phrase
   */
  record Exclusion(QueryNode excluded) implements QueryNode {
    @Override
    public String print() {
      return "-" + excluded.print();
    }
  }

  /**
   * Everything that was asked: an article with any of the words is found, one with more of them is
   * better; each phrase must be there; nothing excluded may be there.
   *
   * @param parts the parts in the order they were typed; empty asks for every article
   */
  record Together(List<QueryNode> parts) implements QueryNode {
    /** Takes an unmodifiable copy of the list. */
    public Together {
      parts = List.copyOf(parts);
    }

    @Override
    public String print() {
      return parts.stream().map(QueryNode::print).collect(Collectors.joining(" "));
    }
  }
}
