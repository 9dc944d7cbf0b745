package org.visnyk.language;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.userlexicon.UserLexicon;

/**
 * Reads a text word by word and gives the terms of each: its lemmas, weighed by the context. Reads
 * some sixty words ahead at most, so a text of any length takes the same memory. For one thread at
 * a time, and reusable; the lexicon behind it is shared.
 */
public final class TextAnalyzer {
  private final WordWindow window;
  private final WordTerms terms;
  private final Supplier<UserLexicon> userLexicon;
  private final boolean trustsLowerCase;
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
    this(source, UserLexicon::empty);
  }

  /**
   * Makes an analyzer of no text.
   *
   * @param userLexicon the words that a user added; asked at each {@link #reset}, so that another
   *     lexicon is in force from the next text on
   */
  public TextAnalyzer(Source source, Supplier<UserLexicon> userLexicon) {
    this(source, Lexicon.shared(), userLexicon, LemmaStatistics.NONE);
  }

  /**
   * Makes an analyzer of no text.
   *
   * @param lexicon the dictionary
   * @param userLexicon the words that a user added; asked at each {@link #reset}
   * @param statistics how frequent lemmas of the dictionary are in the collection that the text
   *     belongs to
   */
  public TextAnalyzer(
      Source source,
      Lexicon lexicon,
      Supplier<UserLexicon> userLexicon,
      LemmaStatistics statistics) {
    this(source, lexicon, userLexicon, new ContextWeights(source == Source.TEXT, statistics));
  }

  private TextAnalyzer(
      Source source, Lexicon lexicon, Supplier<UserLexicon> userLexicon, LemmaWeights weights) {
    this.window = new WordWindow(lexicon);
    this.userLexicon = userLexicon;
    terms = new WordTerms(lexicon, weights);
    trustsLowerCase = source == Source.TEXT;
  }

  /**
   * Makes an analyzer of no text that gives all lemmas of a form the same weight: what the weighing
   * gains and costs shows beside it.
   */
  public static TextAnalyzer unweighed(Source source) {
    return unweighed(source, Lexicon.shared(), UserLexicon.empty());
  }

  /** The same with another dictionary and the words that a user added. */
  static TextAnalyzer unweighed(Source source, Lexicon lexicon, UserLexicon userLexicon) {
    return new TextAnalyzer(source, lexicon, () -> userLexicon, new EqualWeights());
  }

  /** Starts over with another text. The reader is read to its end and not closed. */
  public void reset(Reader text) {
    UserLexicon words = userLexicon.get();
    terms.use(words, trustsLowerCase);
    window.reset(text, words);
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
