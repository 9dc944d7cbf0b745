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
 * Finds terms of a collection that are near to a lemma, and puts them into the form of the word the
 * lemma was made of: {@code сирскому}, of which the lemma may be {@code сирский}, is near the term
 * {@code сирський} and becomes {@code сирському}. Stateless.
 */
final class NearTerms {
  /** Two edits away are other names. */
  private static final int MAX_EDITS = 1;

  /** What stands in one article only may be misspelt there. */
  private static final int MIN_ARTICLES = 2;

  /** People seldom miss the first letter, and to look at one letter only is what makes it quick. */
  private static final int SAME_LETTERS = 1;

  private NearTerms() {}

  /**
   * Words near to one in normal form whose lemma this is.
   *
   * @param dictionary what it knows is left out: of its words the forms are known, too
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
            terms, new Term(IndexSchema.CONTENT, lemma), MAX_EDITS, SAME_LETTERS, true);
    FormAnalyses analyses = new FormAnalyses();
    List<String> words = new ArrayList<>();
    for (@Nullable BytesRef term = near.next(); term != null; term = near.next()) {
      String other = term.utf8ToString();
      char[] letters = other.toCharArray();
      boolean isKnown = dictionary.lookup(letters, 0, letters.length, analyses);
      if (!isKnown && near.docFreq() >= MIN_ARTICLES) {
        words.add(inflected(other, word, lemma));
      }
    }
    return words;
  }

  /** The form of another lemma that a word is of its own. */
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
