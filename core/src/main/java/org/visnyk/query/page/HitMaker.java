package org.visnyk.query.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.ArticleCard;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.duplicates.DuplicateClusters;
import org.visnyk.query.highlight.ArticleHighlights;
import org.visnyk.query.highlight.Highlighter;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.RequestSearcher;

/** Creates the hits of a page from the documents found. For one search and one thread. */
public final class HitMaker {
  private final SearchRequest request;
  private final RequestSearcher searcher;
  private final DuplicateClusters clusters;
  private final Deadline deadline;
  private final StoredArticles articles;

  /**
   * Prepares to create hits.
   *
   * @param deadline when to stop: later snippets, duplicates and explanations are missing
   */
  public HitMaker(
      SearchRequest request,
      RequestSearcher searcher,
      DuplicateClusters clusters,
      Deadline deadline)
      throws IOException {
    this.request = request;
    this.searcher = searcher;
    this.clusters = clusters;
    this.deadline = deadline;
    this.articles = new StoredArticles(searcher.getIndexReader());
  }

  /** The hits of a page, in order. */
  public List<Hit> hits(HitPage page, QueryCompiler.Compiled compiled) throws IOException {
    ScoreDoc[] found = page.hits().toArray(new ScoreDoc[0]);
    List<List<String>> duplicates = duplicates(found);
    int[] docs = Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
    List<StoredArticles.Summary> summaries =
        articles.summaries(docs, page.hits().stream().map(Ordering::idOf).toList());
    List<ArticleHighlights> marked = marked(docs, summaries, compiled);
    List<Hit> hits = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      double score = score(page.hits().get(i));
      Hit.Builder hit =
          hit(summaries.get(i))
              .score(score)
              .highlightedTitle(marked.get(i).title())
              .snippet(marked.get(i).snippet())
              .duplicates(duplicates.get(i));
      if (request.explain()) {
        explanation(compiled, docs[i], score).ifPresent(hit::explanation);
      }
      hits.add(hit.build());
    }
    return hits;
  }

  static Hit.Builder hit(StoredArticles.Summary summary) {
    ArticleCard card = summary.card();
    Hit.Builder hit =
        Hit.builder()
            .id(summary.id())
            .title(card.title())
            .lead(card.lead())
            .source(summary.source())
            .url(card.url())
            .authors(card.authors())
            .section(card.section())
            .tags(card.tags())
            .language(summary.language());
    summary.published().ifPresent(hit::published);
    return hit;
  }

  private List<List<String>> duplicates(ScoreDoc[] found) throws IOException {
    return request.duplicates() == DuplicatePolicy.IGNORE
        ? Collections.nCopies(found.length, List.of())
        : clusters.idsOfDuplicates(found, articles);
  }

  private List<ArticleHighlights> marked(
      int[] docs, List<StoredArticles.Summary> summaries, QueryCompiler.Compiled compiled)
      throws IOException {
    if (request.snippets()) {
      List<ArticleCard> cards = summaries.stream().map(StoredArticles.Summary::card).toList();
      try {
        return new Highlighter(searcher, articles, deadline, compiled.highlights())
            .mark(docs, cards);
      } catch (TimeIsUpException e) {
        // The deadline records that there are none.
      }
    }
    return Collections.nCopies(docs.length, ArticleHighlights.NOTHING);
  }

  private Optional<String> explanation(QueryCompiler.Compiled compiled, int doc, double score)
      throws IOException {
    return request.sort() == SortOrder.RELEVANCE
        ? new ScoreBreakdown(searcher, deadline).of(compiled.scored(), doc, score)
        : Optional.of("ordered by date, without a score");
  }

  private double score(FieldDoc doc) {
    return request.sort() == SortOrder.RELEVANCE ? (Float) doc.fields[0] : 0.0;
  }
}
