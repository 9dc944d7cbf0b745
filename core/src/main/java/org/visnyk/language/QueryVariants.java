package org.visnyk.language;

import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.variants.LemmaVariants;
import org.visnyk.language.word.AnalyzedWord;

/**
 * Adds to each term of a word of a query the other spellings of that term, at the same position and
 * with the same weight, and at a lower weight the other degrees of adjectives and adverbs. For one
 * thread at a time.
 */
final class QueryVariants {
  /** The weight of another degree, relative to the one in the query. */
  private static final float DEGREE_WEIGHT = 0.4f;

  private final UkrainianDictionary dictionary;
  private final LemmaVariants variants;
  private AnalyzedWord copy = new AnalyzedWord();

  QueryVariants(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
    this.variants = LemmaVariants.of(dictionary);
  }

  void addTo(AnalyzedWord word) {
    for (int term = 0; term < word.termCount(); term++) {
      String lemma = word.term(term);
      if (!variants.othersThan(lemma, dictionary).isEmpty()
          || !variants.degreesOf(lemma, dictionary).isEmpty()) {
        rewrite(word);
        return;
      }
    }
  }

  private void rewrite(AnalyzedWord word) {
    copy = word.copyFrom(0);
    word.begin(copy.startOffset(), copy.endOffset(), copy.origin());
    int term = 0;
    while (term < copy.termCount()) {
      int end = term + 1;
      while (end < copy.termCount() && !copy.advances(end)) {
        end++;
      }
      for (int i = term; i < end; i++) {
        add(copy.term(i), i, copy.advances(i), 1f, word);
      }
      for (int i = term; i < end; i++) {
        for (String other : variants.othersThan(copy.term(i), dictionary)) {
          add(other, i, false, 1f, word);
        }
        for (String other : variants.degreesOf(copy.term(i), dictionary)) {
          add(other, i, false, DEGREE_WEIGHT, word);
        }
      }
      term = end;
    }
  }

  private void add(String text, int like, boolean advance, float weight, AnalyzedWord word) {
    int room = word.room(text.length());
    text.getChars(0, text.length(), word.characters(), room);
    word.add(
        text.length(),
        copy.termStartOffset(like),
        copy.termEndOffset(like),
        advance,
        weight * copy.weight(like));
  }
}
