package org.visnyk.query;

import java.util.Optional;

/**
 * A query as it was understood.
 *
 * @param root the tree
 * @param remark what had to be left out, as a short sentence without a full stop
 */
public record ParsedQuery(QueryNode.Together root, Optional<String> remark) {

  /** The query in the query language, with the remark in brackets. */
  public String understood() {
    String printed = root.print();
    return remark.map(text -> (printed + " [" + text + "]").strip()).orElse(printed);
  }
}
