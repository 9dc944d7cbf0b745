package org.visnyk.benchmarks.corpus;

import java.util.List;

/** A word with its paradigm. Immutable. A form that a word does not have is an empty string. */
sealed interface Lexeme permits Noun, Adjective, Verb {

  /** The dictionary form, with the capitals of a name. */
  String lemma();

  /** Every form, with the capitals of a name; some may be equal, some may be empty. */
  List<String> forms();
}
