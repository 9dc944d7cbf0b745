package org.visnyk.query.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.IndexSchema;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * Finds terms of an index near to the lemma of a word, and inflects them like the word: {@code
 * сирскому}, whose guessed lemma is {@code сирский}, is near to the term {@code сирський} and
 * becomes {@code сирському}. Stateless.
 */
final class NearTerms {
  /** Names two edits away are different names. */
  private static final int MAX_EDITS = 1;

  /** What occurs in one article only may be misspelt there. */
  private static final int MIN_ARTICLES = 2;

  /** People seldom mistype the first letter, and a fixed prefix makes the lookup fast. */
  private static final int PREFIX_LENGTH = 1;

  private NearTerms() {}

  /**
   * Words near to a word.
   *
   * @param word in normal form
   * @param lemma a lemma of the word
   * @param dictionary its words are left out, because their forms are compared elsewhere
   */
  static List<String> of(
      String word, String lemma, IndexReader reader, UkrainianDictionary dictionary)
      throws IOException {
    @Nullable Terms terms = MultiTerms.getTerms(reader, IndexSchema.CONTENT);
    if (terms == null) {
      return List.of();
    }
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(
            terms, new Term(IndexSchema.CONTENT, lemma), MAX_EDITS, PREFIX_LENGTH, true);
    FormAnalyses readings = new FormAnalyses();
    List<String> words = new ArrayList<>();
    for (@Nullable BytesRef term = near.next(); term != null; term = near.next()) {
      String other = term.utf8ToString();
      char[] letters = other.toCharArray();
      boolean isKnown = dictionary.lookup(letters, 0, letters.length, readings);
      if (!isKnown && near.docFreq() >= MIN_ARTICLES) {
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
