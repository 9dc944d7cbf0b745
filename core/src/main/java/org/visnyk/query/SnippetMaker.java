package org.visnyk.query;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.index.ArticleDocument;
import org.visnyk.index.IndexSchema;

/**
 * Finds the sentences of articles that answer a query. The offsets of the matches come from the
 * postings, so a text is never analysed again. Made for one search, which is cheap: what is not is
 * shared.
 */
final class SnippetMaker extends UnifiedHighlighter {
  private static final int MOST_PASSAGES = 2;
  private static final Set<String> BODY_PARTS = Set.of(IndexSchema.LEAD, IndexSchema.TEXT);

  /** Wanted by the highlighter, and never used, since all offsets are in the index. */
  private static final Analyzer ANALYZER = new UkrainianNewsAnalyzer();

  private final Deadline deadline;

  /**
   * Makes the snippets of a search.
   *
   * @param deadline when to stop: articles after it have no snippets
   */
  SnippetMaker(IndexSearcher searcher, Deadline deadline) {
    super(
        UnifiedHighlighter.builder(searcher, ANALYZER)
            .withFieldMatcher(field -> true)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(1)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.of("uk")))
            .withFormatter(new SnippetFormatter()));
    this.deadline = deadline;
  }

  /** The snippets of documents as HTML, in the order of the documents; empty for no text. */
  List<String> snippets(Query query, int[] docs) throws IOException {
    Map<String, String[]> byField =
        highlightFields(
            new String[] {IndexSchema.BODY}, query, docs.clone(), new int[] {MOST_PASSAGES});
    List<String> snippets = new ArrayList<>(docs.length);
    for (String snippet : byField.getOrDefault(IndexSchema.BODY, new String[docs.length])) {
      snippets.add(snippet == null ? "" : snippet);
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
      Arrays.fill(bodies, deadline.shouldExit() ? "" : body(doc));
      values.add(bodies);
    }
    return values;
  }

  private String body(int doc) throws IOException {
    Document stored = searcher.storedFields().document(doc, BODY_PARTS);
    return IndexSchema.bodyOf(
        ArticleDocument.text(stored, IndexSchema.LEAD),
        ArticleDocument.text(stored, IndexSchema.TEXT));
  }
}
