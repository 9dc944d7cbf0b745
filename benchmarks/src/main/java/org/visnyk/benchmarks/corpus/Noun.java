package org.visnyk.benchmarks.corpus;

import java.util.List;

/**
 * A noun, a name of a person or a name of a place.
 *
 * @param lemma the dictionary form
 * @param animate whether it is a being
 * @param gender its gender in the singular
 * @param forms the cases in the singular, then in the plural
 */
record Noun(String lemma, boolean animate, Concord gender, List<String> forms) implements Lexeme {
  static final int CASES = GrammaticalCase.values().length;

  Noun {
    if (forms.size() != 2 * CASES) {
      throw new IllegalArgumentException(lemma + " has not " + 2 * CASES + " forms: " + forms);
    }
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
