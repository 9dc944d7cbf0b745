package org.visnyk.language;

import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;

/**
 * Adds the stems of words in other languages: of words in Latin letters as if they were English,
 * and of the words of Russian articles. A query cannot tell a Russian word from a Ukrainian one, so
 * its words have both terms; stems of Russian words are marked, so that they match nothing else.
 * For one thread at a time.
 */
final class ForeignTerms {
  /** Precedes the stem of a Russian word; no lemma contains a colon. */
  private static final String RUSSIAN_MARK = "ru:";

  private static final float STEM_WEIGHT = 0.5f;
  private static final int MIN_LETTERS = 4;
  private static final int MAX_LETTERS = 40;
  private static final String UKRAINIAN_LETTERS = "іїєґ'";

  private final ForeignStemmer stemmer;
  private final boolean areOfQuery;
  private boolean isRussian;

  ForeignTerms(ForeignStemmer stemmer, boolean areOfQuery) {
    this.stemmer = stemmer;
    this.areOfQuery = areOfQuery;
  }

  /** Starts a text in a language. */
  void reset(TextLanguage language) {
    isRussian = language == TextLanguage.RUSSIAN;
  }

  /** Whether Ukrainian words may have stems of another language: in Russian texts. */
  boolean areOfCyrillicWords() {
    return isRussian;
  }

  /**
   * Adds the stem of a word at its position, if it has one. Words of the user have the lemmas that
   * the user chose.
   */
  void addTo(CandidateWord word, AnalyzedWord target) {
    if (stemmer.equals(ForeignStemmer.NONE)
        || word.own != null
        || word.length < MIN_LETTERS
        || word.length > MAX_LETTERS) {
      return;
    }
    if (word.kind == WordKind.FOREIGN) {
      addEnglish(word, target);
    } else if (word.kind == WordKind.CYRILLIC && (isRussian || areOfQuery)) {
      addRussian(word, target);
    }
  }

  private void addEnglish(CandidateWord word, AnalyzedWord target) {
    int room = target.room(word.length);
    char[] letters = target.characters();
    for (int i = 0; i < word.length; i++) {
      char letter = Character.toLowerCase(word.text[i]);
      if (letter < 'a' || letter > 'z') {
        return;
      }
      letters[room + i] = letter;
    }
    target.addIfNew(stemmer.stem(TextLanguage.ENGLISH, letters, room, word.length), STEM_WEIGHT);
  }

  private void addRussian(CandidateWord word, AnalyzedWord target) {
    int mark = RUSSIAN_MARK.length();
    int room = target.room(mark + word.length);
    char[] letters = target.characters();
    RUSSIAN_MARK.getChars(0, mark, letters, room);
    for (int i = 0; i < word.length; i++) {
      char letter = NormalForm.of(word.text[i]);
      if (UKRAINIAN_LETTERS.indexOf(letter) >= 0) {
        return;
      }
      letters[room + mark + i] = letter == 'ё' ? 'е' : letter;
    }
    int length = stemmer.stem(TextLanguage.RUSSIAN, letters, room + mark, word.length);
    target.addIfNew(mark + length, STEM_WEIGHT);
  }
}
