package org.visnyk.query;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.Deadline.TimeIsUpException;

/**
 * Finds the sentences of articles that answer a query. The offsets of the matches come from the
 * postings, so a text is never analysed again. Made for one search, which is cheap: what is not is
 * shared.
 */
final class SnippetMaker extends UnifiedHighlighter {
  private static final int MOST_PASSAGES = 2;

  /** Wanted by the highlighter, and never used, since all offsets are in the index. */
  private static final Analyzer ANALYZER = new UkrainianNewsAnalyzer();

  private final Deadline deadline;
  private final StoredArticles articles;

  /**
   * Makes the snippets of a search.
   *
   * @param articles the texts
   * @param deadline when to stop: articles after it have no snippets
   */
  SnippetMaker(IndexSearcher searcher, StoredArticles articles, Deadline deadline) {
    super(
        UnifiedHighlighter.builder(searcher, ANALYZER)
            .withFieldMatcher(field -> true)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(1)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.of("uk")))
            .withFormatter(new SnippetFormatter()));
    this.articles = articles;
    this.deadline = deadline;
  }

  /**
   * The snippets of documents as HTML, in the order of the documents; empty for no text.
   *
   * @param marked what to mark
   */
  List<String> snippets(Query marked, int[] docs) throws IOException {
    List<String> snippets = new ArrayList<>(Collections.nCopies(docs.length, ""));
    try {
      Map<String, String[]> byField =
          highlightFields(
              new String[] {IndexSchema.BODY},
              searcher.rewrite(marked),
              docs.clone(),
              new int[] {MOST_PASSAGES});
      @Nullable String[] found = byField.getOrDefault(IndexSchema.BODY, new String[docs.length]);
      for (int i = 0; i < docs.length; i++) {
        snippets.set(i, Objects.requireNonNullElse(found[i], ""));
      }
    } catch (TimeIsUpException e) {
      return snippets; // the deadline remembers that there are none
    }
    return snippets;
  }

  /** One article at a time, so that a page of long ones ends in time. */
  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
    List<CharSequence[]> values = new ArrayList<>();
    int doc = docs.nextDoc();
    if (doc != DocIdSetIterator.NO_MORE_DOCS) {
      CharSequence[] bodies = new CharSequence[fields.length];
      Arrays.fill(bodies, deadline.shouldExit() ? "" : articles.body(doc));
      values.add(bodies);
    }
    return values;
  }
}
