package org.visnyk.benchmarks.corpus;

/** The cases that the generator writes; the vocative is left out, as news hardly has it. */
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

  /** The dictionary's name of the case. */
  String tag() {
    return tag;
  }

  /** The place among the forms of a paradigm. */
  int position() {
    return position;
  }
}
