package org.visnyk.language.guess;

/** Kinds of lemmas that the evaluation reports apart. */
enum WordClass {
  SURNAME("surnames"),
  FIRST_NAME("first and other names"),
  PLACE_NAME("places, organisations"),
  NOUN("common nouns"),
  ADJECTIVE("adjectives"),
  VERB("verbs"),
  OTHER("adverbs, converbs, other"),
  ABBREVIATION("abbreviations");

  final String title;

  WordClass(String title) {
    this.title = title;
  }
}
