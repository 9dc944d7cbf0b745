package org.visnyk.query.duplicates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.scorer.ArticleQuery;

/**
 * The clusters of duplicates that the hits of a search belong to, and the article that represents
 * each of them: the first match in the order of the hits. Remembers what it has looked up. For one
 * search; not thread-safe.
 */
public final class DuplicateClusters {
  /** Ids of duplicates listed with a hit. */
  static final int MAX_LISTED = 20;

  private static final Comparator<StoredArticles.Dated> NEWEST_FIRST =
      Comparator.comparingLong(StoredArticles.Dated::published)
          .reversed()
          .thenComparing(StoredArticles.Dated::id);

  private final RequestSearcher searcher;
  private final ClusterMemberships memberships;
  private final List<LeafReaderContext> leaves;
  private final Map<Integer, OptionalLong> clusters = new HashMap<>();
  private final Map<Long, List<Integer>> articles = new HashMap<>();

  public DuplicateClusters(RequestSearcher searcher, ClusterMemberships memberships) {
    this.searcher = searcher;
    this.memberships = memberships;
    this.leaves = searcher.getIndexReader().leaves();
  }

  /** Tells the cluster of an article, so that it need not be read. */
  public void remember(int doc, OptionalLong cluster) {
    clusters.put(doc, cluster);
  }

  /** The cluster of an article; empty if its duplicates are not tracked. */
  public OptionalLong clusterOf(int doc) throws IOException {
    @Nullable OptionalLong known = clusters.get(doc);
    if (known != null) {
      return known;
    }
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), IndexSchema.CLUSTER);
    OptionalLong cluster =
        values.advanceExact(doc - leaf.docBase)
            ? OptionalLong.of(values.nextValue())
            : OptionalLong.empty();
    clusters.put(doc, cluster);
    return cluster;
  }

  /** The clusters of hits that have several articles, with all these articles, hits or not. */
  public Map<Long, List<Integer>> shared(ScoreDoc[] hits) throws IOException {
    Map<Long, List<Integer>> shared = new HashMap<>();
    for (ScoreDoc hit : hits) {
      OptionalLong cluster = clusterOf(hit.doc);
      if (cluster.isPresent()) {
        List<Integer> members = articles(cluster.getAsLong());
        if (members.size() > 1) {
          shared.put(cluster.getAsLong(), members);
        }
      }
    }
    return shared;
  }

  private List<Integer> articles(long cluster) throws IOException {
    @Nullable List<Integer> known = articles.get(cluster);
    if (known == null) {
      known = memberships.articles(cluster, searcher.getIndexReader());
      articles.put(cluster, known);
    }
    return known;
  }

  /**
   * The article that represents each cluster; of some clusters none if the time is up.
   *
   * @param shared clusters with their articles
   * @param query only articles that match it can represent a cluster
   * @param sort the order of the hits
   */
  public Map<Long, Integer> representatives(Map<Long, List<Integer>> shared, Query query, Sort sort)
      throws IOException {
    if (shared.isEmpty()) {
      return Map.of();
    }
    int members = shared.values().stream().mapToInt(List::size).sum();
    Query matchingMembers = ArticleQuery.restrict(query, inAnyOf(shared.keySet()));
    Map<Long, Integer> first = new HashMap<>();
    try {
      for (ScoreDoc article :
          searcher.search(matchingMembers, new TopFieldCollectorManager(sort, members, 1))
              .scoreDocs) {
        clusterOf(article.doc).ifPresent(cluster -> first.putIfAbsent(cluster, article.doc));
      }
    } catch (TimeIsUpException e) {
      return first; // the deadline remembers that some may be missing
    }
    return first;
  }

  /** Restricts a query to articles outside some clusters. */
  public Query without(Query query, Set<Long> excluded) {
    return excluded.isEmpty()
        ? query
        : ArticleQuery.restrict(
            query,
            new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(inAnyOf(excluded), Occur.MUST_NOT)
                .build());
  }

  private static Query inAnyOf(Set<Long> clusters) {
    return LongField.newSetQuery(
        IndexSchema.CLUSTER, clusters.stream().mapToLong(Long::longValue).toArray());
  }

  /** The ids of the duplicates of each hit, newest first, whether they match or not. */
  public List<List<String>> idsOfDuplicates(ScoreDoc[] hits, StoredArticles stored)
      throws IOException {
    List<List<Integer>> others = new ArrayList<>(hits.length);
    for (ScoreDoc hit : hits) {
      others.add(othersThan(hit.doc));
    }
    Map<Integer, StoredArticles.Dated> known = stored.dated(others.stream().flatMap(List::stream));
    return others.stream().map(docs -> idsOf(docs, known)).toList();
  }

  private List<Integer> othersThan(int doc) throws IOException {
    OptionalLong cluster = clusterOf(doc);
    return cluster.isEmpty()
        ? List.of()
        : articles(cluster.getAsLong()).stream().filter(other -> other != doc).toList();
  }

  private static List<String> idsOf(List<Integer> docs, Map<Integer, StoredArticles.Dated> known) {
    return docs.stream()
        .map(known::get)
        .sorted(NEWEST_FIRST)
        .limit(MAX_LISTED)
        .map(StoredArticles.Dated::id)
        .toList();
  }
}
