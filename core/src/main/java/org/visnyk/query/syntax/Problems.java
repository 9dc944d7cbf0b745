package org.visnyk.query.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.visnyk.InvalidRequestException;

/** Handles problems of a query: strictly, by rejecting the first one, or with a remark on each. */
final class Problems {
  private final boolean strict;
  private final Set<String> remarks = new LinkedHashSet<>();

  Problems(boolean strict) {
    this.strict = strict;
  }

  boolean isStrict() {
    return strict;
  }

  /**
   * Reports a problem.
   *
   * @param at index of its first UTF-16 unit
   * @param found the text there
   * @param expected what should be there, to complete "expected ..."
   * @param remark what the lenient parser did, without a full stop
   * @throws InvalidRequestException if the query is parsed strictly
   */
  void report(int at, String found, String expected, String remark) {
    if (strict) {
      throw InvalidRequestException.inQuery(at + 1, found, expected);
    }
    remarks.add(remark);
  }

  List<String> remarks() {
    return new ArrayList<>(remarks);
  }
}
