package org.visnyk.language;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.context.ContextWeights;
import org.visnyk.language.context.LemmaStatistics;
import org.visnyk.language.context.LemmaWeights;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.KnownWords;

/**
 * Reads a text word by word and returns the terms of each word: its lemmas, weighted by context.
 * Reads about sixty words ahead, so memory does not depend on the length of the text. For one
 * thread at a time; reusable. The dictionary is shared.
 */
public final class TextAnalyzer {
  private final Supplier<UserWords> userWords;
  private final LemmaWeights weights;
  private final ForeignStemmer stemmer;
  private KnownWords words;
  private WordWindow window;
  private WordTerms terms;
  private final AnalyzedWord word = new AnalyzedWord();

  /** Where a text comes from, which decides what lower case means. */
  public enum Source {
    /** Edited text, where names are capitalised. */
    TEXT,
    /** A query, where names often lack their capital. */
    QUERY
  }

  /** Creates an analyzer with the dictionary of the library and no user words. */
  public TextAnalyzer(Source source) {
    this(source, UkrainianDictionary.shared(), UserWords::empty);
  }

  /**
   * Creates an analyzer.
   *
   * @param userWords called at each {@link #reset}, so that reloaded words take effect with the
   *     next text
   */
  public TextAnalyzer(
      Source source, UkrainianDictionary dictionary, Supplier<UserWords> userWords) {
    this(source, dictionary, userWords, LemmaStatistics.NONE);
  }

  /**
   * Creates an analyzer.
   *
   * @param userWords called at each {@link #reset}
   * @param statistics the frequencies of lemmas in the collection of the text
   */
  public TextAnalyzer(
      Source source,
      UkrainianDictionary dictionary,
      Supplier<UserWords> userWords,
      LemmaStatistics statistics) {
    this(
        source,
        dictionary,
        userWords,
        new ContextWeights(source == Source.TEXT, statistics),
        ForeignStemmer.NONE);
  }

  /**
   * Creates an analyzer.
   *
   * @param userWords called at each {@link #reset}
   * @param stemmer of words in other languages; used by this analyzer alone
   */
  public TextAnalyzer(
      Source source,
      UkrainianDictionary dictionary,
      Supplier<UserWords> userWords,
      ForeignStemmer stemmer) {
    this(
        source,
        dictionary,
        userWords,
        new ContextWeights(source == Source.TEXT, LemmaStatistics.NONE),
        stemmer);
  }

  private TextAnalyzer(
      Source source,
      UkrainianDictionary dictionary,
      Supplier<UserWords> userWords,
      LemmaWeights weights,
      ForeignStemmer stemmer) {
    this.userWords = userWords;
    this.weights = weights;
    this.stemmer = stemmer;
    words = new KnownWords(dictionary, userWords.get(), source == Source.TEXT);
    window = new WordWindow(words);
    terms = new WordTerms(words, weights, stemmer);
  }

  /**
   * Creates an analyzer that gives all lemmas of a form the same weight, as a baseline for
   * measuring what context weighting gains and costs.
   */
  public static TextAnalyzer unweighed(Source source) {
    return unweighed(source, UkrainianDictionary.shared(), UserWords.empty());
  }

  /** The same with another dictionary and user words. */
  static TextAnalyzer unweighed(
      Source source, UkrainianDictionary dictionary, UserWords userWords) {
    return new TextAnalyzer(
        source, dictionary, () -> userWords, new LemmaWeights.Equal(), ForeignStemmer.NONE);
  }

  /** Starts a new text in Ukrainian. The reader is read to its end and not closed. */
  public void reset(Reader text) {
    reset(text, TextLanguage.UKRAINIAN);
  }

  /**
   * Starts a new text. The reader is read to its end and not closed.
   *
   * @param language the words of a Russian text are also stemmed as Russian words
   */
  public void reset(Reader text, TextLanguage language) {
    UserWords current = userWords.get();
    if (current != words.userWords()) {
      words = words.with(current);
      window = new WordWindow(words);
      terms = new WordTerms(words, weights, stemmer);
    }
    terms.reset(language);
    window.reset(text);
  }

  /**
   * Analyses the next word.
   *
   * @return the word, valid until the next call; {@code null} at the end of the text
   * @throws IOException if the text cannot be read
   */
  public @Nullable AnalyzedWord next() throws IOException {
    while (window.next()) {
      if (terms.write(window.before(), window.current(), window.after(), word)) {
        return word;
      }
    }
    return null;
  }

  /**
   * Number of UTF-16 units read; the length of the text once {@link #next} has returned {@code
   * null}.
   */
  public int position() {
    return window.position();
  }
}
