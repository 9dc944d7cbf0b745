package org.visnyk.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.context.LemmaStatistics;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;

/**
 * Analyses Ukrainian news for an index: each word becomes its lemmas, weighed by the context. No
 * word is left out, so that a phrase or a title made of little words can be found; what is frequent
 * weighs little by itself. Queries are analysed by {@link UkrainianNewsQueryAnalyzer}.
 */
public final class UkrainianNewsAnalyzer extends Analyzer {
  /** Identifies what this analyzer makes of a text; changes whenever that changes. */
  public static final String FINGERPRINT = "uk-news-4";

  private final Supplier<UkrainianDictionary> dictionary;
  private final Supplier<UserWords> userWords;

  /** Makes an analyzer. The dictionary is loaded with the first token stream of the process. */
  public UkrainianNewsAnalyzer() {
    this(UserWords.empty());
  }

  /** Makes an analyzer that knows the words of a user, too. */
  public UkrainianNewsAnalyzer(UserWords userWords) {
    this(() -> userWords);
  }

  /**
   * Makes an analyzer that knows the words of a user, too.
   *
   * @param userWords is asked for each text, by any thread; when it gives another dictionary, that
   *     is in force from the next text on. What was indexed before keeps its terms until it is
   *     indexed again
   */
  public UkrainianNewsAnalyzer(Supplier<UserWords> userWords) {
    this(UkrainianDictionary::shared, userWords);
  }

  /**
   * Makes an analyzer with another dictionary than the one that comes with the library. An index is
   * to be searched with the dictionary that it was made with.
   *
   * @param dictionary the dictionary, as {@link UkrainianDictionary#read(java.nio.file.Path)} gives
   *     it
   * @param userWords the words of a user, read with the same dictionary; is asked for each text, by
   *     any thread
   */
  public UkrainianNewsAnalyzer(UkrainianDictionary dictionary, Supplier<UserWords> userWords) {
    this(() -> dictionary, userWords);
  }

  private UkrainianNewsAnalyzer(
      Supplier<UkrainianDictionary> dictionary, Supplier<UserWords> userWords) {
    this.dictionary = dictionary;
    this.userWords = userWords;
  }

  /**
   * Makes what analyses texts for this analyzer, for those who want the words without token
   * streams.
   */
  public TextAnalyzer newTextAnalyzer() {
    return new TextAnalyzer(
        TextAnalyzer.Source.TEXT, dictionary.get(), userWords, LemmaStatistics.NONE);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(
        new UkrainianNewsTokenizer(
            NewsToken.FACTORY, TextAnalyzer.Source.TEXT, dictionary.get(), userWords));
  }

  /** The normal form: pieces of wildcard and prefix queries are no words to lemmatise. */
  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new NormalFormFilter(in);
  }
}
