package org.visnyk.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.visnyk.Article;
import org.visnyk.index.IndexSchema;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.compile.TermBudget;
import org.visnyk.query.compile.WeightedTerm;

/**
 * Picks the lemmas of an article that tell most of what it is about: those that it has often and
 * few others have. Safe for any number of threads.
 */
final class SignificantTerms {
  /** More terms hardly change what is found, and take longer. */
  private static final int MAX_TERMS = 25;

  /** One term in so many must be in an article about the same. */
  private static final int REQUIRED_SHARE = 6;

  /** What an article is about stands well before this, and no text is analysed for long. */
  private static final int MAX_CHARACTERS = 20_000;

  /** From here on, more of the same tells little more: as in the similarity of the schema. */
  private static final double SATURATION = 1.2 * IndexSchema.BODY_WEIGHT;

  private final QueryTerms words;

  SignificantTerms(QueryTerms words) {
    this.words = words;
  }

  /** How many of so many terms an article about the same has, at least. */
  static int required(int terms) {
    return Math.max(1, terms / REQUIRED_SHARE);
  }

  /**
   * The terms of an article that tell most, first the one that tells most of all.
   *
   * @param tellers number of articles that tell its story, itself among them
   * @return each with what it weighs beside its rarity, 0 to 1; none that only they have, or most
   *     articles
   */
  List<WeightedTerm> of(Article article, int tellers, IndexReader reader) throws IOException {
    Map<Term, Double> frequencies = new HashMap<>();
    count(article.title(), IndexSchema.TITLE_WEIGHT, frequencies);
    count(String.join(". ", article.tags()), IndexSchema.TAG_WEIGHT, frequencies);
    String body = IndexSchema.bodyOf(article.lead(), article.text());
    count(
        body.substring(0, Math.min(body.length(), MAX_CHARACTERS)),
        IndexSchema.BODY_WEIGHT,
        frequencies);
    int articles = reader.getDocCount(IndexSchema.CONTENT);
    List<Telling> telling = new ArrayList<>();
    for (Map.Entry<Term, Double> entry : frequencies.entrySet()) {
      // Near-copies have the same terms, and are not sought: the story counts as one article.
      int having = reader.docFreq(entry.getKey()) - tellers + 1;
      if (having > 1 && having <= articles / 2) {
        double often = entry.getValue() / (entry.getValue() + SATURATION);
        double rare = Math.log(1 + (articles - having + 0.5) / (having + 0.5));
        telling.add(new Telling(new WeightedTerm(entry.getKey(), often), often * rare));
      }
    }
    return telling.stream()
        .sorted(
            Comparator.comparingDouble(Telling::tells)
                .reversed()
                .thenComparing(each -> each.term().term()))
        .limit(MAX_TERMS)
        .map(Telling::term)
        .toList();
  }

  private void count(String text, int weight, Map<Term, Double> frequencies) {
    for (List<WeightedTerm> position : words.positions(text, TermBudget.endless())) {
      for (WeightedTerm lemma : position) {
        frequencies.merge(lemma.term(), weight * lemma.weight(), Double::sum);
      }
    }
  }

  /** A term and how much it tells. */
  private record Telling(WeightedTerm term, double tells) {}
}
