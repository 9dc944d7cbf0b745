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
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.visnyk.DuplicatePolicy;
import org.visnyk.SearchRequest;

/**
 * Finds the hits of a page, with duplicates folded if the request wants it. Searches for a few hits
 * more than the page needs, so that Lucene can skip what is not competitive; if duplicates take up
 * too many of them, continues after the last hit without the clusters seen so far (ADR 19). For one
 * page and one thread.
 */
public final class PageFinder {
  /** Each round fetches twice as many hits; after the last one, a page may stay short. */
  private static final int MAX_ROUNDS = 8;

  private final SearchRequest request;
  private final @Nullable FieldDoc start;
  private final HitSource source;
  private final List<FieldDoc> hits = new ArrayList<>();
  private final Set<Integer> docs = new HashSet<>();
  private final Set<Long> seenClusters = new HashSet<>();

  /**
   * Prepares to find a page.
   *
   * @param start the last hit of the page before
   * @param source where hits come from
   */
  public PageFinder(SearchRequest request, Optional<FieldDoc> start, HitSource source) {
    this.request = request;
    this.start = start.orElse(null);
    this.source = source;
  }

  /** Finds the page, or as much of it as is found in time. */
  public HitPage find() throws IOException {
    // One hit more than wanted shows whether there is a next page.
    int wanted = request.offset() + request.size() + 1;
    boolean folds = request.duplicates() == DuplicatePolicy.FOLD && request.size() > 0;
    // Later pages must also look at what was on the pages before them.
    if (start == null) {
      Optional<TopFieldDocs> found = source.firstPage(wanted, folds);
      if (found.isPresent()) {
        return page(found.get().totalHits, hitsOf(found.get()), Optional.empty());
      }
    }
    int fetched = folds ? wanted + wanted / 4 + 2 : wanted;
    TopFieldDocs top = source.firstRound(start, fetched);
    TotalHits total = top.totalHits;
    if (!folds) {
      return page(total, hitsOf(top), Optional.empty());
    }
    add(top);
    boolean isMore = top.scoreDocs.length == fetched;
    for (int round = 1; round < MAX_ROUNDS && isMore && hits.size() < wanted; round++) {
      fetched = Math.min(2 * fetched, SearchRequest.MAX_WINDOW);
      top = source.nextRound(last(top), seenClusters, fetched);
      add(top);
      isMore = top.scoreDocs.length == fetched;
    }
    return page(total, hits, isMore ? Optional.of(last(top)) : Optional.empty());
  }

  /** Adds the hits that are the first of their cluster. */
  private void add(TopFieldDocs found) throws IOException {
    // On the first page the first hit of a cluster is its first article; later pages must also look
    // at those before.
    Map<Long, Integer> firsts = start == null ? Map.of() : source.representatives(found);
    for (FieldDoc hit : hitsOf(found)) {
      OptionalLong cluster = source.clusterOf(hit.doc);
      if ((cluster.isEmpty() || isFirst(hit.doc, cluster.getAsLong(), firsts))
          && docs.add(hit.doc)) {
        hits.add(hit);
      }
    }
  }

  private boolean isFirst(int doc, long cluster, Map<Long, Integer> firsts) {
    boolean isNew = seenClusters.add(cluster);
    @Nullable Integer first = firsts.get(cluster);
    return first == null ? isNew : first == doc;
  }

  private HitPage page(TotalHits total, List<FieldDoc> found, Optional<FieldDoc> lastSeen) {
    int from = Math.min(request.offset(), found.size());
    int to = Math.min(from + request.size(), found.size());
    List<FieldDoc> shown = List.copyOf(found.subList(from, to));
    boolean isLast = shown.isEmpty() || found.size() == to;
    return new HitPage(total, shown, isLast ? lastSeen : Optional.of(shown.getLast()));
  }

  private static List<FieldDoc> hitsOf(TopFieldDocs top) {
    return Arrays.stream(top.scoreDocs).map(FieldDoc.class::cast).toList();
  }

  private static FieldDoc last(TopFieldDocs top) {
    return (FieldDoc) top.scoreDocs[top.scoreDocs.length - 1];
  }
}
