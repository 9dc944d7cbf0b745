package org.visnyk.query.assist;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.typing.NearForms;
import org.visnyk.language.typing.NearForms.NearForm;
import org.visnyk.language.typing.TypingErrors;

/**
 * Finds what somebody may have meant by a word that is misspelt. A form that the dictionary knows
 * is right, and so is one whose guessed lemma the collection has. What is proposed is a form near
 * to what was typed, of the dictionary or made of a term of the collection, and the collection has
 * it. Safe for any number of threads.
 */
public final class SpellingHelp {
  /** How many of the nearest forms are looked up in the collection. */
  private static final int MAX_FORMS = 60;

  private static final int SHORT_WORD = 5;
  private static final int LONG_WORD = 8;

  /** What ten times the articles with a word are worth, in the unit of {@link TypingErrors}. */
  private static final double WORD_WORTH = 0.25;

  private final NewsAnalyzer analyzer;

  /**
   * Makes a help; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   */
  public SpellingHelp(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * A better spelling of a word, if there is one.
   *
   * @param word one word as it was typed
   * @param reader the collection whose words are proposed
   * @throws IOException if the index cannot be read
   */
  public Optional<SpellingCorrection> correct(String word, IndexReader reader) throws IOException {
    TypedWord typed = TypedWord.read(word, analyzer);
    String normal = NormalForm.of(word);
    if (!typed.isUnknown() || !isPlain(normal) || typed.articles(reader) > 0) {
      return Optional.empty();
    }
    @Nullable String best = null;
    double bestScore = Double.POSITIVE_INFINITY;
    int bestArticles = 0;
    for (Map.Entry<String, Double> candidate : candidates(normal, typed, reader).entrySet()) {
      int articles = TypedWord.read(candidate.getKey(), analyzer).articles(reader);
      double score = candidate.getValue() - WORD_WORTH * Math.log10(articles + 1.0);
      if (articles > 0 && score < bestScore) {
        best = candidate.getKey();
        bestScore = score;
        bestArticles = articles;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new SpellingCorrection(withCapitals(best, word), bestArticles));
  }

  /** Words near to what was typed, and how far they are. */
  private Map<String, Double> candidates(String word, TypedWord typed, IndexReader reader)
      throws IOException {
    double mostCost = mostCost(word);
    Map<String, Double> candidates = new LinkedHashMap<>();
    List<NearForm> forms = new NearForms(analyzer.dictionary()).of(word, mostCost);
    for (NearForm form : forms.subList(0, Math.min(MAX_FORMS, forms.size()))) {
      candidates.put(form.form(), form.cost());
    }
    for (String lemma : typed.terms()) {
      for (String near : NearTerms.of(word, lemma, reader, analyzer.dictionary())) {
        double cost = TypingErrors.between(word, near);
        if (cost > 0 && cost <= mostCost) {
          candidates.merge(near, cost, Math::min);
        }
      }
    }
    return candidates;
  }

  private static double mostCost(String word) {
    return word.length() < SHORT_WORD ? 0.9 : word.length() < LONG_WORD ? 1.2 : 1.5;
  }

  /** Whether a word has nothing in it but letters and apostrophes. */
  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> Character.isLetter(c) || c == '\'');
  }

  private static String withCapitals(String word, String typed) {
    boolean capitalised = Character.isUpperCase(typed.charAt(0));
    if (capitalised && typed.length() > 1 && Character.isUpperCase(typed.charAt(1))) {
      return word.toUpperCase(Locale.ROOT);
    }
    return capitalised ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
  }
}
