package org.visnyk.language.compound;

import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownWords;

/**
 * The terms of words that were met not long ago and took a while: a name that was guessed at, or a
 * compound whose parts were looked up, mostly comes again. Kept in a table of a megabyte or two
 * that all analyzers with one dictionary share, as long as no other word takes their place.
 *
 * <p>Threads may overwrite each other's words: what is kept is immutable, and it is compared with
 * all that its terms depend on.
 */
public final class RecentTerms {
  private static final int TABLE_BITS = 12;
  private static final int MULTIPLIER = 0x9E3779B9;

  /** Longer words seldom come again. */
  private static final int LONGEST_WORD = 40;

  private static final Map<UkrainianDictionary, RecentTerms> LOADED = new WeakHashMap<>();

  private final @Nullable Kept[] table = new Kept[1 << TABLE_BITS];

  private RecentTerms() {}

  /** The words that analyzers with a dictionary met; a dictionary that nobody uses is forgotten. */
  public static RecentTerms of(UkrainianDictionary dictionary) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(dictionary, any -> new RecentTerms());
    }
  }

  /** Adds what is known of a word, and says whether anything is. */
  public boolean add(CandidateWord word, KnownWords known, AnalyzedWord target) {
    @Nullable Kept kept = table[place(word)];
    if (kept == null || !kept.isOf(word, known)) {
      return false;
    }
    target.setOrigin(kept.terms.origin());
    target.addAll(kept.terms);
    return true;
  }

  /**
   * Keeps the terms of a word, which must depend on nothing but the word and the two lexicons.
   *
   * @param first the first of the terms to keep
   */
  public void keep(CandidateWord word, KnownWords known, AnalyzedWord terms, int first) {
    if (word.length <= LONGEST_WORD && isAsWritten(word)) {
      table[place(word)] = new Kept(word, known, terms.copyFrom(first));
    }
  }

  private static int place(CandidateWord word) {
    int hash = word.length;
    for (int i = 0; i < Math.min(word.length, LONGEST_WORD); i++) {
      hash = 31 * hash + word.text[i];
    }
    return (hash * MULTIPLIER) >>> (Integer.SIZE - TABLE_BITS);
  }

  /** Whether no marks were taken out, so that the parts stand where they are in the text. */
  private static boolean isAsWritten(CandidateWord word) {
    return word.length == word.endOffset - word.startOffset;
  }

  /** Does not refer to the dictionary, which could not be forgotten otherwise. */
  private static final class Kept {
    final AnalyzedWord terms;
    private final char[] letters;
    private final WordKind kind;
    private final boolean startsSentence;
    private final UserWords userWords;
    private final boolean trustsLowerCase;

    Kept(CandidateWord word, KnownWords known, AnalyzedWord terms) {
      this.letters = Arrays.copyOf(word.text, word.length);
      this.kind = word.kind;
      this.startsSentence = word.startsSentence;
      this.userWords = known.userWords();
      this.trustsLowerCase = known.trustsLowerCase();
      this.terms = terms;
    }

    boolean isOf(CandidateWord word, KnownWords known) {
      return Arrays.equals(letters, 0, letters.length, word.text, 0, word.length)
          && kind == word.kind
          && startsSentence == word.startsSentence
          && userWords == known.userWords()
          && trustsLowerCase == known.trustsLowerCase()
          && isAsWritten(word);
    }
  }
}
