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
 * Reads a text word by word and gives the terms of each: its lemmas, weighed by the context. Reads
 * some sixty words ahead at most, so a text of any length takes the same memory. For one thread at
 * a time, and reusable; the dictionary behind it is shared.
 */
public final class TextAnalyzer {
  private final Supplier<UserWords> userWords;
  private final LemmaWeights weights;
  private KnownWords words;
  private WordWindow window;
  private WordTerms terms;
  private final AnalyzedWord word = new AnalyzedWord();

  /** How much the case of letters says. */
  public enum Source {
    /** Edited text: a name has a capital. */
    TEXT,
    /** What a person types into a search box, often without any capitals. */
    QUERY
  }

  /** Makes an analyzer of no text, with the words of the dictionary alone. */
  public TextAnalyzer(Source source) {
    this(source, UkrainianDictionary.shared(), UserWords::empty);
  }

  /**
   * Makes an analyzer of no text.
   *
   * @param dictionary the dictionary
   * @param userWords the words that a user added; called at each {@link #reset}, so that reloaded
   *     words take effect with the next text
   */
  public TextAnalyzer(
      Source source, UkrainianDictionary dictionary, Supplier<UserWords> userWords) {
    this(source, dictionary, userWords, LemmaStatistics.NONE);
  }

  /**
   * Makes an analyzer of no text.
   *
   * @param dictionary the dictionary
   * @param userWords the words that a user added; asked at each {@link #reset}
   * @param statistics how frequent lemmas of the dictionary are in the collection that the text
   *     belongs to
   */
  public TextAnalyzer(
      Source source,
      UkrainianDictionary dictionary,
      Supplier<UserWords> userWords,
      LemmaStatistics statistics) {
    this(source, dictionary, userWords, new ContextWeights(source == Source.TEXT, statistics));
  }

  private TextAnalyzer(
      Source source,
      UkrainianDictionary dictionary,
      Supplier<UserWords> userWords,
      LemmaWeights weights) {
    this.userWords = userWords;
    this.weights = weights;
    words = new KnownWords(dictionary, userWords.get(), source == Source.TEXT);
    window = new WordWindow(words);
    terms = new WordTerms(words, weights);
  }

  /**
   * Makes an analyzer of no text that gives all lemmas of a form the same weight: what the weighing
   * gains and costs shows beside it.
   */
  public static TextAnalyzer unweighed(Source source) {
    return unweighed(source, UkrainianDictionary.shared(), UserWords.empty());
  }

  /** The same with another dictionary and the words that a user added. */
  static TextAnalyzer unweighed(
      Source source, UkrainianDictionary dictionary, UserWords userWords) {
    return new TextAnalyzer(source, dictionary, () -> userWords, new LemmaWeights.Equal());
  }

  /** Starts over with another text. The reader is read to its end and not closed. */
  public void reset(Reader text) {
    UserWords current = userWords.get();
    if (current != words.userWords()) {
      words = words.with(current);
      window = new WordWindow(words);
      terms = new WordTerms(words, weights);
    }
    window.reset(text);
  }

  /**
   * Analyses the next word.
   *
   * @return the word, valid until the next call; {@code null} at the end of the text
   * @throws IOException if the text cannot be read
   */
  public @Nullable AnalyzedWord next() throws IOException {
    if (!window.next()) {
      return null;
    }
    terms.write(window.before(), window.current(), window.after(), word);
    return word;
  }

  /** Number of UTF-16 units read; the length of the text once {@link #next} gave {@code null}. */
  public int position() {
    return window.position();
  }
}
