package org.visnyk.language.guess;

import java.util.Arrays;
import org.visnyk.language.text.Alphabet;

/**
 * Pairs of form and lemma to learn from. Each is packed into one number: the last {@link #LETTERS}
 * letters of the form in reverse order, then the rule. Sorted, the forms of an ending are adjacent;
 * the whole dictionary takes 28 MB.
 */
final class TrainingExamples {
  /** The maximum length of an ending. */
  static final int LETTERS = 8;

  /** A rule that cuts more belongs to an irregular word and does not generalise. */
  private static final int MAX_CUT = 7;

  private static final int LETTER_BITS = 6;
  private static final int LETTER_MASK = (1 << LETTER_BITS) - 1;
  private static final int RULE_BITS = 12;
  private static final int RULE_MASK = (1 << RULE_BITS) - 1;
  private static final int USAGE_BITS = 3;
  private static final int USAGE_MASK = FormUsage.LEVELS - 1;
  private static final int USAGE_SHIFT = RULE_BITS + 1;
  private static final int LETTERS_SHIFT = USAGE_SHIFT + USAGE_BITS;

  private final EndingRules rules;
  private long[] examples = new long[1 << 16];
  private int size;

  /** Creates an empty list, which adds its rules to the given ones. */
  TrainingExamples(EndingRules rules) {
    this.rules = rules;
  }

  /**
   * Adds a pair in lower case, unless the form is irregular.
   *
   * @param name whether the lemma is a name
   * @param usage level of {@link FormUsage}
   */
  void add(String form, String lemma, boolean name, int usage) {
    EndingRules.Rule rule = EndingRules.Rule.between(form, lemma);
    if (rule.cut() > MAX_CUT || rule.cut() == form.length()) {
      return;
    }
    long number = rules.number(rule);
    if (number > RULE_MASK) {
      throw new IllegalStateException("more than %d rules".formatted(RULE_MASK));
    }
    if (size == examples.length) {
      examples = Arrays.copyOf(examples, 2 * size);
    }
    examples[size++] =
        letters(form) << LETTERS_SHIFT | (long) usage << USAGE_SHIFT | number << 1 | (name ? 1 : 0);
  }

  private static long letters(String form) {
    long letters = 0;
    for (int i = 1; i <= LETTERS; i++) {
      int code = i <= form.length() ? Alphabet.code(form.charAt(form.length() - i)) : 0;
      letters = letters << LETTER_BITS | code;
    }
    return letters;
  }

  /** The examples, sorted by ending. */
  long[] sorted() {
    long[] sorted = Arrays.copyOf(examples, size);
    Arrays.sort(sorted);
    return sorted;
  }

  static int rule(long example) {
    return (int) (example >>> 1) & RULE_MASK;
  }

  static boolean isName(long example) {
    return (example & 1) != 0;
  }

  /** The level of {@link FormUsage}. */
  static int usage(long example) {
    return (int) (example >>> USAGE_SHIFT) & USAGE_MASK;
  }

  /** The code of a letter, counted from the end of the form; 0 if the form is shorter. */
  static int letter(long example, int fromEnd) {
    return (int) (example >>> (LETTERS_SHIFT + LETTER_BITS * (LETTERS - 1 - fromEnd)))
        & LETTER_MASK;
  }
}
