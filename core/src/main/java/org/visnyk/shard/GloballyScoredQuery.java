package org.visnyk.shard;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.ArticleSearchers;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.request.TermLookup;

/**
 * A query that is scored with given statistics and the similarity of articles, whichever searcher
 * runs it. A visitor that descends into other queries finds it as a parent. Immutable.
 */
public final class GloballyScoredQuery extends Query {
  private final ShardQuery source;
  private final Query query;
  private final ShardStatistics statistics;
  private final TermLookup terms;

  GloballyScoredQuery(
      ShardQuery source, Query query, ShardStatistics statistics, TermLookup terms) {
    this.source = source;
    this.query = query;
    this.statistics = statistics;
    this.terms = terms;
  }

  /** A searcher of the same index that has the similarity and given statistics. */
  static RequestSearcher searcher(
      IndexSearcher searcher, ShardStatistics statistics, TermLookup terms) {
    RequestSearcher own =
        new RequestSearcher(searcher, Deadline.NEVER, statistics.numbers(), terms);
    own.setSimilarity(ArticleSearchers.similarity());
    own.setQueryCache(searcher.getQueryCache());
    own.setQueryCachingPolicy(searcher.getQueryCachingPolicy());
    return own;
  }

  /** What it was compiled from. */
  ShardQuery source() {
    return source;
  }

  /** The statistics of all shards. */
  ShardStatistics statistics() {
    return statistics;
  }

  private RequestSearcher own(IndexSearcher searcher) {
    return searcher(searcher, statistics, terms);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // A rewritten word is equal, but has looked up its terms.
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = own(searcher).rewrite(query);
    if (rewritten instanceof MatchNoDocsQuery) {
      return rewritten;
    }
    return rewritten == query
        ? this
        : new GloballyScoredQuery(source, rewritten, statistics, terms);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return query.createWeight(own(searcher), scoreMode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor.getSubVisitor(Occur.MUST, this));
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GloballyScoredQuery scored
        && query.equals(scored.query)
        && statistics.equals(scored.statistics);
  }

  @Override
  public int hashCode() {
    return query.hashCode() + 1;
  }
}
