package org.visnyk.query.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StemPrefix;
import org.visnyk.language.related.NameVariants;
import org.visnyk.language.related.WordFamilies;
import org.visnyk.query.compile.QueryTerms.WeightedTerm;
import org.visnyk.query.scorer.WordQuery;

/** Builds the queries that score words. Stateless. */
final class WordScoreBuilder {
  /** The weight of a related word, relative to the word itself: ADR 13, 25 and 38. */
  private static final double RELATED_WEIGHT = 0.4;

  /** The weight of a word derived from a name, relative to the name: ADR 38. */
  private static final double NAME_FAMILY_WEIGHT = 0.2;

  /** The weight of another name of one word, for each word that it stands for: ADR 18. */
  private static final float NAME_WEIGHT = 0.3f;

  /** Likewise for a name of several words, whose document frequencies all count. */
  private static final float LONG_NAME_WEIGHT = 0.15f;

  /** Less likely lemmas are not looked up as names. */
  private static final double MIN_LIKELIHOOD = 0.2;

  /**
   * Weights are rounded to multiples of one over this, so that sums of weighted frequencies are
   * exact in any order: the score of an article must not depend on how a search gets to it.
   */
  private static final float WEIGHT_STEPS = 64;

  private WordScoreBuilder() {}

  /** A query for each word: any of its lemmas, as if they were one term. */
  static List<Query> words(List<List<WeightedTerm>> positions) {
    return positions.stream().map(lemmas -> anyOf(lemmas, Map.of())).toList();
  }

  /**
   * A query for each word and, at a low weight, for words with the same stem prefix (or derived
   * from it, if it is a name) or of the same family. Only for hits sorted by relevance, where
   * related words alone end up last.
   *
   * @param budget pays for families, as far as it goes
   */
  static List<Query> wordsAndRelated(
      List<List<WeightedTerm>> positions, QueryTerms terms, TermBudget budget) {
    return positions.stream().map(lemmas -> anyOf(lemmas, related(lemmas, terms, budget))).toList();
  }

  private static Map<BytesRef, Double> related(
      List<WeightedTerm> lemmas, QueryTerms terms, TermBudget budget) {
    BytesRefBuilder prefix = new BytesRefBuilder();
    Map<BytesRef, Double> related = new LinkedHashMap<>();
    for (WeightedTerm lemma : lemmas) {
      String text = lemma.term().text();
      Set<String> family = new LinkedHashSet<>(WordFamilies.standard().othersThan(text));
      RecentWords.Lemma known = terms.lemma(text);
      boolean isName = known.isName();
      double weight = (isName ? NAME_FAMILY_WEIGHT : RELATED_WEIGHT) * lemma.weight();
      if (isName) {
        family.addAll(known.derivatives());
      } else if (StemPrefix.writeKey(lemma.term().bytes(), prefix)) {
        related.merge(prefix.toBytesRef(), weight, Math::max);
      }
      if (budget.spendExtra(family.size())) {
        family.forEach(other -> related.merge(new BytesRef(other), weight, Math::max));
      }
    }
    // The lemmas themselves are searched for with their own weights.
    lemmas.forEach(lemma -> related.remove(lemma.term().bytes()));
    return related;
  }

  /** The lemmas that each word is likely to have. */
  static List<List<String>> likelyLemmas(List<List<WeightedTerm>> positions) {
    return positions.stream()
        .map(
            position ->
                position.stream()
                    .filter(term -> term.weight() >= MIN_LIKELIHOOD)
                    .map(term -> term.term().text())
                    .toList())
        .toList();
  }

  /** Another name for words of the query, as a word or a phrase. */
  static Query otherName(NameVariants.Variant name) {
    List<List<WeightedTerm>> positions =
        name.lemmas().stream()
            .map(lemma -> List.of(new WeightedTerm(new Term(IndexSchema.CONTENT, lemma), 1)))
            .toList();
    float weight = positions.size() == 1 ? NAME_WEIGHT : LONG_NAME_WEIGHT;
    return new BoostQuery(MatchQueryBuilder.name(positions), weight * name.words());
  }

  /** Several terms as if they were one; the likeliest lemma has weight 1. */
  private static Query anyOf(List<WeightedTerm> lemmas, Map<BytesRef, Double> related) {
    double best = lemmas.stream().mapToDouble(WeightedTerm::weight).max().orElse(1);
    Map<BytesRef, Float> weights = new HashMap<>();
    lemmas.forEach(
        lemma -> weights.merge(lemma.term().bytes(), rounded(lemma.weight() / best), Float::sum));
    Map<BytesRef, Float> relatedWeights = new HashMap<>();
    related.forEach((term, weight) -> relatedWeights.put(term, rounded(weight / best)));
    return new WordQuery(IndexSchema.CONTENT, weights, relatedWeights);
  }

  private static float rounded(double weight) {
    return Math.max(1, Math.round(weight * WEIGHT_STEPS)) / WEIGHT_STEPS;
  }
}
