package org.visnyk.language.guess;

import java.util.HashMap;
import java.util.Map;
import org.visnyk.language.dictionary.Grammar;

/**
 * Estimates from its grammar how frequent a form is among the forms of its name. A dictionary lists
 * the vocative once and the nominative once, but texts use the nominative all the time and the
 * vocative hardly ever. An indeclinable name has one form, which is always used.
 */
final class FormUsage {
  /** Number of levels; usage doubles from one to the next. */
  static final int LEVELS = 8;

  /** The level with weight 1, used if nothing is known about a form. */
  static final int ORDINARY = 4;

  /** Shares of the cases in the order of {@link Grammar#slots}, in hundredths. */
  private static final int[] CASE_SHARES = {42, 28, 6, 9, 7, 7, 1};

  private static final int GENDERS = 4;
  private static final int PLURAL = 3;

  /** One in so many names is a plural. */
  private static final int PLURAL_RARITY = 4;

  /** The share of the level with weight 1, in hundredths: that of six equally frequent cases. */
  private static final int ORDINARY_SHARE = 16;

  private final Map<String, Integer> levels = new HashMap<>();

  /** Creates a cache of levels by tag. */
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
   * The weight of a level: the square root of its usage, because the shares of the cases are
   * averages, and search needs correct lemmas for rare forms, too.
   */
  static double weight(int level) {
    return Math.pow(2, (level - ORDINARY) / 2.0);
  }
}
