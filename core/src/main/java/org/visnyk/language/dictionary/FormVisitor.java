package org.visnyk.language.dictionary;

/** Is shown forms of a dictionary by {@link UkrainianDictionary#visitForms}. */
@FunctionalInterface
public interface FormVisitor {
  /**
   * Takes one reading of one form.
   *
   * @param lemma the lemma, as from {@link FormAnalyses#lemma}
   * @param form the form in lower case
   * @param grammar what the form is grammatically
   */
  void visit(int lemma, String form, Grammar grammar);
}
