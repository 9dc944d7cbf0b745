package org.visnyk.language;

import org.visnyk.language.lexicon.Grammar;

/** Sets of {@link Grammar#slots} that the rules of context ask for. */
final class Slots {
  private static final int GENDERS = 4;

  static final int NOMINATIVE = Grammar.slotsOfCase("v_naz");
  static final int GENITIVE = Grammar.slotsOfCase("v_rod");
  static final int DATIVE = Grammar.slotsOfCase("v_dav");
  static final int ACCUSATIVE = Grammar.slotsOfCase("v_zna");
  static final int INSTRUMENTAL = Grammar.slotsOfCase("v_oru");
  static final int LOCATIVE = Grammar.slotsOfCase("v_mis");
  static final int VOCATIVE = Grammar.slotsOfCase("v_kly");

  /** The plural in every case. */
  static final int PLURAL = 0x8888888;

  static final int MASCULINE = 0x1111111;
  static final int FEMININE = 0x2222222;
  static final int MASCULINE_DATIVE = DATIVE & MASCULINE;

  /** Declined like an adjective, with a vocative that equals the nominative. */
  static final int FEMININE_SURNAME = (NOMINATIVE | VOCATIVE) & FEMININE;

  static final int GENITIVE_PLURAL = GENITIVE & PLURAL;

  private Slots() {}

  /** The slots of the same cases in every gender and number. */
  static int inEveryGender(int slots) {
    int cases = (slots | slots >>> 1 | slots >>> 2 | slots >>> 3) & 0x1111111;
    return cases * ((1 << GENDERS) - 1);
  }

  /** Whether all slots are among others. */
  static boolean within(int slots, int others) {
    return (slots & ~others) == 0;
  }
}
