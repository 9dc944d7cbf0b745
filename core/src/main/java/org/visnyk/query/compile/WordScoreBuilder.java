package org.visnyk.query.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.visnyk.query.scorer.WordQuery;

/** What the words of a query are worth in an article: how hits are ranked. Stateless. */
final class WordScoreBuilder {
  /** What a related word counts beside the word itself: ADR 13 and 25. */
  private static final double RELATED_WEIGHT = 0.3;

  /** What another name of one word counts for each word that it stands for: ADR 18. */
  private static final float NAME_WEIGHT = 0.3f;

  /** The same of a name of several words, which is as rare as all of them together. */
  private static final float LONG_NAME_WEIGHT = 0.15f;

  /** A lemma that is less likely than this does not make a name. */
  private static final double MIN_LIKELY = 0.2;

  /**
   * Weights are multiples of one part of these, so that frequencies times weights add up to the
   * same number in any order: an article's score must not depend on how a search comes to it.
   */
  private static final float PARTS_OF_WEIGHT = 64;

  private WordScoreBuilder() {}

  /** Each position as a query on the scored field: any lemma of the word, as if they were one. */
  static List<Query> words(List<List<WeightedTerm>> positions) {
    return positions.stream().map(lemmas -> anyOf(lemmas, Map.of())).toList();
  }

  /**
   * The same, with words that begin like its lemmas or are of their families, at a low weight. Only
   * hits in the order of relevance are searched so: elsewhere what is merely related would stand
   * among the best.
   *
   * @param budget what families are taken from, while it lasts
   */
  static List<Query> wordsAndRelated(List<List<WeightedTerm>> positions, TermBudget budget) {
    return positions.stream().map(lemmas -> anyOf(lemmas, related(lemmas, budget))).toList();
  }

  /** What is related to any lemma, and what it counts. */
  private static Map<BytesRef, Double> related(List<WeightedTerm> lemmas, TermBudget budget) {
    BytesRefBuilder key = new BytesRefBuilder();
    Map<BytesRef, Double> related = new LinkedHashMap<>();
    for (WeightedTerm lemma : lemmas) {
      double weight = RELATED_WEIGHT * lemma.weight();
      if (StemPrefix.writeKey(lemma.term().bytes(), key)) {
        related.merge(key.toBytesRef(), weight, Math::max);
      }
      Set<String> family = WordFamilies.standard().othersThan(lemma.term().text());
      if (budget.spare(family.size())) {
        family.forEach(other -> related.merge(new BytesRef(other), weight, Math::max));
      }
    }
    // What the word itself may be is there already, with a weight of its own.
    lemmas.forEach(lemma -> related.remove(lemma.term().bytes()));
    return related;
  }

  /** The lemmas that a word may well have, at each position. */
  static List<List<String>> lemmas(List<List<WeightedTerm>> positions) {
    return positions.stream()
        .map(
            position ->
                position.stream()
                    .filter(term -> term.weight() >= MIN_LIKELY)
                    .map(term -> term.term().text())
                    .toList())
        .toList();
  }

  /** Another name for words of the query, as a term or a phrase. */
  static Query otherName(NameVariants.Variant name) {
    List<List<WeightedTerm>> positions =
        name.lemmas().stream()
            .map(lemma -> List.of(new WeightedTerm(new Term(IndexSchema.CONTENT, lemma), 1)))
            .toList();
    float weight = positions.size() == 1 ? NAME_WEIGHT : LONG_NAME_WEIGHT;
    return new BoostQuery(MatchQueryBuilder.phrase(positions), weight * name.words());
  }

  /** Terms as if they were one, the likeliest with its full weight. */
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
    return Math.max(1, Math.round(weight * PARTS_OF_WEIGHT)) / PARTS_OF_WEIGHT;
  }
}
