package org.visnyk.query.assist;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.typing.NearForms;
import org.visnyk.language.typing.NearForms.NearForm;
import org.visnyk.language.typing.TypingErrors;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.request.CollectionTerms;

/**
 * Corrects misspelt words. Forms in the dictionary are correct, and so are forms whose guessed
 * lemma occurs in the index. Candidates are forms near to what was typed, from the dictionary or
 * inflected from a term of the index, whose lemma occurs in the index. Thread-safe.
 */
public final class SpellingHelp {
  /** Near forms that are looked up in the index. */
  private static final int MAX_FORMS = 60;

  private static final int SHORT_WORD = 5;
  private static final int LONG_WORD = 8;

  /** What ten times the document frequency is worth, in units of {@link TypingErrors}. */
  private static final double FREQUENCY_WORTH = 0.25;

  /** The cost of one common mistake: a sound, a sign or a doubled letter. */
  private static final double MAX_COST_OF_KNOWN = 0.5;

  private final NewsAnalyzer analyzer;

  /**
   * Makes spelling help for any index.
   *
   * @param analyzer for queries, with the dictionary and user words of the index
   */
  public SpellingHelp(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * A correctly spelt word.
   *
   * @param text the word, capitalised like the one that was typed
   * @param isOnly whether no other word of the index is as near
   */
  public record SpellingCorrection(String text, boolean isOnly) {}

  /**
   * The best correction of a word, if there is one.
   *
   * @param word a single word
   * @param collection only words that occur in it are corrections
   * @throws IOException if the index cannot be read
   */
  public Optional<SpellingCorrection> correct(String word, CollectionTerms collection)
      throws IOException {
    return correct(word, collection, new QueryTerms(analyzer));
  }

  Optional<SpellingCorrection> correct(String word, CollectionTerms collection, QueryTerms terms)
      throws IOException {
    TypedWord typed = TypedWord.read(word, terms);
    String normal = NormalForm.of(word);
    return typed.isUnknown()
        ? correct(word, typed, maxCost(normal), collection, terms)
        : Optional.empty();
  }

  /** The same for a word of the dictionary, which only the most common mistakes can explain. */
  Optional<SpellingCorrection> correctKnown(
      String word, CollectionTerms collection, QueryTerms terms) throws IOException {
    return correct(word, TypedWord.read(word, terms), MAX_COST_OF_KNOWN, collection, terms);
  }

  private Optional<SpellingCorrection> correct(
      String word, TypedWord typed, double maxCost, CollectionTerms collection, QueryTerms terms)
      throws IOException {
    String normal = NormalForm.of(word);
    if (!isPlain(normal) || typed.positions() != 1 || typed.articles(collection) > 0) {
      return Optional.empty();
    }
    @Nullable String best = null;
    Set<String> lemmas = new HashSet<>();
    double bestScore = Double.POSITIVE_INFINITY;
    Map<String, Double> candidates = candidates(normal, typed, maxCost, collection);
    collection.prepare(
        candidates.keySet().stream()
            .flatMap(candidate -> TypedWord.read(candidate, terms).terms().stream())
            .toList());
    for (Map.Entry<String, Double> candidate : candidates.entrySet()) {
      TypedWord near = TypedWord.read(candidate.getKey(), terms);
      int articles = near.articles(collection);
      if (articles > 0) {
        lemmas.add(near.likeliest());
      }
      double score = candidate.getValue() - FREQUENCY_WORTH * Math.log10(articles + 1.0);
      if (articles > 0 && score < bestScore) {
        best = candidate.getKey();
        bestScore = score;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new SpellingCorrection(capitalisedLike(word, best), lemmas.size() == 1));
  }

  /** Words near to what was typed, with their costs. */
  private Map<String, Double> candidates(
      String word, TypedWord typed, double maxCost, CollectionTerms collection) throws IOException {
    Map<String, Double> candidates = new LinkedHashMap<>();
    List<NearForm> forms = new NearForms(analyzer.dictionary()).of(word, maxCost);
    for (NearForm form : forms.subList(0, Math.min(MAX_FORMS, forms.size()))) {
      candidates.put(form.form(), form.cost());
    }
    for (String lemma : typed.terms()) {
      for (String near : NearTerms.of(word, lemma, collection, analyzer.dictionary())) {
        double cost = TypingErrors.between(word, near);
        if (cost > 0 && cost <= maxCost) {
          candidates.merge(near, cost, Math::min);
        }
      }
    }
    return candidates;
  }

  private static double maxCost(String word) {
    return word.length() < SHORT_WORD ? 0.9 : word.length() < LONG_WORD ? 1.2 : 1.5;
  }

  /** Whether a word consists of letters and apostrophes. */
  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> Character.isLetter(c) || c == '\'');
  }

  private static String capitalisedLike(String typed, String word) {
    boolean isCapitalised = Character.isUpperCase(typed.charAt(0));
    if (isCapitalised && typed.length() > 1 && Character.isUpperCase(typed.charAt(1))) {
      return word.toUpperCase(Locale.ROOT);
    }
    return isCapitalised ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
  }
}
