package org.visnyk.benchmarks.corpus;

/** What adjectives and verbs agree with: the gender of a noun in the singular, or the plural. */
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

  /** The dictionary's name of the gender or number. */
  String tag() {
    return tag;
  }

  /** The place among the forms of a paradigm. */
  int position() {
    return position;
  }
}
