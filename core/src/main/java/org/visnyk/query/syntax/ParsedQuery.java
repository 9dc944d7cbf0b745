package org.visnyk.query.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as it was understood.
 *
 * @param root the tree
 * @param remarks what had to be left out or taken otherwise, each a short sentence without a full
 *     stop
 */
public record ParsedQuery(QueryNode.Clauses root, List<String> remarks) {

  /** Takes an unmodifiable copy of the list. */
  public ParsedQuery {
    remarks = List.copyOf(remarks);
  }

  /** The same remarks on another tree. */
  public ParsedQuery with(QueryNode.Clauses newRoot) {
    return new ParsedQuery(newRoot, remarks);
  }

  /** The same with one more remark. */
  public ParsedQuery with(String remark) {
    List<String> more = new ArrayList<>(remarks);
    more.add(remark);
    return new ParsedQuery(root, more);
  }

  /** The query in the query language, with the remarks in brackets. */
  public String understood() {
    String printed = root.print();
    return remarks.isEmpty()
        ? printed
        : (printed + " [" + String.join("; ", remarks) + "]").strip();
  }
}
