package org.visnyk.language.dictionary;

/**
 * How a form is derived from its lemma: some final letters are cut, an ending is appended.
 *
 * @param cut number of letters to cut from the lemma
 * @param ending letters to append
 * @param tag number of the grammatical tag
 */
record Inflection(int cut, String ending, int tag) {

  /** The inflection from a lemma to a form that cuts the fewest letters. */
  static Inflection between(String lemma, String form, int tag) {
    int common = 0;
    int shorter = Math.min(lemma.length(), form.length());
    while (common < shorter && lemma.charAt(common) == form.charAt(common)) {
      common++;
    }
    return new Inflection(lemma.length() - common, form.substring(common), tag);
  }
}
