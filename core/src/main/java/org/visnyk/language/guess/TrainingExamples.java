package org.visnyk.language.guess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.visnyk.language.lexicon.Alphabet;

/**
 * Pairs of form and lemma to learn from. Of a form only the last {@link #LETTERS} letters are kept,
 * the last one first, in one number with its rule: sorted, the forms of one ending stand together,
 * and the whole dictionary takes 28 MB.
 */
final class TrainingExamples {
  /** Endings are learnt up to this many letters. */
  static final int LETTERS = 8;

  /** A rule that cuts more is an irregular word's own and teaches nothing. */
  private static final int MOST_CUT = 7;

  private static final int LETTER_BITS = 6;
  private static final int LETTER_MASK = (1 << LETTER_BITS) - 1;
  private static final int RULE_BITS = 14;
  private static final int RULE_MASK = (1 << RULE_BITS) - 1;
  private static final int LETTERS_SHIFT = RULE_BITS + 1;

  private final Map<EndingRule, Integer> rules = new LinkedHashMap<>();
  private long[] examples = new long[1 << 20];
  private int size;

  /**
   * Adds a pair.
   *
   * @param form the form, in lower case
   * @param lemma the lemma with its capitals: one makes it a name
   */
  void add(String form, String lemma) {
    String lower = lemma.toLowerCase(Locale.ROOT);
    EndingRule rule = EndingRule.between(form, lower);
    if (rule.cut() > MOST_CUT || rule.cut() == form.length() || isAbbreviation(lemma, lower)) {
      return;
    }
    int next = rules.size();
    Integer known = rules.putIfAbsent(rule, next);
    long number = known == null ? next : known;
    if (number > RULE_MASK) {
      throw new IllegalStateException("more than %d rules".formatted(RULE_MASK));
    }
    if (size == examples.length) {
      examples = Arrays.copyOf(examples, 2 * size);
    }
    long name = lemma.equals(lower) ? 0 : 1;
    examples[size++] = letters(form) << LETTERS_SHIFT | number << 1 | name;
  }

  /** Abbreviations are left alone in texts, so nothing is learnt from them. */
  private static boolean isAbbreviation(String lemma, String lower) {
    return lemma.length() > 1
        && !lemma.equals(lower)
        && lemma.equals(lower.toUpperCase(Locale.ROOT));
  }

  private static long letters(String form) {
    long letters = 0;
    for (int i = 1; i <= LETTERS; i++) {
      int code = i <= form.length() ? Alphabet.code(form.charAt(form.length() - i)) : 0;
      letters = letters << LETTER_BITS | code;
    }
    return letters;
  }

  /** The examples, those of one ending together. */
  long[] sorted() {
    long[] sorted = Arrays.copyOf(examples, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The rules in the order of their numbers. */
  List<EndingRule> rules() {
    return new ArrayList<>(rules.keySet());
  }

  static int rule(long example) {
    return (int) (example >>> 1) & RULE_MASK;
  }

  static boolean isName(long example) {
    return (example & 1) != 0;
  }

  /** The number of a letter, counted from the end of the form; 0 where the form has none. */
  static int letter(long example, int fromEnd) {
    return (int) (example >>> (LETTERS_SHIFT + LETTER_BITS * (LETTERS - 1 - fromEnd)))
        & LETTER_MASK;
  }
}
