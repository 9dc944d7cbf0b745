package org.visnyk.query.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.visnyk.DuplicatePolicy;
import org.visnyk.SearchRequest;
import org.visnyk.query.compile.MatchCountLowerBound;
import org.visnyk.query.duplicates.DuplicateClusters;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.scorer.ArticleQuery;

/**
 * Finds the hits of a page, with duplicates folded if the request wants it. Searches for a few hits
 * more than the page needs, so that Lucene can skip what is not competitive; if duplicates take up
 * too many of them, continues after the last hit without the clusters seen so far (ADR 19). For one
 * page and one thread.
 */
public final class PageFinder {
  /**
   * Matches are counted up to this number; beyond it, the total is a lower bound unless it must be
   * exact.
   */
  private static final int COUNTED_MATCHES = 1_000;

  /** Each round fetches twice as many hits; after the last one, a page may stay short. */
  private static final int MAX_ROUNDS = 8;

  private static final TopFieldDocs NOTHING =
      new TopFieldDocs(
          new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO),
          new ScoreDoc[0],
          new SortField[0]);

  private final SearchRequest request;
  private final Query query;
  private final Sort sort;
  private final @Nullable FieldDoc start;
  private final RequestSearcher searcher;
  private final DuplicateClusters copies;
  private final List<FieldDoc> hits = new ArrayList<>();
  private final Set<Integer> docs = new HashSet<>();
  private final Set<Long> seenStories = new HashSet<>();
  private FacetsCollector matches = new FacetsCollector();

  /**
   * Prepares to find a page.
   *
   * @param query what to find
   * @param start the last hit of the page before
   * @throws IOException if the index cannot be read
   */
  public PageFinder(
      SearchRequest request,
      Query query,
      Optional<FieldDoc> start,
      RequestSearcher searcher,
      DuplicateClusters copies)
      throws IOException {
    this.request = request;
    this.query = searcher.rewrite(query);
    this.sort = Ordering.of(request.sort());
    this.start = start.orElse(null);
    this.searcher = searcher;
    this.copies = copies;
  }

  /** Finds the page, or as much of it as is found in time. */
  public HitPage find() throws IOException {
    // One hit more than wanted shows whether there is a next page.
    int wanted = request.offset() + request.size() + 1;
    boolean collapses = request.duplicates() == DuplicatePolicy.FOLD && request.size() > 0;
    if (start == null && TopHits.canBeIn(request.sort())) {
      return firstPage(wanted, collapses);
    }
    int fetched = collapses ? wanted + wanted / 4 + 2 : wanted;
    TopFieldDocs top = request.facets().isEmpty() ? searchFirst(fetched) : searchAll(fetched);
    TotalHits total = top.totalHits;
    if (!collapses) {
      return page(total, hitsOf(top), Optional.empty());
    }
    add(top);
    boolean isMore = top.scoreDocs.length == fetched;
    for (int round = 1; round < MAX_ROUNDS && isMore && hits.size() < wanted; round++) {
      fetched = Math.min(2 * fetched, SearchRequest.MAX_WINDOW);
      top = search(copies.without(query, seenStories), last(top), fetched, 1);
      add(top);
      isMore = top.scoreDocs.length == fetched;
    }
    return page(total, hits, isMore ? Optional.of(last(top)) : Optional.empty());
  }

  /** Later pages must also look at what was on the pages before them. */
  private HitPage firstPage(int wanted, boolean collapses) throws IOException {
    boolean countsAll = request.exactTotal() && request.facets().isEmpty();
    int known = countsAll ? 0 : MatchCountLowerBound.of(query, searcher.getIndexReader());
    boolean isKnown = known > COUNTED_MATCHES || !request.facets().isEmpty();
    int counted = countsAll ? Integer.MAX_VALUE : isKnown ? 1 : COUNTED_MATCHES;
    TopHits top = new TopHits(request.sort(), wanted, collapses, counted);
    try {
      if (request.facets().isEmpty()) {
        searcher.search(query, top.asManager());
      } else if (ArticleQuery.isCheapWithoutScores(query)) {
        searcher.search(query, top.asManager());
        matches = searcher.search(query, new FacetsCollectorManager());
      } else {
        matches = new FacetsCollector();
        searcher.search(query, top.andAll(matches));
      }
    } catch (TimeIsUpException e) {
      return firstPage(top, known); // the deadline remembers that there may be more
    }
    return firstPage(top, known);
  }

  private HitPage firstPage(TopHits top, int known) throws IOException {
    top.rememberIn(copies);
    TopFieldDocs found = top.found();
    TotalHits total =
        request.facets().isEmpty()
            ? withTotal(found, known).totalHits
            : new TotalHits(
                matches.getMatchingDocs().stream().mapToLong(MatchingDocs::totalHits).sum(),
                TotalHits.Relation.EQUAL_TO);
    return page(total, hitsOf(found), Optional.empty());
  }

  private TopFieldDocs searchFirst(int size) throws IOException {
    if (request.exactTotal()) {
      return search(query, start, size, Integer.MAX_VALUE);
    }
    int known = MatchCountLowerBound.of(query, searcher.getIndexReader());
    return known > COUNTED_MATCHES
        ? withTotal(search(query, start, size, 1), known)
        : search(query, start, size, COUNTED_MATCHES);
  }

  /** The same hits with a lower bound of the total. */
  private static TopFieldDocs withTotal(TopFieldDocs found, int atLeast) {
    TotalHits counted = found.totalHits;
    return counted.relation() == TotalHits.Relation.EQUAL_TO || counted.value() >= atLeast
        ? found
        : new TopFieldDocs(
            new TotalHits(atLeast, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO),
            found.scoreDocs,
            found.fields);
  }

  /** Counting facets visits every match, so hits and matches are collected in one search. */
  private TopFieldDocs searchAll(int size) throws IOException {
    try {
      Object[] found =
          searcher.search(
              query,
              new MultiCollectorManager(
                  new TopFieldCollectorManager(sort, size, start, Integer.MAX_VALUE),
                  new FacetsCollectorManager()));
      matches = (FacetsCollector) found[1];
      return (TopFieldDocs) found[0];
    } catch (TimeIsUpException e) {
      return NOTHING; // the deadline remembers that there may be more
    }
  }

  private TopFieldDocs search(Query what, @Nullable FieldDoc after, int size, int counted)
      throws IOException {
    try {
      return searcher.search(what, new TopFieldCollectorManager(sort, size, after, counted));
    } catch (TimeIsUpException e) {
      return NOTHING; // the deadline remembers that there may be more
    }
  }

  /** Adds the hits that are the first of their cluster. */
  private void add(TopFieldDocs found) throws IOException {
    // On the first page the first hit of a cluster is its first article; later pages must also look
    // at those before.
    Map<Long, Integer> firsts =
        start == null
            ? Map.of()
            : copies.representatives(copies.shared(found.scoreDocs), query, sort);
    for (FieldDoc hit : hitsOf(found)) {
      OptionalLong story = copies.clusterOf(hit.doc);
      if ((story.isEmpty() || isFirst(hit.doc, story.getAsLong(), firsts)) && docs.add(hit.doc)) {
        hits.add(hit);
      }
    }
  }

  private boolean isFirst(int doc, long story, Map<Long, Integer> firsts) {
    boolean isNew = seenStories.add(story);
    @Nullable Integer first = firsts.get(story);
    return first == null ? isNew : first == doc;
  }

  private HitPage page(TotalHits total, List<FieldDoc> found, Optional<FieldDoc> lastSeen) {
    int from = Math.min(request.offset(), found.size());
    int to = Math.min(from + request.size(), found.size());
    List<FieldDoc> shown = List.copyOf(found.subList(from, to));
    boolean isLast = shown.isEmpty() || found.size() == to;
    return new HitPage(total, shown, isLast ? lastSeen : Optional.of(shown.getLast()), matches);
  }

  private static List<FieldDoc> hitsOf(TopFieldDocs top) {
    return Arrays.stream(top.scoreDocs).map(FieldDoc.class::cast).toList();
  }

  private static FieldDoc last(TopFieldDocs top) {
    return (FieldDoc) top.scoreDocs[top.scoreDocs.length - 1];
  }
}
