package org.visnyk.query.syntax;

/**
 * A token of a query.
 *
 * @param text its characters in the query
 * @param node the node of an operand; an empty word for brackets and operators
 * @param start index of its first UTF-16 unit in the query
 * @param end index after its last UTF-16 unit
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

    /** Whether it applies to the operand directly after it. */
    boolean isPrefix() {
      return this == MINUS || this == PLUS || this == TITLE;
    }

    /** Whether it joins the operands before and after it. */
    boolean isInfix() {
      return this == OR || this == AND;
    }
  }

  static QueryToken operator(Kind kind, String text, int start) {
    return new QueryToken(kind, text, NOTHING, start, start + text.length());
  }

  static QueryToken operand(QueryNode node, String text, int start, int end) {
    return new QueryToken(Kind.OPERAND, text, node, start, end);
  }

  /** Whether an operand can end with it. */
  boolean endsOperand() {
    return kind == Kind.OPERAND || kind == Kind.CLOSE;
  }

  /** Whether an operand can begin with it. */
  boolean startsOperand() {
    return kind == Kind.OPERAND || kind == Kind.OPEN || kind.isPrefix();
  }
}
