package org.visnyk.query.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.schema.StemPrefix;
import org.visnyk.language.grammar.FunctionWords;
import org.visnyk.language.related.NameDerivatives;
import org.visnyk.language.related.WordFamilies;
import org.visnyk.query.compile.QueryTerms.Token;
import org.visnyk.query.memory.RecentlyUsed;

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
  private final RecentlyUsed<String, Boolean> functionWords = new RecentlyUsed<>(SIZE);

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
   * @param family its {@link WordFamilies}, and of a name the words derived from it
   * @param stemPrefix the term of its stem prefix; {@code null} if it has none, or is a name
   */
  record Lemma(
      boolean isFunctionWord,
      boolean isName,
      List<BytesRef> family,
      @Nullable BytesRef stemPrefix) {}

  NewsAnalyzer analyzer() {
    return analyzer;
  }

  /** The tokens of a text. */
  List<Token> tokens(String text) {
    return text.length() > MAX_CHARACTERS ? analysed(text) : tokens.get(text, this::analysed);
  }

  private List<Token> analysed(String text) {
    return List.copyOf(QueryTerms.analyse(text, analyzer));
  }

  /** Looks a lemma up, in the normal form that is indexed. */
  Lemma lemma(String lemma) {
    return lemmas.get(lemma, this::lookUp);
  }

  private Lemma lookUp(String lemma) {
    NameDerivatives names = new NameDerivatives(analyzer.dictionary());
    boolean isName = names.isName(lemma);
    Set<String> family = new LinkedHashSet<>(WordFamilies.standard().othersThan(lemma));
    BytesRefBuilder prefix = new BytesRefBuilder();
    boolean hasPrefix = false;
    if (isName) {
      family.addAll(names.of(lemma));
    } else {
      hasPrefix = StemPrefix.writeKey(new BytesRef(lemma), prefix);
    }
    return new Lemma(
        new FunctionWords(analyzer.dictionary()).contains(lemma),
        isName,
        family.stream().map(BytesRef::new).toList(),
        hasPrefix ? prefix.toBytesRef() : null);
  }

  /**
   * Whether a text consists of function words, and has any.
   *
   * @param check finds out, where it is not known
   */
  boolean isFunctionWord(String text, Predicate<String> check) {
    return text.length() > MAX_CHARACTERS ? check.test(text) : functionWords.get(text, check::test);
  }
}
