package org.visnyk.query.syntax;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text its characters; for a phrase what stands inside the quotes
 * @param node what it means by itself; of brackets and signs nothing, an empty word
 * @param start index of its first UTF-16 unit in the query
 * @param end index behind its last UTF-16 unit
 */
record QueryToken(Kind kind, String text, QueryNode node, int start, int end) {
  private static final QueryNode NOTHING = new QueryNode.Word("");

  enum Kind {
    OPERAND,
    OPEN,
    CLOSE,
    OR,
    AND,
    MINUS,
    PLUS,
    TITLE;

    /** Whether it belongs to the operand that stands directly behind it. */
    boolean isPrefix() {
      return this == MINUS || this == PLUS || this == TITLE;
    }

    boolean isOperator() {
      return this == OR || this == AND;
    }
  }

  static QueryToken sign(Kind kind, String text, int start) {
    return new QueryToken(kind, text, NOTHING, start, start + text.length());
  }

  static QueryToken operand(QueryNode node, String text, int start, int end) {
    return new QueryToken(Kind.OPERAND, text, node, start, end);
  }

  /** Whether an operand can end here. */
  boolean endsOperand() {
    return kind == Kind.OPERAND || kind == Kind.CLOSE;
  }

  /** Whether an operand can begin here. */
  boolean startsOperand() {
    return kind == Kind.OPERAND || kind == Kind.OPEN || kind.isPrefix();
  }
}
