package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.scorer.ArticlePhraseQuery.PhraseWeight;

/**
 * What an article must have, and the words that add to its score: a {@link BooleanQuery}, with the
 * same scores, that reads the postings itself when it is searched for (ADR 45). Immutable.
 */
public final class ArticleQuery extends Query {
  private final List<Query> words;
  private final @Nullable Query required;
  private final @Nullable Query filter;

  private ArticleQuery(List<Query> words, @Nullable Query required, @Nullable Query filter) {
    this.words = List.copyOf(words);
    this.required = required;
    this.filter = filter;
  }

  /**
   * A query for articles that have at least one of some words.
   *
   * @param words at least one; each adds to the score
   * @param filter what else the articles must match, without a score; null if nothing
   */
  public static ArticleQuery withAnyOf(List<Query> words, @Nullable Query filter) {
    return new ArticleQuery(words, null, filter);
  }

  /**
   * A query for articles that match another one.
   *
   * @param required adds to the score
   * @param words each adds to the score if an article has it
   */
  public static ArticleQuery matching(Query required, List<Query> words) {
    return new ArticleQuery(words, required, null);
  }

  /**
   * A query restricted to articles that match another one, without changing scores: to the last
   * bit, which they would not be as a clause of a {@link BooleanQuery}.
   */
  public static Query restrict(Query query, Query filter) {
    if (query instanceof ArticleQuery article) {
      return new ArticleQuery(
          article.words,
          article.required,
          article.filter == null
              ? filter
              : new BooleanQuery.Builder()
                  .add(article.filter, Occur.FILTER)
                  .add(filter, Occur.FILTER)
                  .build());
    }
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
  }

  /**
   * Whether all matches of a query are found much faster without their scores: those of words alone
   * are, where nothing else has to be checked.
   *
   * @param rewritten the query, rewritten for an index
   */
  public static boolean isCheapWithoutScores(Query rewritten) {
    return rewritten instanceof WordQuery
        || (rewritten instanceof ArticleQuery article && article.isAnyWordEnough());
  }

  /** The words that add to the score. */
  public List<Query> words() {
    return words;
  }

  /** Whether any of the words is enough to match. */
  public boolean isAnyWordEnough() {
    return required == null && filter == null;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // A rewritten word is equal, but has looked up its terms.
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Query> rewritten = new ArrayList<>(words.size());
    boolean isChanged = false;
    for (Query word : words) {
      // Once is enough for a word, and spares counting its terms.
      Query other = word instanceof WordQuery ? word.rewrite(searcher) : searcher.rewrite(word);
      isChanged |= other != word;
      if (!(other instanceof MatchNoDocsQuery)) {
        rewritten.add(other);
      }
    }
    @Nullable Query newRequired = required == null ? null : searcher.rewrite(required);
    @Nullable Query newFilter = filter == null ? null : searcher.rewrite(filter);
    if (newRequired instanceof MatchNoDocsQuery
        || newFilter instanceof MatchNoDocsQuery
        || (required == null && rewritten.isEmpty())) {
      return new MatchNoDocsQuery("a part of the query matches nothing");
    }
    if (newFilter instanceof MatchAllDocsQuery) {
      newFilter = null;
    }
    if (newRequired == null && newFilter == null && rewritten.size() == 1) {
      return rewritten.getFirst();
    }
    return isChanged || newRequired != required || newFilter != filter
        ? new ArticleQuery(rewritten, newRequired, newFilter)
        : this;
  }

