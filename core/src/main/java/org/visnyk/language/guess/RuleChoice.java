package org.visnyk.language.guess;

/**
 * The rules to apply to a form, the better first.
 *
 * @param first number of the better rule
 * @param second number of the other rule, or {@link #NONE}
 */
record RuleChoice(int first, int second) {
  static final int NONE = -1;
}
