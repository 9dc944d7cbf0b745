package org.visnyk.language.grammar;

import org.visnyk.language.dictionary.Grammar;

/** Sets of {@link Grammar#slots} that the context rules use. */
public final class MorphologicalSlots {
  private static final int GENDERS = 4;

  public static final int NOMINATIVE = Grammar.slotsOfCase("v_naz");
  public static final int GENITIVE = Grammar.slotsOfCase("v_rod");
  public static final int DATIVE = Grammar.slotsOfCase("v_dav");
  public static final int ACCUSATIVE = Grammar.slotsOfCase("v_zna");
  public static final int INSTRUMENTAL = Grammar.slotsOfCase("v_oru");
  public static final int LOCATIVE = Grammar.slotsOfCase("v_mis");
  public static final int VOCATIVE = Grammar.slotsOfCase("v_kly");

  /** The plural in every case. */
  public static final int PLURAL = 0x8888888;

  public static final int MASCULINE = 0x1111111;
  public static final int FEMININE = 0x2222222;
  static final int MASCULINE_DATIVE = DATIVE & MASCULINE;

  /** Declined like an adjective, with a vocative that equals the nominative. */
  public static final int FEMININE_SURNAME = (NOMINATIVE | VOCATIVE) & FEMININE;

  public static final int GENITIVE_PLURAL = GENITIVE & PLURAL;

  private MorphologicalSlots() {}

  /** The slots of the same cases in every gender and number. */
  public static int inEveryGender(int slots) {
    int cases = (slots | slots >>> 1 | slots >>> 2 | slots >>> 3) & 0x1111111;
    return cases * ((1 << GENDERS) - 1);
  }

  /** Whether all slots are contained in others. */
  public static boolean within(int slots, int others) {
    return (slots & ~others) == 0;
  }
}
