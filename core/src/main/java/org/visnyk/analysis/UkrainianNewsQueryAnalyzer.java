package org.visnyk.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.visnyk.language.PossibleTerms;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;

/**
 * Analyses what a person types: like {@link UkrainianNewsAnalyzer}, but a name without a capital
 * may be a name all the same.
 */
public final class UkrainianNewsQueryAnalyzer extends Analyzer {
  private final Supplier<UkrainianDictionary> dictionary;
  private final Supplier<UserWords> userWords;

  /** Makes an analyzer. The dictionary is loaded with the first token stream of the process. */
  public UkrainianNewsQueryAnalyzer() {
    this(UserWords.empty());
  }

  /** Makes an analyzer that knows the words of a user, too. */
  public UkrainianNewsQueryAnalyzer(UserWords userWords) {
    this(() -> userWords);
  }

  /**
   * Makes an analyzer that knows the words of a user, too.
   *
   * @param userWords is asked for each text, by any thread; when it gives another dictionary, that
   *     is in force from the next text on. What was indexed before keeps its terms until it is
   *     indexed again
   */
  public UkrainianNewsQueryAnalyzer(Supplier<UserWords> userWords) {
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
  public UkrainianNewsQueryAnalyzer(UkrainianDictionary dictionary, Supplier<UserWords> userWords) {
    this(() -> dictionary, userWords);
  }

  private UkrainianNewsQueryAnalyzer(
      Supplier<UkrainianDictionary> dictionary, Supplier<UserWords> userWords) {
    this.dictionary = dictionary;
    this.userWords = userWords;
  }

  /** The dictionary that this analyzer uses; loaded if it was not yet. */
  public UkrainianDictionary dictionary() {
    return dictionary.get();
  }

  /**
   * Makes what finds every term that articles may have for a form, for those who look for the form
   * itself.
   */
  public PossibleTerms newPossibleTerms() {
    return new PossibleTerms(dictionary.get(), userWords.get());
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(
        new UkrainianNewsTokenizer(
            NewsToken.FACTORY, TextAnalyzer.Source.QUERY, dictionary.get(), userWords));
  }

  /** The normal form: pieces of wildcard and prefix queries are no words to lemmatise. */
  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new NormalFormFilter(in);
  }
}
