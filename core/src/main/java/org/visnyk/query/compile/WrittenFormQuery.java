package org.visnyk.query.compile;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.request.Deadline;

/**
 * Matches articles in which a word stands in one written form. First come the articles that have
 * any term the form may be indexed by; of those that meet all other demands of a query, the stored
 * texts are read where these terms stand. Takes the time of reading them, so it asks the deadline
 * at each article.
 */
final class WrittenFormQuery extends Query {
  /** Fetching and unpacking a text, beside simple operations. */
  private static final float COST_OF_A_TEXT = 10_000f;

  private final String form;
  private final List<Term> terms;
  private final Deadline deadline;

  /**
   * A query for a form.
   *
   * @param form the form as {@link org.visnyk.index.WrittenForm#of} gives it
   * @param terms what it may be indexed by, in fields with offsets
   */
  WrittenFormQuery(String form, List<Term> terms, Deadline deadline) {
    this.form = form;
    this.terms = List.copyOf(terms);
    this.deadline = deadline;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight anyTerm =
        searcher.createWeight(searcher.rewrite(anyTerm()), ScoreMode.COMPLETE_NO_SCORES, 1f);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        @Nullable ScorerSupplier articles = anyTerm.scorerSupplier(leaf);
        return articles == null ? null : new Supplier(articles, leaf, score(), scoreMode);
      }

      // A deadline is of one search alone.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private Query anyTerm() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    return any.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "=" + form + terms;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WrittenFormQuery query
        && form.equals(query.form)
        && terms.equals(query.terms);
  }

  @Override
  public int hashCode() {
    return 31 * form.hashCode() + terms.hashCode();
  }

  /** Goes over the articles of a segment that have any of the terms. */
  private final class Supplier extends ScorerSupplier {
    private final ScorerSupplier articles;
    private final LeafReaderContext leaf;
    private final float score;
    private final ScoreMode scoreMode;

    Supplier(ScorerSupplier articles, LeafReaderContext leaf, float score, ScoreMode scoreMode) {
      this.articles = articles;
      this.leaf = leaf;
      this.score = score;
      this.scoreMode = scoreMode;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      DocIdSetIterator any = articles.get(leadCost).iterator();
      WrittenPlaces places = new WrittenPlaces(form, terms, leaf.reader());
      return new ConstantScoreScorer(
          score,
          scoreMode,
          new TwoPhaseIterator(any) {
            @Override
            public boolean matches() throws IOException {
              deadline.check();
              return places.haveForm(any.docID());
            }

            @Override
            public float matchCost() {
              return COST_OF_A_TEXT;
            }
          });
    }

    @Override
    public long cost() {
      return articles.cost();
    }
  }
}
