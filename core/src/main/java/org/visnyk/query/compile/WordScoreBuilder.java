package org.visnyk.query.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.language.related.NameVariants;
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
    List<Query> words = new ArrayList<>(positions.size());
    for (List<WeightedTerm> lemmas : positions) {
      words.add(anyOf(lemmas, Map.of()));
    }
    return words;
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
    List<Query> words = new ArrayList<>(positions.size());
    for (List<WeightedTerm> lemmas : positions) {
      words.add(anyOf(lemmas, related(lemmas, terms, budget)));
    }
    return words;
  }

  private static Map<BytesRef, Double> related(
      List<WeightedTerm> lemmas, QueryTerms terms, TermBudget budget) {
    Map<BytesRef, Double> related = new HashMap<>();
    for (WeightedTerm lemma : lemmas) {
      RecentWords.Lemma known = terms.lemma(lemma.term().text());
      double weight = (known.isName() ? NAME_FAMILY_WEIGHT : RELATED_WEIGHT) * lemma.weight();
      @Nullable BytesRef prefix = known.stemPrefix();
      if (prefix != null) {
        related.merge(prefix, weight, Math::max);
      }
      if (budget.spendExtra(known.family().size())) {
        for (BytesRef other : known.family()) {
          related.merge(other, weight, Math::max);
        }
      }
    }
    // The lemmas themselves are searched for with their own weights.
    lemmas.forEach(lemma -> related.remove(lemma.term().bytes()));
    return related;
  }

  /** The lemmas that each word is likely to have. */
  static List<List<String>> likelyLemmas(List<List<WeightedTerm>> positions) {
    List<List<String>> likely = new ArrayList<>(positions.size());
    for (List<WeightedTerm> lemmas : positions) {
      List<String> each = new ArrayList<>(lemmas.size());
      for (WeightedTerm lemma : lemmas) {
        if (lemma.weight() >= MIN_LIKELIHOOD) {
          each.add(lemma.term().text());
        }
      }
      likely.add(each);
    }
    return likely;
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
    double best = 0;
    for (WeightedTerm lemma : lemmas) {
      best = Math.max(best, lemma.weight());
    }
    Map<BytesRef, Float> weights = new HashMap<>();
    for (WeightedTerm lemma : lemmas) {
      weights.merge(lemma.term().bytes(), rounded(lemma.weight() / best), Float::sum);
    }
    Map<BytesRef, Float> relatedWeights = new HashMap<>();
    for (Map.Entry<BytesRef, Double> other : related.entrySet()) {
      relatedWeights.put(other.getKey(), rounded(other.getValue() / best));
    }
    return new WordQuery(IndexSchema.CONTENT, weights, relatedWeights);
  }

  private static float rounded(double weight) {
    return Math.max(1, Math.round(weight * WEIGHT_STEPS)) / WEIGHT_STEPS;
  }
}
