package org.visnyk.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.visnyk.language.PossibleTerms;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.userlexicon.UserLexicon;

/**
 * Analyses what a person types: like {@link UkrainianNewsAnalyzer}, but a name without a capital
 * may be a name all the same.
 */
public final class UkrainianNewsQueryAnalyzer extends Analyzer {
  private final Supplier<Lexicon> lexicon;
  private final Supplier<UserLexicon> userLexicon;

  /** Makes an analyzer. The lexicon is loaded with the first token stream of the process. */
  public UkrainianNewsQueryAnalyzer() {
    this(UserLexicon.empty());
  }

  /** Makes an analyzer that knows the words of a user, too. */
  public UkrainianNewsQueryAnalyzer(UserLexicon userLexicon) {
    this(() -> userLexicon);
  }

  /**
   * Makes an analyzer that knows the words of a user, too.
   *
   * @param userLexicon is asked for each text, by any thread; when it gives another lexicon, that
   *     is in force from the next text on. What was indexed before keeps its terms until it is
   *     indexed again
   */
  public UkrainianNewsQueryAnalyzer(Supplier<UserLexicon> userLexicon) {
    this(Lexicon::shared, userLexicon);
  }

  /**
   * Makes an analyzer with another dictionary than the one that comes with the library. An index is
   * to be searched with the dictionary that it was made with.
   *
   * @param lexicon the dictionary, as {@link Lexicon#read(java.nio.file.Path)} gives it
   * @param userLexicon the words of a user, read with the same dictionary; is asked for each text,
   *     by any thread
   */
  public UkrainianNewsQueryAnalyzer(Lexicon lexicon, Supplier<UserLexicon> userLexicon) {
    this(() -> lexicon, userLexicon);
  }

  private UkrainianNewsQueryAnalyzer(Supplier<Lexicon> lexicon, Supplier<UserLexicon> userLexicon) {
    this.lexicon = lexicon;
    this.userLexicon = userLexicon;
  }

  /** The dictionary that this analyzer uses; loaded if it was not yet. */
  public Lexicon lexicon() {
    return lexicon.get();
  }

  /**
   * Makes what finds every term that articles may have for a form, for those who look for the form
   * itself.
   */
  public PossibleTerms newPossibleTerms() {
    return new PossibleTerms(lexicon.get(), userLexicon.get());
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(
        new UkrainianNewsTokenizer(
            NewsToken.FACTORY, TextAnalyzer.Source.QUERY, lexicon.get(), userLexicon));
  }

  /** The normal form: pieces of wildcard and prefix queries are no words to lemmatise. */
  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new NormalFormFilter(in);
  }
}
