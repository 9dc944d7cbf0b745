package org.visnyk.language.guess;

/**
 * How a lemma is made from a form: some letters are cut from the end, an ending is put there.
 *
 * @param cut number of letters to cut from the form
 * @param ending letters to append
 */
record EndingRule(int cut, String ending) {

  /** The rule that makes a lemma of a form, cutting as little as possible. */
  static EndingRule between(String form, String lemma) {
    int common = 0;
    int shorter = Math.min(form.length(), lemma.length());
    while (common < shorter && form.charAt(common) == lemma.charAt(common)) {
      common++;
    }
    return new EndingRule(form.length() - common, lemma.substring(common));
  }

  /** The lemma that the rule makes of a form; the form itself if it is too short. */
  String apply(String form) {
    return cut < form.length() ? form.substring(0, form.length() - cut) + ending : form;
  }
}
