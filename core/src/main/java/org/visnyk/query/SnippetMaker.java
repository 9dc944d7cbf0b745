package org.visnyk.query;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;

/**
 * Finds the sentences of articles that answer a query. The offsets of the matches come from the
 * postings, so a text is never analysed again. Made for one search.
 */
final class SnippetMaker extends UnifiedHighlighter {
  private static final int MOST_PASSAGES = 2;

  SnippetMaker(IndexSearcher searcher) {
    super(
        UnifiedHighlighter.builder(searcher, new UkrainianNewsAnalyzer())
            .withFieldMatcher(field -> true)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(1)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.of("uk")))
            .withFormatter(new SnippetFormatter()));
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

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
    StoredArticles articles = new StoredArticles(searcher.getIndexReader());
    List<CharSequence[]> values = new ArrayList<>();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      CharSequence[] bodies = new CharSequence[fields.length];
      Arrays.fill(bodies, articles.body(doc));
      values.add(bodies);
    }
    return values;
  }
}
