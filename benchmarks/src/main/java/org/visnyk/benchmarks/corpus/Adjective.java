package org.visnyk.benchmarks.corpus;

import java.util.List;

/**
 * An adjective, or a pronoun that is inflected like one.
 *
 * @param lemma the dictionary form
 * @param forms the cases of the masculine, the feminine, the neuter and the plural; the accusative
 *     of masculine and plural is empty, since it is that of another case
 */
record Adjective(String lemma, List<String> forms) implements Lexeme {
  static final int CASES = GrammaticalCase.values().length;

  Adjective {
    if (forms.size() != Concord.values().length * CASES) {
      throw new IllegalArgumentException(lemma + " has a wrong number of forms: " + forms);
    }
    forms = List.copyOf(forms);
  }

  /** The form that agrees with a noun, which also depends on whether the noun is a being. */
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
