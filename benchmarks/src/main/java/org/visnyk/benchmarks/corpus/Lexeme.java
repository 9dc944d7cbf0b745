package org.visnyk.benchmarks.corpus;

import java.util.List;

/** A word with its paradigm. Immutable. A form that a word does not have is an empty string. */
sealed interface Lexeme {
  /** The number of cases in a paradigm. */
  int CASES = GrammaticalCase.values().length;

  /** The dictionary form, with the capitals of a name. */
  String lemma();

  /** Every form, with the capitals of a name; some may be equal, some may be empty. */
  List<String> forms();

  /** The cases that the generator writes; news hardly uses the vocative. */
  enum GrammaticalCase {
    NOMINATIVE("v_naz", 0),
    GENITIVE("v_rod", 1),
    DATIVE("v_dav", 2),
    ACCUSATIVE("v_zna", 3),
    INSTRUMENTAL("v_oru", 4),
    LOCATIVE("v_mis", 5);

    private final String tag;
    private final int position;

    GrammaticalCase(String tag, int position) {
      this.tag = tag;
      this.position = position;
    }

    /** The tag of the case in the dictionary. */
    String tag() {
      return tag;
    }

    /** The index among the forms of a paradigm. */
    int position() {
      return position;
    }
  }

  /** What adjectives and verbs agree with: the gender of a singular noun, or the plural. */
  enum Concord {
    MASCULINE("m", 0),
    FEMININE("f", 1),
    NEUTER("n", 2),
    PLURAL("p", 3);

    private final String tag;
    private final int position;

    Concord(String tag, int position) {
      this.tag = tag;
      this.position = position;
    }

    /** The tag of the gender or number in the dictionary. */
    String tag() {
      return tag;
    }

    /** The index among the paradigms of a lexeme. */
    int position() {
      return position;
    }
  }

  /**
   * A noun, or the name of a person or place.
   *
   * @param animate whether it denotes a living being
   * @param gender its gender in the singular
   * @param forms the cases in the singular, then in the plural
   */
  record Noun(String lemma, boolean animate, Concord gender, List<String> forms) implements Lexeme {
    public Noun {
      checkSize(lemma, forms, 2 * CASES);
      forms = List.copyOf(forms);
    }

    String form(boolean plural, GrammaticalCase grammaticalCase) {
      return forms.get((plural ? CASES : 0) + grammaticalCase.position());
    }

    /** Whether it is the name of one person, place or organisation. */
    boolean isName() {
      return Character.isUpperCase(lemma.charAt(0));
    }

    boolean hasPlural() {
      return !forms.get(CASES).isEmpty();
    }

    Concord concord(boolean plural) {
      return plural ? Concord.PLURAL : gender;
    }
  }

  /**
   * An adjective, or a pronoun that is inflected like one.
   *
   * @param forms the cases of masculine, feminine, neuter and plural; the accusative of masculine
   *     and plural is empty, because it equals another case
   */
  record Adjective(String lemma, List<String> forms) implements Lexeme {
    public Adjective {
      checkSize(lemma, forms, Concord.values().length * CASES);
      forms = List.copyOf(forms);
    }

    /** The form that agrees with a noun, which depends on whether the noun is animate. */
    String form(Concord concord, GrammaticalCase grammaticalCase, boolean animate) {
      GrammaticalCase written =
          grammaticalCase == GrammaticalCase.ACCUSATIVE && borrowsAccusative(concord)
              ? (animate ? GrammaticalCase.GENITIVE : GrammaticalCase.NOMINATIVE)
              : grammaticalCase;
      return forms.get(concord.position() * CASES + written.position());
    }

    static boolean borrowsAccusative(Concord concord) {
      return concord == Concord.MASCULINE || concord == Concord.PLURAL;
    }
  }

  /**
   * A verb in the third person, as news uses it.
   *
   * @param lemma the infinitive
   * @param reflexive whether it ends in -ся, and so takes no direct object
   * @param forms past masculine, feminine, neuter and plural, then present (of a perfective verb,
   *     future) singular and plural
   */
  record Verb(String lemma, boolean reflexive, List<String> forms) implements Lexeme {
    static final int FORMS = Concord.values().length + 2;

    public Verb {
      checkSize(lemma, forms, FORMS);
      forms = List.copyOf(forms);
    }

    String past(Concord concord) {
      return forms.get(concord.position());
    }

    String present(Concord concord) {
      return forms.get(concord == Concord.PLURAL ? FORMS - 1 : FORMS - 2);
    }
  }

  private static void checkSize(String lemma, List<String> forms, int size) {
    if (forms.size() != size) {
      throw new IllegalArgumentException(
          "%s must have %d forms, not %s".formatted(lemma, size, forms));
    }
  }
}
