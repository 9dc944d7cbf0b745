package org.visnyk.query;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.Deadline.TimeIsUpException;

/**
 * Which articles tell the same story: those of one cluster of near-copies. Asks only for the
 * stories of the hits at hand, by points. For one search and one thread.
 */
final class StoryCopies {
  /** Ids of copies that a hit names, at most. */
  static final int MOST_NAMED = 20;

  private static final Comparator<StoredArticles.Shown> NEWEST_FIRST =
      Comparator.comparing(
              (StoredArticles.Shown copy) -> copy.published().orElse(Instant.MIN),
              Comparator.reverseOrder())
          .thenComparing(StoredArticles.Shown::id);

  private final RequestSearcher searcher;

  /** The articles of each story that was asked for. */
  private final Map<Long, List<Integer>> articles = new HashMap<>();

  private final List<LeafReaderContext> leaves;

  StoryCopies(RequestSearcher searcher) {
    this.searcher = searcher;
    this.leaves = searcher.getIndexReader().leaves();
  }

  /** The story of an article; none if it stands for itself. */
  OptionalLong storyOf(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedNumericDocValues stories = DocValues.getSortedNumeric(leaf.reader(), IndexSchema.CLUSTER);
    return stories.advanceExact(doc - leaf.docBase)
        ? OptionalLong.of(stories.nextValue())
        : OptionalLong.empty();
  }

  /** The stories of hits that several articles tell, with all of these, found or not. */
  Map<Long, List<Integer>> shared(ScoreDoc[] found) throws IOException {
    Set<Long> stories = new HashSet<>();
    Set<Long> unknown = new HashSet<>();
    for (ScoreDoc hit : found) {
      storyOf(hit.doc).ifPresent(stories::add);
    }
    for (long story : stories) {
      if (!articles.containsKey(story)) {
        unknown.add(story);
      }
    }
    if (!unknown.isEmpty()) {
      articles.putAll(searcher.search(among(unknown), new StoryArticlesManager()));
    }
    Map<Long, List<Integer>> shared = new HashMap<>();
    for (long story : stories) {
      List<Integer> tellers = articles.getOrDefault(story, List.of());
      if (tellers.size() > 1) {
        shared.put(story, tellers);
      }
    }
    return shared;
  }

  /**
   * The article of each story that comes first.
   *
   * @param stories the stories, with the articles that tell them
   * @param query what to find; of what it does not match, nothing comes first
   */
  Map<Long, Integer> firsts(Map<Long, List<Integer>> stories, Query query, Sort sort)
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
  Query without(Query query, Set<Long> stories) {
    return stories.isEmpty()
        ? query
        : new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(among(stories), Occur.MUST_NOT)
            .build();
  }

  /** The ids of the copies of each hit, newest first, found or not. */
  List<List<String>> namesOfCopies(ScoreDoc[] hits, StoredArticles stored) throws IOException {
    Map<Long, List<Integer>> shared = shared(hits);
    List<List<String>> names = new ArrayList<>(hits.length);
    for (ScoreDoc hit : hits) {
      OptionalLong story = storyOf(hit.doc);
      List<StoredArticles.Shown> copies = new ArrayList<>();
      if (story.isPresent()) {
        for (int teller : shared.getOrDefault(story.getAsLong(), List.of())) {
          if (teller != hit.doc) {
            copies.add(stored.shown(teller));
          }
        }
      }
      names.add(
          copies.stream()
              .sorted(NEWEST_FIRST)
              .limit(MOST_NAMED)
              .map(StoredArticles.Shown::id)
              .toList());
    }
    return names;
  }

  private static Query among(Set<Long> stories) {
    return LongField.newSetQuery(
        IndexSchema.CLUSTER, stories.stream().mapToLong(Long::longValue).toArray());
  }

  /** Collects the articles of each story. */
  private static final class StoryArticles extends SimpleCollector {
    private final Map<Long, List<Integer>> articles = new HashMap<>();
    private SortedNumericDocValues stories = DocValues.emptySortedNumeric();
    private int docBase;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      stories = DocValues.getSortedNumeric(context.reader(), IndexSchema.CLUSTER);
      docBase = context.docBase;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (stories.advanceExact(doc)) {
        articles
            .computeIfAbsent(stories.nextValue(), story -> new ArrayList<>())
            .add(docBase + doc);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Brings together what is collected. */
  private static final class StoryArticlesManager
      implements CollectorManager<StoryArticles, Map<Long, List<Integer>>> {
    @Override
    public StoryArticles newCollector() {
      return new StoryArticles();
    }

    @Override
    public Map<Long, List<Integer>> reduce(Collection<StoryArticles> collectors) {
      Map<Long, List<Integer>> all = new HashMap<>();
      for (StoryArticles one : collectors) {
        one.articles.forEach(
            (story, some) -> all.computeIfAbsent(story, each -> new ArrayList<>()).addAll(some));
      }
      return all;
    }
  }
}
