package org.visnyk.query.compile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.grammar.FunctionWords;
import org.visnyk.language.related.NameDerivatives;
import org.visnyk.query.compile.QueryTerms.Token;
import org.visnyk.query.request.RecentlyUsed;

/**
 * What the analysis says of words, for words that queries used lately: people search for the same
 * words again and again. Thread-safe; keep one for as long as an analyzer is used.
 */
public final class RecentWords {
  /** Of a generation; some hundred bytes each. */
  private static final int SIZE = 4_096;

  /** Longer texts are phrases, which hardly come again. */
  private static final int MAX_CHARACTERS = 40;

  private final NewsAnalyzer analyzer;
  private final RecentlyUsed<String, List<Token>> tokens = new RecentlyUsed<>(SIZE);
  private final RecentlyUsed<String, Lemma> lemmas = new RecentlyUsed<>(SIZE);

  /**
   * Starts without words.
   *
   * @param analyzer for queries
   */
  public RecentWords(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * What there is to know of a lemma.
   *
   * @param isFunctionWord as {@link FunctionWords} has it
   * @param isName as {@link NameDerivatives} has it
   * @param derivatives of a name; none otherwise
   */
  record Lemma(boolean isFunctionWord, boolean isName, Set<String> derivatives) {}

  NewsAnalyzer analyzer() {
    return analyzer;
  }

  /** The tokens of a text. */
  List<Token> tokens(String text) {
    @Nullable List<Token> known = tokens.get(text);
    if (known == null) {
      known = List.copyOf(QueryTerms.analyse(text, analyzer));
      if (text.length() <= MAX_CHARACTERS) {
        tokens.put(text, known);
      }
    }
    return known;
  }

  /** Looks a lemma up, in the normal form that is indexed. */
  Lemma lemma(String lemma) {
    @Nullable Lemma known = lemmas.get(lemma);
    if (known == null) {
      NameDerivatives names = new NameDerivatives(analyzer.dictionary());
      boolean isName = names.isName(lemma);
      known =
          new Lemma(
              new FunctionWords(analyzer.dictionary()).contains(lemma),
              isName,
              isName ? Set.copyOf(names.of(lemma)) : Set.of());
      lemmas.put(lemma, known);
    }
    return known;
  }
}
