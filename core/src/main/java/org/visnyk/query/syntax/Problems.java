package org.visnyk.query.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.visnyk.InvalidRequestException;

/**
 * What is wrong with a query: the first problem is refused, or each kind of them is remarked upon.
 */
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
   * @param at index of the UTF-16 unit where it is
   * @param found what stands there
   * @param expected what should
   * @param remark what was done about it, without a full stop
   * @throws InvalidRequestException if the query is to be read strictly
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
