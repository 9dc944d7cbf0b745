package org.visnyk.query.page;

import java.io.IOException;
import java.util.List;
import org.visnyk.Hit;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.compile.QueryCompiler.Compiled;
import org.visnyk.query.highlight.ArticleHighlights;
import org.visnyk.query.highlight.Highlighter;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.RequestSearcher;

/**
 * Creates hits of documents that somebody else has found, without their duplicates. For one search
 * and one thread.
 */
public final class HitDescriber {
  private final StoredArticles articles;
  private final Compiled compiled;
  private final boolean explains;
  private final RequestSearcher searcher;
  private final Highlighter highlighter;
  private final boolean highlights;

  /**
   * Prepares to describe documents.
   *
   * @param compiled the query that has found them
   * @param highlights whether titles and snippets are highlighted
   * @param explains whether scores are explained
   */
  public HitDescriber(
      Compiled compiled, boolean highlights, boolean explains, RequestSearcher searcher)
      throws IOException {
    this.compiled = compiled;
    this.highlights = highlights;
    this.explains = explains;
    this.searcher = searcher;
    this.articles = new StoredArticles(searcher.getIndexReader());
    this.highlighter = new Highlighter(searcher, articles, Deadline.NEVER, compiled.highlights());
  }

  /**
   * The hit of a document.
   *
   * @param score its score, for the explanation
   */
  public Hit describe(int doc, double score) throws IOException {
    StoredArticles.Summary summary = articles.summary(doc);
    Hit.Builder hit = HitMaker.hit(summary).score(score);
    if (highlights) {
      ArticleHighlights marked =
          highlighter.mark(new int[] {doc}, List.of(summary.card())).getFirst();
      hit.highlightedTitle(marked.title()).snippet(marked.snippet());
    }
    if (explains) {
      new ScoreBreakdown(searcher, Deadline.NEVER)
          .of(compiled.scored(), doc, score)
          .ifPresent(hit::explanation);
    }
    return hit.build();
  }
}
