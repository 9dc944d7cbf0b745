package org.visnyk.language.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules with numbers, in the order they were first asked for. */
final class EndingRules {
  private final Map<EndingRule, Integer> numbers = new LinkedHashMap<>();
  private final List<EndingRule> rules = new ArrayList<>();

  /** The number of a rule; a new one if it has none yet. */
  int number(EndingRule rule) {
    int next = rules.size();
    Integer known = numbers.putIfAbsent(rule, next);
    if (known != null) {
      return known;
    }
    rules.add(rule);
    return next;
  }

  EndingRule get(int number) {
    return rules.get(number);
  }

  int size() {
    return rules.size();
  }
}
