package org.visnyk.language.lexicon;

import java.util.Locale;

/**
 * What a form can be grammatically, for one lemma. Immutable.
 *
 * <p>A dictionary tag such as {@code noun:inanim:m:v_dav|noun:inanim:m:v_mis} lists alternatives.
 * They are kept as sets in bits: agreement of two words is one {@code &} of their {@link #slots}.
 *
 * @param tag the tag as the dictionary writes it
 * @param parts parts of speech, one bit of {@link PartOfSpeech} each
 * @param slots pairs of case and number or gender: bit {@code 4 * case + gender}, with the cases in
 *     the order of {@link #CASES} and the genders in the order of {@link #GENDERS}
 * @param animate whether some alternative is an animate noun
 * @param prior how usual such a form is in news, before its context is known: 1, or less for
 *     vocatives, imperatives and the like
 */
public record Grammar(String tag, int parts, int slots, boolean animate, float prior) {
  /** The cases as the dictionary names them, in the order of their bits. */
  static final String CASES = "v_naz v_rod v_dav v_zna v_oru v_mis v_kly";

  /** Masculine, feminine, neuter, plural: in the order of their bits. */
  static final String GENDERS = "mfnp";

  private static final int GENDER_COUNT = GENDERS.length();
  private static final int CASE_NAME_LENGTH = "v_naz".length();

  /** Reads a tag of the dictionary. */
  public static Grammar parse(String tag) {
    int parts = 0;
    int slots = 0;
    boolean animate = false;
    float prior = 0;
    for (String alternative : tag.split("\\|")) {
      int grammaticalCase = -1;
      int gender = -1;
      String[] marks = alternative.split(":");
      for (String mark : marks) {
        if (mark.startsWith("v_")) {
          grammaticalCase = CASES.indexOf(mark) / (CASE_NAME_LENGTH + 1);
        } else if (mark.length() == 1 && GENDERS.indexOf(mark) >= 0) {
          gender = GENDERS.indexOf(mark);
        }
        animate |= mark.equals("anim");
      }
      prior = Math.max(prior, prior(marks));
      parts |= PartOfSpeech.of(marks).bit();
      if (grammaticalCase >= 0 && gender >= 0) {
        slots |= 1 << (GENDER_COUNT * grammaticalCase + gender);
      }
    }
    return new Grammar(tag, parts, slots, animate, prior);
  }

  private static float prior(String[] marks) {
    float prior = 1f;
    for (String mark : marks) {
      prior *=
          switch (mark) {
            case "v_kly" -> 0.03f;
            case "impr" -> 0.1f;
            case "short" -> 0.1f;
            case "intj", "onomat" -> 0.1f;
            case "v_dav" -> 0.7f;
            default -> 1f;
          };
    }
    return prior;
  }

  /** Whether some alternative is this part of speech. */
  public boolean is(PartOfSpeech part) {
    return (parts & part.bit()) != 0;
  }

  /** The slots of a case in every number and gender; the name as the dictionary writes it. */
  public static int slotsOfCase(String name) {
    int index = CASES.indexOf(name.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new IllegalArgumentException("no such case: " + name + "; there are " + CASES);
    }
    return ((1 << GENDER_COUNT) - 1) << (GENDER_COUNT * (index / (CASE_NAME_LENGTH + 1)));
  }
}
