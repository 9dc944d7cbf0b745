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
import org.visnyk.language.word.KeptTerms;
import org.visnyk.language.word.KnownWords;

/**
 * A cache of the terms of words that are expensive to analyse and likely to recur: guessed names,
 * and compounds whose parts were looked up. A lossy hash table of one or two megabytes, shared by
 * all analyzers with one dictionary.
 *
 * <p>Threads may overwrite each other's entries: each is immutable, and a hit requires that
 * everything the terms depend on is equal.
 */
public final class RecentTerms {
  private static final int TABLE_BITS = 13;
  private static final int MULTIPLIER = 0x9E3779B9;

  /** Longer words rarely recur. */
  private static final int MAX_LETTERS = 40;

  private static final Map<UkrainianDictionary, RecentTerms> LOADED = new WeakHashMap<>();

  private final @Nullable Kept[] table = new Kept[1 << TABLE_BITS];

  private RecentTerms() {}

  /** The cache of a dictionary; it is dropped with the dictionary. */
  public static RecentTerms of(UkrainianDictionary dictionary) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(dictionary, any -> new RecentTerms());
    }
  }

  /** Adds the cached terms of a word to the target, and returns whether there are any. */
  public boolean add(CandidateWord word, KnownWords known, AnalyzedWord target) {
    @Nullable Kept kept = table[place(word)];
    if (kept == null || !kept.isOf(word, known)) {
      return false;
    }
    kept.terms.addTo(target);
    return true;
  }

  /**
   * Caches the terms of a word, which must depend only on the word and the known words, not on
   * context.
   *
   * @param first the first term to cache
   */
  public void keep(CandidateWord word, KnownWords known, AnalyzedWord terms, int first) {
    if (word.length <= MAX_LETTERS && isAsWritten(word)) {
      table[place(word)] = new Kept(word, known, new KeptTerms(terms, first));
    }
  }

  private static int place(CandidateWord word) {
    int hash = word.length;
    for (int i = 0; i < Math.min(word.length, MAX_LETTERS); i++) {
      hash = 31 * hash + word.text[i];
    }
    return (hash * MULTIPLIER) >>> (Integer.SIZE - TABLE_BITS);
  }

  /** Whether no marks were removed, so that the offsets of parts are exact. */
  private static boolean isAsWritten(CandidateWord word) {
    return word.length == word.endOffset - word.startOffset;
  }

  /** Must not refer to the dictionary, which would never be garbage-collected then. */
  private static final class Kept {
    final KeptTerms terms;
    private final char[] letters;
    private final WordKind kind;
    private final boolean startsSentence;
    private final UserWords userWords;
    private final boolean trustsLowerCase;

    Kept(CandidateWord word, KnownWords known, KeptTerms terms) {
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
