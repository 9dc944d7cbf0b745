package org.visnyk.query.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.NearCopies;
import org.visnyk.SortOrder;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.duplicates.DuplicateClusters;
import org.visnyk.query.highlight.MarkedArticle;
import org.visnyk.query.highlight.MatchMarker;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.RequestSearcher;

/** Makes what is shown of the hits of a page. For one search and one thread. */
public final class HitMaker {
  private final SearchRequest request;
  private final RequestSearcher searcher;
  private final DuplicateClusters copies;
  private final Deadline deadline;
  private final StoredArticles articles;

  /**
   * Prepares to show hits.
   *
   * @param deadline when to stop: snippets, copies and explanations after it are missing
   */
  public HitMaker(
      SearchRequest request, RequestSearcher searcher, DuplicateClusters copies, Deadline deadline)
      throws IOException {
    this.request = request;
    this.searcher = searcher;
    this.copies = copies;
    this.deadline = deadline;
    this.articles = new StoredArticles(searcher.getIndexReader());
  }

  /** The hits of a page, in order. */
  public List<Hit> hits(HitPage page, QueryCompiler.Compiled compiled) throws IOException {
    ScoreDoc[] found = page.hits().toArray(new ScoreDoc[0]);
    List<List<String>> similar = similar(found);
    int[] docs = Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
    List<StoredArticles.Shown> listed =
        articles.shown(docs, page.hits().stream().map(Ordering::idOf).toList());
    List<MarkedArticle> marked = marked(docs, listed, compiled);
    List<Hit> hits = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      StoredArticles.Shown shown = listed.get(i);
      double score = score(page.hits().get(i));
      hits.add(
          new Hit(
              shown.id(),
              shown.title(),
              score,
              shown.published(),
              shown.source(),
              shown.url(),
              marked.get(i).title(),
              marked.get(i).snippet(),
              similar.get(i),
              request.explain() ? explanation(compiled, docs[i], score) : Optional.empty()));
    }
    return hits;
  }

  private List<List<String>> similar(ScoreDoc[] found) throws IOException {
    return request.nearCopies() == NearCopies.COLLAPSED
        ? copies.idsOfDuplicates(found, articles)
        : Collections.nCopies(found.length, List.of());
  }

  private List<MarkedArticle> marked(
      int[] docs, List<StoredArticles.Shown> listed, QueryCompiler.Compiled compiled)
      throws IOException {
    if (request.snippets()) {
      List<String> titles = listed.stream().map(StoredArticles.Shown::title).toList();
      try {
        return new MatchMarker(searcher, articles, deadline, compiled.marks()).mark(docs, titles);
      } catch (TimeIsUpException e) {
        // The deadline remembers that there are none.
      }
    }
    return Collections.nCopies(docs.length, MarkedArticle.NOTHING);
  }

  private Optional<String> explanation(QueryCompiler.Compiled compiled, int doc, double score)
      throws IOException {
    return request.sort() == SortOrder.RELEVANCE
        ? new ScoreBreakdown(searcher).of(compiled.scored(), doc, score)
        : Optional.of("ordered by date, without a score");
  }

  private double score(FieldDoc doc) {
    return request.sort() == SortOrder.RELEVANCE ? (Float) doc.fields[0] : 0.0;
  }
}
