package org.visnyk.language.guess;

import java.util.HashMap;
import java.util.Map;
import org.visnyk.language.dictionary.Grammar;

/**
 * How often a form is met in texts beside the other forms of its name, told by its grammar alone: a
 * dictionary holds the vocative once and the nominative once, texts hardly ever call a name and
 * name it all the time. A name that is not declined is met in its one form always.
 */
final class FormUsage {
  /** Levels that are told apart; usage doubles from one to the next. */
  static final int LEVELS = 8;

  /** The level whose weight is 1, that of a form of which nothing is known. */
  static final int ORDINARY = 4;

  /** Shares of the cases in the order of {@link Grammar#slots}, in hundredths. */
  private static final int[] CASE_SHARES = {42, 28, 6, 9, 7, 7, 1};

  private static final int GENDERS = 4;
  private static final int PLURAL = 3;

  /** One name in so many is of several who bear it. */
  private static final int PLURAL_RARITY = 4;

  /** A level of weight 1 has this share, in hundredths: six cases met equally often. */
  private static final int ORDINARY_SHARE = 16;

  private final Map<String, Integer> levels = new HashMap<>();

  /** Makes a memory of the tags that were asked for. */
  FormUsage() {}

  /** The level of a form with a tag of the dictionary. */
  int level(String tag) {
    return levels.computeIfAbsent(tag, FormUsage::computeLevel);
  }

  private static int computeLevel(String tag) {
    int slots = Grammar.parse(tag).slots();
    if (slots == 0) {
      return ORDINARY;
    }
    int most = 0;
    for (int gender = 0; gender < GENDERS; gender++) {
      int share = 0;
      for (int i = 0; i < CASE_SHARES.length; i++) {
        share += CASE_SHARES[i] * (slots >>> (GENDERS * i + gender) & 1);
      }
      most = Math.max(most, gender == PLURAL ? share / PLURAL_RARITY : share);
    }
    double level = ORDINARY + Math.log(Math.max(1, most) / (double) ORDINARY_SHARE) / Math.log(2);
    return (int) Math.max(0, Math.min(LEVELS - 1, Math.round(level)));
  }

  /**
   * What a form of a level counts: the root of its usage, since the shares of the cases are of no
   * one name, and search wants the rare forms to be right too.
   */
  static double weight(int level) {
    return Math.pow(2, (level - ORDINARY) / 2.0);
  }
}
