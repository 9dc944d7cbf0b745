package org.visnyk.language;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.text.WordScanner;
import org.visnyk.language.userlexicon.UserLexicon;

/**
 * Reads a text word by word and gives the terms of each: its lemmas, weighed by the context. Looks
 * two words ahead and remembers one word back, so a text of any length takes the same memory. For
 * one thread at a time, and reusable; the lexicon behind it is shared.
 */
public final class TextAnalyzer {
  /** The words in view: one back, the current one, two ahead. A power of two. */
  private static final int WINDOW = 4;

  /** So many words, the current one included, have been found in the text... */
  private static final int SCANNED = WINDOW - 1;

  /** ...and so many looked up: the memory that the next look-up needs is fetched meanwhile. */
  private static final int FOUND = WINDOW - 2;

  private final WordScanner scanner = new WordScanner();
  private final Lexicon lexicon;
  private final WordTerms terms;
  private final Supplier<UserLexicon> userLexicon;
  private final boolean trustsLowerCase;
  private UserLexicon words = UserLexicon.empty();
  private final AnalyzedWord word = new AnalyzedWord();
  private final CandidateWord[] window = new CandidateWord[WINDOW];

  // How many words of the text have passed each station: scanned, looked up, analysed.
  private int scanned;
  private int found;
  private int analyzed;
  private boolean exhausted;

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
    this(
        source,
        lexicon,
        userLexicon,
        new ContextWeights(lexicon, source == Source.TEXT, statistics));
  }

  private TextAnalyzer(
      Source source, Lexicon lexicon, Supplier<UserLexicon> userLexicon, LemmaWeights weights) {
    this.lexicon = lexicon;
    this.userLexicon = userLexicon;
    terms = new WordTerms(lexicon, weights);
    trustsLowerCase = source == Source.TEXT;
    for (int i = 0; i < WINDOW; i++) {
      window[i] = new CandidateWord();
    }
  }

  /**
   * Makes an analyzer of no text that gives all lemmas of a form the same weight: what the weighing
   * gains and costs shows beside it.
   */
  public static TextAnalyzer unweighed(Source source) {
    return new TextAnalyzer(source, Lexicon.shared(), UserLexicon::empty, new EqualWeights());
  }

  /** Starts over with another text. The reader is read to its end and not closed. */
  public void reset(Reader text) {
    words = userLexicon.get();
    terms.use(words, trustsLowerCase);
    scanner.reset(text);
    scanned = 0;
    found = 0;
    analyzed = 0;
    exhausted = false;
  }

  /**
   * Analyses the next word.
   *
   * @return the word, valid until the next call; {@code null} at the end of the text
   * @throws IOException if the text cannot be read
   */
  public @Nullable AnalyzedWord next() throws IOException {
    while (!exhausted && scanned < analyzed + SCANNED) {
      if (scanner.next()) {
        candidate(scanned).scan(scanner, lexicon);
        scanned++;
      } else {
        exhausted = true;
      }
    }
    while (found < scanned && found < analyzed + FOUND) {
      candidate(found).find(lexicon, words);
      found++;
    }
    if (analyzed == scanned) {
      return null;
    }
    CandidateWord current = candidate(analyzed);
    @Nullable CandidateWord before =
        analyzed > 0 && !current.startsSentence ? candidate(analyzed - 1) : null;
    @Nullable CandidateWord after = analyzed + 1 < found ? candidate(analyzed + 1) : null;
    terms.write(before, current, after == null || after.startsSentence ? null : after, word);
    analyzed++;
    return word;
  }

  private CandidateWord candidate(int index) {
    return window[index & (WINDOW - 1)];
  }

  /** Number of UTF-16 units read; the length of the text once {@link #next} gave {@code null}. */
  public int position() {
    return scanner.position();
  }
}
