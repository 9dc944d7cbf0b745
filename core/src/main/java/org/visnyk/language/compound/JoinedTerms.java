package org.visnyk.language.compound;

import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.guess.Guesses;
import org.visnyk.language.guess.LemmaGuesser;
import org.visnyk.language.word.AnalyzedWord;

/**
 * Writes the terms that a prefix and a word would have if they were written together, so that all
 * spellings of such a word meet. For one thread at a time.
 */
public final class JoinedTerms {
  private final UkrainianDictionary dictionary;
  private final LemmaGuesser guesser;
  private final FormAnalyses analyses = new FormAnalyses();
  private final Guesses guesses = new Guesses();

  public JoinedTerms(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
    this.guesser = LemmaGuesser.on(dictionary);
  }

  /**
   * Adds the terms of a form at the same position, unless the target has them already.
   *
   * @param joined the form, in normal form
   * @param start offset of its first UTF-16 unit in the text
   * @param end offset after its last one
   */
  public void add(String joined, int start, int end, AnalyzedWord target) {
    char[] form = joined.toCharArray();
    if (dictionary.lookup(form, 0, form.length, analyses)) {
      for (int i = 0; i < analyses.count(); i++) {
        int room = target.room(UkrainianDictionary.MAX_LETTERS);
        int length = dictionary.copyLemma(analyses.lemma(i), target.characters(), room);
        target.addIfNew(length, start, end, 1f);
      }
    } else if (guesser.guess(form, 0, form.length, guesses)) {
      for (int i = 0; i < guesses.count(); i++) {
        int room = target.room(Guesses.MAX_LETTERS);
        int length = guesses.copyLemma(i, target.characters(), room);
        target.addIfNew(length, start, end, (float) guesses.weight(i));
      }
    } else {
      int room = target.room(form.length);
      joined.getChars(0, form.length, target.characters(), room);
      target.addIfNew(form.length, start, end, 1f);
    }
  }
}
