package org.visnyk.query.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.query.request.CollectionTerms;

/**
 * Finds terms of an index near to the lemma of a word, and inflects them like the word: {@code
 * сирскому}, whose guessed lemma is {@code сирский}, is near to the term {@code сирський} and
 * becomes {@code сирському}. Stateless.
 */
final class NearTerms {
  /** What occurs in one article only may be misspelt there. */
  private static final int MIN_ARTICLES = 2;

  private NearTerms() {}

  /**
   * Words near to a word.
   *
   * @param word in normal form
   * @param lemma a lemma of the word
   * @param dictionary its words are left out, because their forms are compared elsewhere
   */
  static List<String> of(
      String word, String lemma, CollectionTerms collection, UkrainianDictionary dictionary)
      throws IOException {
    FormAnalyses readings = new FormAnalyses();
    List<String> words = new ArrayList<>();
    for (String other : collection.near(lemma, MIN_ARTICLES)) {
      char[] letters = other.toCharArray();
      if (!dictionary.lookup(letters, 0, letters.length, readings)) {
        words.add(inflected(other, word, lemma));
      }
    }
    return words;
  }

  /** Inflects another lemma as a word is inflected from its lemma. */
  private static String inflected(String other, String word, String lemma) {
    int same = 0;
    while (same < Math.min(word.length(), lemma.length())
        && word.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    String ending = lemma.substring(same);
    return other.endsWith(ending)
        ? other.substring(0, other.length() - ending.length()) + word.substring(same)
        : other;
  }
}
