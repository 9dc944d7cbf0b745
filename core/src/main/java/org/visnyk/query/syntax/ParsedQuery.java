package org.visnyk.query.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed query.
 *
 * @param remarks what the lenient parser ignored or treated differently, each a short sentence
 *     without a full stop
 */
public record ParsedQuery(QueryNode.Clauses root, List<String> remarks) {

  /** Takes an unmodifiable copy of the list. */
  public ParsedQuery {
    remarks = List.copyOf(remarks);
  }

  /** Replaces the tree and keeps the remarks. */
  public ParsedQuery with(QueryNode.Clauses newRoot) {
    return new ParsedQuery(newRoot, remarks);
  }

  /** Adds a remark. */
  public ParsedQuery with(String remark) {
    List<String> more = new ArrayList<>(remarks);
    more.add(remark);
    return new ParsedQuery(root, more);
  }

  /** Prints the query in the query language, with the remarks in square brackets. */
  public String understood() {
    String printed = root.print();
    return remarks.isEmpty()
        ? printed
        : (printed + " [" + String.join("; ", remarks) + "]").strip();
  }
}
