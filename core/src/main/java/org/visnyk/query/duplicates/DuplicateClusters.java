package org.visnyk.query.duplicates;

import java.io.IOException;
import java.time.Instant;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.RequestSearcher;

/**
 * Which articles tell the same story: those of one cluster of near-copies. Asks only for the
 * stories of the hits at hand. For one search and one thread.
 */
public final class DuplicateClusters {
  /** Ids of copies that a hit names, at most. */
  static final int MAX_NAMED = 20;

  private static final Comparator<StoredArticles.Summary> NEWEST_FIRST =
      Comparator.comparing(
              (StoredArticles.Summary copy) -> copy.published().orElse(Instant.MIN),
              Comparator.reverseOrder())
          .thenComparing(StoredArticles.Summary::id);

  private final RequestSearcher searcher;
  private final ClusterMemberships tables;
  private final List<LeafReaderContext> leaves;

  /** What was asked for is asked again: for the page, and for what is shown of it. */
  private final Map<Integer, OptionalLong> stories = new HashMap<>();

  private final Map<Long, List<Integer>> articles = new HashMap<>();

  public DuplicateClusters(RequestSearcher searcher, ClusterMemberships tables) {
    this.searcher = searcher;
    this.tables = tables;
    this.leaves = searcher.getIndexReader().leaves();
  }

  /** The story of an article; none if it stands for itself. */
  public OptionalLong storyOf(int doc) throws IOException {
    @Nullable OptionalLong known = stories.get(doc);
    if (known != null) {
      return known;
    }
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), IndexSchema.CLUSTER);
    OptionalLong story =
        values.advanceExact(doc - leaf.docBase)
            ? OptionalLong.of(values.nextValue())
            : OptionalLong.empty();
    stories.put(doc, story);
    return story;
  }

  /** The stories of hits that several articles tell, with all of these, found or not. */
  public Map<Long, List<Integer>> shared(ScoreDoc[] found) throws IOException {
    Map<Long, List<Integer>> shared = new HashMap<>();
    for (ScoreDoc hit : found) {
      OptionalLong story = storyOf(hit.doc);
      if (story.isPresent()) {
        List<Integer> tellers = articles(story.getAsLong(), hit.doc);
        if (tellers.size() > 1) {
          shared.put(story.getAsLong(), tellers);
        }
      }
    }
    return shared;
  }

  /** The articles of a story that one of them tells. */
  private List<Integer> articles(long story, int teller) throws IOException {
    @Nullable List<Integer> known = articles.get(story);
    if (known == null) {
      known = tables.articles(story, teller, searcher.getIndexReader());
      articles.put(story, known);
    }
    return known;
  }

  /**
   * The article of each story that comes first.
   *
   * @param stories the stories, with the articles that tell them
   * @param query what to find; of what it does not match, nothing comes first
   */
  public Map<Long, Integer> firsts(Map<Long, List<Integer>> stories, Query query, Sort sort)
      throws IOException {
    if (stories.isEmpty()) {
      return Map.of();
    }
    int tellers = stories.values().stream().mapToInt(List::size).sum();
    Query told =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(among(stories.keySet()), Occur.FILTER)
            .build();
    Map<Long, Integer> firsts = new HashMap<>();
    try {
      for (ScoreDoc article :
          searcher.search(told, new TopFieldCollectorManager(sort, tellers, 1)).scoreDocs) {
        storyOf(article.doc).ifPresent(story -> firsts.putIfAbsent(story, article.doc));
      }
    } catch (TimeIsUpException e) {
      return firsts; // the deadline remembers that they are not all
    }
    return firsts;
  }

  /** The same query, but for what tells one of these stories. */
  public Query without(Query query, Set<Long> stories) {
    return stories.isEmpty()
        ? query
        : new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(among(stories), Occur.MUST_NOT)
            .build();
  }

  /** The ids of the copies of each hit, newest first, found or not. */
  public List<List<String>> idsOfDuplicates(ScoreDoc[] hits, StoredArticles stored)
      throws IOException {
    List<List<String>> names = new ArrayList<>(hits.length);
    for (ScoreDoc hit : hits) {
      OptionalLong story = storyOf(hit.doc);
      names.add(story.isPresent() ? idsOfOthers(hit.doc, story.getAsLong(), stored) : List.of());
    }
    return names;
  }

  private List<String> idsOfOthers(int doc, long story, StoredArticles stored) throws IOException {
    List<Integer> tellers = articles(story, doc);
    if (tellers.size() == 1) {
      return List.of();
    }
    List<StoredArticles.Summary> others = new ArrayList<>(tellers.size());
    for (int teller : tellers) {
      if (teller != doc) {
        others.add(stored.summary(teller));
      }
    }
    return others.stream()
        .sorted(NEWEST_FIRST)
        .limit(MAX_NAMED)
        .map(StoredArticles.Summary::id)
        .toList();
  }

  private static Query among(Set<Long> stories) {
    return LongField.newSetQuery(
        IndexSchema.CLUSTER, stories.stream().mapToLong(Long::longValue).toArray());
  }
}
