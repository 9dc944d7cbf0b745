package org.visnyk.language;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.context.ContextWeights;
import org.visnyk.language.context.Homographs;
import org.visnyk.language.context.LemmaStatistics;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.WordScanner;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;

/**
 * Gives the terms of words that somebody else found. Each is judged alone: neither its neighbours
 * nor the start of a sentence are known, so a capital always speaks for a name. For one thread at a
 * time, and reusable; the dictionary behind it is shared.
 */
public final class WordAnalyzer {
  private final UkrainianDictionary dictionary;
  private final Homographs homographs;
  private final WordScanner scanner = new WordScanner();
  private final Slice slice = new Slice();
  private final CandidateWord candidate = new CandidateWord();
  private final AnalyzedWord word = new AnalyzedWord();
  private final WordTerms terms;
  private final UserWords userWords;

  /** Makes an analyzer of no words; the user's dictionary may be empty. */
  public WordAnalyzer(
      TextAnalyzer.Source source, UkrainianDictionary dictionary, UserWords userWords) {
    this.dictionary = dictionary;
    this.homographs = new Homographs(dictionary);
    this.userWords = userWords;
    boolean trustsLowerCase = source == TextAnalyzer.Source.TEXT;
    terms = new WordTerms(dictionary, new ContextWeights(trustsLowerCase, LemmaStatistics.NONE));
    terms.use(userWords, trustsLowerCase);
  }

  /** Starts over with other characters: one word, or a few. They are copied. */
  public void reset(char[] text, int start, int length) {
    slice.set(text, start, length);
    scanner.reset(slice);
  }

  /**
   * Analyses the next word.
   *
   * @return the word, valid until the next call, its offsets counted from the start of what {@link
   *     #reset} was given; {@code null} if there are no more words
   * @throws IOException never: the characters are in memory
   */
  public @Nullable AnalyzedWord next() throws IOException {
    if (!scanner.next()) {
      return null;
    }
    candidate.scan(scanner);
    candidate.reach(dictionary);
    candidate.find(dictionary, userWords);
    homographs.describe(candidate);
    candidate.startsSentence = false;
    terms.write(null, candidate, null, word);
    return word;
  }

  /** A reader of characters in memory that can be used again. */
  private static final class Slice extends Reader {
    private char[] characters = new char[64];
    private int length;
    private int at;

    void set(char[] text, int start, int count) {
      if (characters.length < count) {
        characters = new char[count + count / 2];
      }
      System.arraycopy(text, start, characters, 0, count);
      length = count;
      at = 0;
    }

    @Override
    public int read(char[] target, int offset, int most) {
      if (at == length) {
        return -1;
      }
      int count = Math.min(most, length - at);
      System.arraycopy(characters, at, target, offset, count);
      at += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
