package org.visnyk.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.compile.QueryTerms.WeightedTerm;
import org.visnyk.query.compile.TermBudget;
import org.visnyk.query.request.CollectionTerms;

/**
 * Selects the lemmas that characterise an article: those that are frequent in it and rare in
 * others. Thread-safe.
 */
public final class SignificantTerms {
  /** More terms hardly change the hits but take longer. */
  private static final int MAX_TERMS = 25;

  /** A similar article must have at least one term in this number. */
  private static final int REQUIRED_SHARE = 6;

  /** Articles say earlier than this what they are about; also bounds the time of analysis. */
  private static final int MAX_CHARACTERS = 20_000;

  /** Half-saturation of frequencies, as k1 in BM25. */
  private static final double SATURATION = 1.2 * IndexSchema.BODY_WEIGHT;

  private final NewsAnalyzer analyzer;

  /**
   * Selects lemmas of any article.
   *
   * @param analyzer for queries, with the dictionary and user words of the index
   */
  public SignificantTerms(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** How many of a number of terms a similar article must have. */
  public static int required(int terms) {
    return Math.max(1, terms / REQUIRED_SHARE);
  }

  /**
   * The most significant lemmas of an article, best first.
   *
   * @param duplicates the size of its cluster of duplicates, itself included
   * @return each with its weight without regard to document frequency, 0 to 1; without terms that
   *     occur only in the cluster or in most articles
   */
  public Map<String, Float> of(Article article, int duplicates, CollectionTerms collection)
      throws IOException {
    Map<Term, Double> frequencies = new HashMap<>();
    count(article.title(), IndexSchema.TITLE_WEIGHT, frequencies);
    count(String.join(". ", article.tags()), IndexSchema.TAG_WEIGHT, frequencies);
    String body = IndexSchema.bodyOf(article.lead(), article.text());
    count(
        body.substring(0, Math.min(body.length(), MAX_CHARACTERS)),
        IndexSchema.BODY_WEIGHT,
        frequencies);
    int articles = collection.articles();
    collection.prepare(frequencies.keySet().stream().map(Term::text).toList());
    List<Scored> scored = new ArrayList<>();
    for (Map.Entry<Term, Double> entry : frequencies.entrySet()) {
      // Duplicates have the same terms and are not wanted: the cluster counts as one article.
      int documentFrequency = collection.documentFrequency(entry.getKey().text()) - duplicates + 1;
      if (documentFrequency > 1 && documentFrequency <= articles / 2) {
        double weight = entry.getValue() / (entry.getValue() + SATURATION);
        double idf = Math.log(1 + (articles - documentFrequency + 0.5) / (documentFrequency + 0.5));
        scored.add(new Scored(new WeightedTerm(entry.getKey(), weight), weight * idf));
      }
    }
    Map<String, Float> best = new LinkedHashMap<>();
    scored.stream()
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(each -> each.term().term()))
        .limit(MAX_TERMS)
        .map(Scored::term)
        .forEach(term -> best.put(term.term().text(), (float) term.weight()));
    return best;
  }

  private void count(String text, int weight, Map<Term, Double> frequencies) {
    for (List<WeightedTerm> position :
        new QueryTerms(analyzer).positions(text, TermBudget.unlimited())) {
      for (WeightedTerm lemma : position) {
        frequencies.merge(lemma.term(), weight * lemma.weight(), Double::sum);
      }
    }
  }

  private record Scored(WeightedTerm term, double score) {}
}
