package org.visnyk.benchmarks.corpus;

import java.util.List;

/**
 * A verb in the forms that news has: third person and infinitive.
 *
 * @param lemma the infinitive
 * @param reflexive whether it ends in -ся, and so takes no direct object
 * @param forms past masculine, feminine, neuter and plural, then present (or the future of a
 *     perfective verb) singular and plural
 */
record Verb(String lemma, boolean reflexive, List<String> forms) implements Lexeme {
  static final int FORMS = Concord.values().length + 2;

  Verb {
    if (forms.size() != FORMS) {
      throw new IllegalArgumentException(lemma + " has not " + FORMS + " forms: " + forms);
    }
    forms = List.copyOf(forms);
  }

  String past(Concord concord) {
    return forms.get(concord.position());
  }

  String present(Concord concord) {
    return forms.get(concord == Concord.PLURAL ? FORMS - 1 : FORMS - 2);
  }
}