  /** The same query for Lucene. */
  public BooleanQuery clauses() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (required != null) {
      all.add(required, Occur.MUST);
      words.forEach(word -> all.add(word, Occur.SHOULD));
    } else {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      words.forEach(word -> any.add(word, Occur.SHOULD));
      all.add(any.build(), Occur.MUST);
    }
    if (filter != null) {
      all.add(filter, Occur.FILTER);
    }
    return all.build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    if (!scoreMode.needsScores()) {
      return searcher.createWeight(searcher.rewrite(clauses()), scoreMode, boost);
    }
    List<Weight> weights = new ArrayList<>(words.size());
    for (Query word : words) {
      weights.add(word.createWeight(searcher, scoreMode, boost));
    }
    return new ArticleWeight(
        weights,
        required == null ? null : required.createWeight(searcher, scoreMode, boost),
        filter == null ? null : filter.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost),
        new ByLucene(searcher, scoreMode, boost));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (required != null) {
      required.visit(visitor.getSubVisitor(Occur.MUST, this));
    }
    for (Query word : words) {
      word.visit(visitor.getSubVisitor(Occur.SHOULD, this));
    }
    if (filter != null) {
      filter.visit(visitor.getSubVisitor(Occur.FILTER, this));
    }
  }

  @Override
  public String toString(String field) {
    return clauses().toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleQuery query
        && words.equals(query.words)
        && Objects.equals(required, query.required)
        && Objects.equals(filter, query.filter);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, required, filter);
  }

  /** The same query as a weight of Lucene's, which few searches need. */
  private final class ByLucene {
    private final IndexSearcher searcher;
    private final ScoreMode scoreMode;
    private final float boost;
    private @Nullable Weight weight;

    ByLucene(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
      this.searcher = searcher;
      this.scoreMode = scoreMode;
      this.boost = boost;
    }

    synchronized Weight weight() throws IOException {
      Weight known =
          weight == null
              ? searcher.createWeight(searcher.rewrite(clauses()), scoreMode, boost)
              : weight;
      weight = known;
      return known;
    }
  }

  private final class ArticleWeight extends Weight {
    private final List<Weight> weights;
    private final @Nullable Weight requiredWeight;
    private final @Nullable Weight filterWeight;
    private final ByLucene byLucene;
    private final AtomicReference<@Nullable ScoreWindow> spareWindow = new AtomicReference<>();

    ArticleWeight(
        List<Weight> weights,
        @Nullable Weight requiredWeight,
        @Nullable Weight filterWeight,
        ByLucene byLucene) {
      super(ArticleQuery.this);
      this.weights = weights;
      this.requiredWeight = requiredWeight;
      this.filterWeight = filterWeight;
      this.byLucene = byLucene;
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int doc) throws IOException {
      return byLucene.weight().explain(segment, doc);
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext segment, int doc) throws IOException {
      return byLucene.weight().matches(segment, doc);
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return false;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      @Nullable WordClause restriction = null;
      if (requiredWeight != null) {
        restriction =
            requiredWeight instanceof WordWeight word
                ? word.requiredClause(segment)
                : clause(requiredWeight, segment);
        if (restriction == null) {
          return null;
        }
      }
      @Nullable DocIdSetIterator filtered = null;
      if (filterWeight != null) {
        @Nullable Scorer scorer = filterWeight.scorer(segment);
        if (scorer == null) {
          return null;
        }
        filtered = scorer.iterator();
      }
      List<WordClause> clauses = new ArrayList<>(weights.size());
      for (Weight weight : weights) {
        @Nullable WordClause clause = clause(weight, segment);
        if (clause != null) {
          clauses.add(clause);
        }
      }
      return clauses.isEmpty() && restriction == null
          ? null
          : new Supplier(clauses, restriction, filtered, segment);
    }

    private static @Nullable WordClause clause(Weight weight, LeafReaderContext segment)
        throws IOException {
      return switch (weight) {
        case WordWeight word -> word.clause(segment);
        case PhraseWeight phrase -> phrase.clause(segment);
        default -> OtherClause.of(weight.scorerSupplier(segment));
      };
    }

    /** Scores by itself, or has Lucene do so where the query is one clause among others. */
    private final class Supplier extends ScorerSupplier {
      private final List<WordClause> clauses;
      private final @Nullable WordClause restriction;
      private final @Nullable DocIdSetIterator filtered;
      private final LeafReaderContext segment;

      Supplier(
          List<WordClause> clauses,
          @Nullable WordClause restriction,
          @Nullable DocIdSetIterator filtered,
          LeafReaderContext segment) {
        this.clauses = clauses;
        this.restriction = restriction;
        this.filtered = filtered;
        this.segment = segment;
      }

      @Override
      public Scorer get(long leadCost) throws IOException {
        return Objects.requireNonNull(byLucene.weight().scorerSupplier(segment)).get(leadCost);
      }

      @Override
      public BulkScorer bulkScorer() {
        return new ClausesScorer(
            clauses, restriction, filtered, segment.reader().maxDoc(), spareWindow);
      }

      @Override
      public long cost() {
        long cost = 0;
        for (WordClause clause : clauses) {
          cost += clause.cost();
        }
        long bound = filtered == null ? Long.MAX_VALUE : filtered.cost();
        return Math.min(restriction == null ? cost : restriction.cost(), bound);
      }
    }
  }
}
