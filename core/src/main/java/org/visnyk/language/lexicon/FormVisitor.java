package org.visnyk.language.lexicon;

/** Is shown forms of a lexicon by {@link Lexicon#visitForms}. */
@FunctionalInterface
public interface FormVisitor {
  /**
   * Takes one reading of one form.
   *
   * @param lemma the lemma, as from {@link Readings#lemma}
   * @param form the form in lower case
   * @param grammar what the form is grammatically
   */
  void visit(int lemma, String form, Grammar grammar);
}
