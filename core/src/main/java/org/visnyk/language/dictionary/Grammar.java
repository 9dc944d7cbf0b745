package org.visnyk.language.dictionary;

import java.util.List;
import java.util.Locale;

/**
 * The grammar of a form of one lemma. Immutable.
 *
 * <p>A dictionary tag such as {@code noun:inanim:m:v_dav|noun:inanim:m:v_mis} lists alternatives.
 * They are stored as bit sets: two words agree if the bitwise and of their {@link #slots} is not 0.
 *
 * @param tag the tag as the dictionary writes it
 * @param parts parts of speech, one bit of {@link PartOfSpeech} each
 * @param slots pairs of case and number or gender: bit {@code 4 * case + gender}, with the cases in
 *     the order of {@link #CASES} and the genders in the order of {@link #GENDERS}
 * @param traits properties that matter to adjacent words: a set of {@link #ATTRIBUTE} and the like
 * @param subjects genders and numbers of the subject of a verb, as bits in the order of {@link
 *     #GENDERS}; 0 if it is no verb or does not restrict its subject
 * @param prior how usual such a form is in news without context: 1, or less for vocatives,
 *     imperatives and the like
 */
public record Grammar(String tag, int parts, int slots, int traits, int subjects, float prior) {
  /** Declined like an adjective, so it may precede a noun and agree with it. */
  public static final int ATTRIBUTE = 1;

  /** Declined like a noun, pronouns such as {@code він} included. */
  public static final int NOMINAL = 1 << 1;

  /** Finite verb or impersonal form. */
  public static final int FINITE = 1 << 2;

  /** Infinitive. */
  public static final int INFINITIVE = 1 << 3;

  /** Participle in {@code -лий}: most of its forms equal a past tense, which is more frequent. */
  public static final int ACTIVE_PARTICIPLE = 1 << 4;

  /** Adverb, preposition, conjunction or particle, which are more frequent than their homonyms. */
  public static final int UNINFLECTED = 1 << 5;

  /** Verb in the future. */
  public static final int FUTURE = 1 << 6;

  /** Verb in the present. */
  public static final int PRESENT = 1 << 7;

  /** Impersonal form in {@code -но}, {@code -то}. */
  public static final int IMPERSONAL = 1 << 8;

  /** Animate noun. */
  public static final int ANIMATE = 1 << 9;

  /** Verb of any form. */
  public static final int VERB = 1 << 10;

  /** Numeral that is not also a pronoun. */
  public static final int NUMERAL = 1 << 11;

  /** Conjunction that is not also a pronoun. */
  public static final int CONJUNCTION = 1 << 12;

  /** A trait of every form, so that no grammar is 0 in {@link GrammarBits}. */
  private static final int KNOWN = 1 << 13;

  /** Converb, which is indexed as its verb. */
  public static final int CONVERB = 1 << 14;

  /** The slot of a masculine nominative. */
  public static final int MASCULINE_NOMINATIVE = 1;

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
    int traits = KNOWN;
    int subjects = 0;
    float prior = 0;
    for (String alternative : tag.split("\\|")) {
      String[] marks = alternative.split(":");
      int grammaticalCase = -1;
      int genders = 0;
      for (String mark : marks) {
        if (mark.startsWith("v_")) {
          grammaticalCase = CASES.indexOf(mark) / (CASE_NAME_LENGTH + 1);
        } else if (mark.length() == 1 && GENDERS.indexOf(mark) >= 0) {
          genders |= 1 << GENDERS.indexOf(mark);
        }
        traits |= mark.equals("anim") ? ANIMATE : 0;
      }
      prior = Math.max(prior, prior(marks));
      parts |= PartOfSpeech.of(marks).bit();
      traits |= traits(marks);
      subjects |= subjects(marks, genders);
      if (grammaticalCase >= 0) {
        slots |= genders << (GENDER_COUNT * grammaticalCase);
      }
    }
    traits |= traits(parts);
    return new Grammar(tag, parts, slots, traits, subjects, prior);
  }

  private static int traits(int parts) {
    return ((parts & PartOfSpeech.VERB.bit()) != 0 ? VERB : 0)
        | ((parts & PartOfSpeech.NUMERAL.bit()) != 0 ? NUMERAL : 0)
        | ((parts & PartOfSpeech.CONVERB.bit()) != 0 ? CONVERB : 0)
        | ((parts & PartOfSpeech.CONJUNCTION.bit()) != 0 ? CONJUNCTION : 0);
  }

  private static int traits(String[] marks) {
    int traits =
        switch (marks[0]) {
          case "adj", "numr" -> ATTRIBUTE;
          case "noun" -> NOMINAL;
          case "verb" -> FINITE;
          case "adv", "prep", "conj", "part" -> UNINFLECTED;
          default -> 0;
        };
    List<String> all = List.of(marks);
    if (all.contains("inf")) {
      traits = INFINITIVE;
    }
    if (all.contains("actv") && all.contains("perf")) {
      traits |= ACTIVE_PARTICIPLE;
    }
    if (all.contains("futr")) {
      traits |= FUTURE;
    }
    if (all.contains("impers")) {
      traits |= IMPERSONAL;
    }
    if (all.contains("pres")) {
      traits |= PRESENT;
    }
    return traits;
  }

  /** The past agrees with its subject in gender, present and future in person and number. */
  private static int subjects(String[] marks, int genders) {
    List<String> all = List.of(marks);
    if (!marks[0].equals("verb") || all.contains("impr")) {
      return 0;
    }
    if (all.contains("past")) {
      return genders;
    }
    if (!all.contains("3")) {
      return 0;
    }
    int plural = 1 << GENDERS.indexOf('p');
    return all.contains("p") ? plural : plural - 1;
  }

  private static float prior(String[] marks) {
    float prior = 1f;
    for (String mark : marks) {
      prior *=
          switch (mark) {
            case "v_kly" -> 0.02f;
            case "impr" -> 0.05f;
            case "short" -> 0.1f;
            case "intj", "onomat" -> 0.05f;
            case "v_dav", "1", "2" -> 0.5f;
            case "v_mis", "subst", "nv" -> 0.3f;
            case "var" -> 0.5f;
            // Marked in newer dictionaries: errors and forms that news rarely use.
            case "bad", "err", "arch", "obsc", "long" -> 0.1f;
            case "rare", "alt", "vulg", "slang" -> 0.3f;
            default -> 1f;
          };
    }
    return prior;
  }

  /** Whether some alternative is this part of speech. */
  public boolean is(PartOfSpeech part) {
    return (parts & part.bit()) != 0;
  }

  /** The slots of a case in every number and gender; the case is named as in the dictionary. */
  public static int slotsOfCase(String name) {
    int index = CASES.indexOf(name.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new IllegalArgumentException("no such case: " + name + "; there are " + CASES);
    }
    return ((1 << GENDER_COUNT) - 1) << (GENDER_COUNT * (index / (CASE_NAME_LENGTH + 1)));
  }
}
