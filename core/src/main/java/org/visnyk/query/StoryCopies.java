package org.visnyk.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.visnyk.SortOrder;
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

  private final RequestSearcher searcher;
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

  /** The stories of hits that several articles tell, with how many do, found or not. */
  Map<Long, Integer> shared(ScoreDoc[] found) throws IOException {
    Set<Long> stories = new HashSet<>();
    for (ScoreDoc hit : found) {
      storyOf(hit.doc).ifPresent(stories::add);
    }
    if (stories.isEmpty()) {
      return Map.of();
    }
    Map<Long, Integer> counts = searcher.search(among(stories), new StoryCountsManager());
    counts.values().removeIf(count -> count == 1);
    return counts;
  }

  /**
   * The article of each story that comes first.
   *
   * @param stories the stories, with how many articles tell them
   * @param query what to find; of what it does not match, nothing comes first
   */
  Map<Long, Integer> firsts(Map<Long, Integer> stories, Query query, Sort sort) throws IOException {
    if (stories.isEmpty()) {
      return Map.of();
    }
    int articles = stories.values().stream().mapToInt(Integer::intValue).sum();
    Query told =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(among(stories.keySet()), Occur.FILTER)
            .build();
    Map<Long, Integer> firsts = new HashMap<>();
    try {
      for (ScoreDoc article :
          searcher.search(told, new TopFieldCollectorManager(sort, articles, 1)).scoreDocs) {
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
  List<List<String>> namesOfCopies(ScoreDoc[] hits, StoredArticles articles) throws IOException {
    Map<Long, Integer> shared = shared(hits);
    List<List<String>> names = new ArrayList<>(Collections.nCopies(hits.length, List.of()));
    for (int i = 0; i < hits.length; i++) {
      OptionalLong story = storyOf(hits[i].doc);
      if (story.isPresent() && shared.containsKey(story.getAsLong())) {
        names.set(i, namesOfCopies(hits[i].doc, story.getAsLong(), articles));
      }
    }
    return names;
  }

  private List<String> namesOfCopies(int doc, long story, StoredArticles articles)
      throws IOException {
    List<String> names = new ArrayList<>();
    ScoreDoc[] newest =
        searcher.search(
                LongField.newExactQuery(IndexSchema.CLUSTER, story),
                MOST_NAMED + 1,
                Ordering.of(SortOrder.NEWEST))
            .scoreDocs;
    for (ScoreDoc copy : newest) {
      if (copy.doc != doc && names.size() < MOST_NAMED) {
        names.add(articles.id(copy.doc));
      }
    }
    return names;
  }

  private static Query among(Set<Long> stories) {
    return LongField.newSetQuery(
        IndexSchema.CLUSTER, stories.stream().mapToLong(Long::longValue).toArray());
  }

  /** Counts the articles of each story. */
  private static final class StoryCounts extends SimpleCollector {
    private final Map<Long, Integer> counts = new HashMap<>();
    private SortedNumericDocValues stories = DocValues.emptySortedNumeric();

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      stories = DocValues.getSortedNumeric(context.reader(), IndexSchema.CLUSTER);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (stories.advanceExact(doc)) {
        counts.merge(stories.nextValue(), 1, Integer::sum);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Adds up what is counted. */
  private static final class StoryCountsManager
      implements CollectorManager<StoryCounts, Map<Long, Integer>> {
    @Override
    public StoryCounts newCollector() {
      return new StoryCounts();
    }

    @Override
    public Map<Long, Integer> reduce(Collection<StoryCounts> collectors) {
      Map<Long, Integer> all = new HashMap<>();
      for (StoryCounts one : collectors) {
        one.counts.forEach((story, count) -> all.merge(story, count, Integer::sum));
      }
      return all;
    }
  }
}
