package org.visnyk.language.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers rules in the order of their first use. */
final class EndingRules {
  /**
   * How a lemma is formed from a form.
   *
   * @param cut number of letters to remove from the end of the form
   * @param ending letters to append
   */
  record Rule(int cut, String ending) {

    /** The rule from a form to a lemma that removes the fewest letters. */
    static Rule between(String form, String lemma) {
      int common = 0;
      int shorter = Math.min(form.length(), lemma.length());
      while (common < shorter && form.charAt(common) == lemma.charAt(common)) {
        common++;
      }
      return new Rule(form.length() - common, lemma.substring(common));
    }

    /** The lemma of a form; the form itself if it is too short for the rule. */
    String apply(String form) {
      return cut < form.length() ? form.substring(0, form.length() - cut) + ending : form;
    }
  }

  private final Map<Rule, Integer> numbers = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  /** The number of a rule; assigns one on first use. */
  int number(Rule rule) {
    int next = rules.size();
    Integer known = numbers.putIfAbsent(rule, next);
    if (known != null) {
      return known;
    }
    rules.add(rule);
    return next;
  }

  Rule get(int number) {
    return rules.get(number);
  }

  int size() {
    return rules.size();
  }
}
