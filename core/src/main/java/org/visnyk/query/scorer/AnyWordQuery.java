package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.scorer.WordQuery.WordWeight;

/**
 * Matches articles that have any of several words, and adds up their scores: a {@link BooleanQuery}
 * of optional clauses, with the same scores, that reads the postings of words itself where nothing
 * else restricts the search (ADR 45). Immutable.
 */
public final class AnyWordQuery extends Query {
  private final BooleanQuery words;

  private AnyWordQuery(BooleanQuery words) {
    this.words = words;
  }

  /**
   * A query for any of some words.
   *
   * @param words at least one; other queries than {@link WordQuery} are allowed
   */
  public static Query of(List<Query> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(word, Occur.SHOULD));
    return new AnyWordQuery(any.build());
  }

  /** The words as optional clauses. */
  public BooleanQuery words() {
    return words;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = words.rewrite(searcher);
    if (rewritten.equals(words)) {
      return rewritten == words ? this : new AnyWordQuery((BooleanQuery) rewritten);
    }
    return isAnyOf(rewritten) ? new AnyWordQuery((BooleanQuery) rewritten) : rewritten;
  }

  private static boolean isAnyOf(Query query) {
    return query instanceof BooleanQuery clauses
        && clauses.getMinimumNumberShouldMatch() <= 1
        && clauses.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight any = words.createWeight(searcher, scoreMode, boost);
    if (!scoreMode.needsScores()) {
      return any;
    }
    List<Weight> each = new ArrayList<>();
    for (BooleanClause clause : words.clauses()) {
      each.add(clause.query().createWeight(searcher, scoreMode, boost));
    }
    return new AnyWordWeight(any, each);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return words.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnyWordQuery query && words.equals(query.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode() + 1;
  }

  private final class AnyWordWeight extends FilterWeight {
    private final List<Weight> each;

    AnyWordWeight(Weight any, List<Weight> each) {
      super(AnyWordQuery.this, any);
      this.each = each;
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int doc) throws IOException {
      return in.explain(segment, doc);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      List<WordClause> clauses = new ArrayList<>(each.size());
      for (Weight weight : each) {
        @Nullable WordClause clause =
            weight instanceof WordWeight word ? word.clause(segment) : OtherClause.of(weight, segment);
        if (clause != null) {
          clauses.add(clause);
        }
      }
      return clauses.isEmpty() ? null : new Supplier(clauses, segment);
    }

    /** Scores words itself, or has Lucene do so where it is one clause among others. */
    private final class Supplier extends ScorerSupplier {
      private final List<WordClause> clauses;
      private final LeafReaderContext segment;

      Supplier(List<WordClause> clauses, LeafReaderContext segment) {
        this.clauses = clauses;
        this.segment = segment;
      }

      @Override
      public Scorer get(long leadCost) throws IOException {
        return java.util.Objects.requireNonNull(in.scorerSupplier(segment)).get(leadCost);
      }

      @Override
      public BulkScorer bulkScorer() {
        return new AnyWordScorer(clauses, segment.reader().maxDoc());
      }

      @Override
      public long cost() {
        return clauses.stream().mapToLong(WordClause::cost).sum();
      }
    }
  }
}
