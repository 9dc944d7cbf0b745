package org.visnyk.query;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.Deadline.TimeIsUpException;

/**
 * Marks what matches in the titles of articles, and finds the sentences of them that answer a
 * query. The offsets of the matches come from the postings, so a text is never analysed again. Made
 * for one search, which is cheap: what is not is shared.
 */
final class MatchMarker extends UnifiedHighlighter {
  private static final int MOST_PASSAGES = 2;
  private static final String[] FIELDS = {IndexSchema.TITLE, IndexSchema.BODY};

  /** Wanted by the highlighter, and never used, since all offsets are in the index. */
  private static final Analyzer ANALYZER = new UkrainianNewsAnalyzer();

  private final Deadline deadline;
  private final StoredArticles articles;

  /**
   * Prepares to mark the hits of a search.
   *
   * @param articles the texts
   * @param deadline when to stop: of articles after it nothing is shown
   */
  MatchMarker(IndexSearcher searcher, StoredArticles articles, Deadline deadline) {
    super(
        UnifiedHighlighter.builder(searcher, ANALYZER)
            .withFieldMatcher(field -> true)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(1));
    this.articles = articles;
    this.deadline = deadline;
  }

  /**
   * The articles of documents, in the order of the documents.
   *
   * @param wanted what to mark
   */
  List<MarkedArticle> mark(Query wanted, int[] docs) throws IOException {
    try {
      Map<String, String[]> marked =
          highlightFields(
              FIELDS.clone(), searcher.rewrite(wanted), docs.clone(), new int[] {1, MOST_PASSAGES});
      return IntStream.range(0, docs.length)
          .mapToObj(
              i ->
                  new MarkedArticle(
                      text(marked, IndexSchema.TITLE, i), text(marked, IndexSchema.BODY, i)))
          .toList();
    } catch (TimeIsUpException e) {
      // The deadline remembers that there are none.
      return Collections.nCopies(docs.length, MarkedArticle.NOTHING);
    }
  }

  private static String text(Map<String, String[]> marked, String field, int number) {
    @Nullable String @Nullable [] texts = marked.get(field);
    return texts == null ? "" : Objects.requireNonNullElse(texts[number], "");
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return isTitle(field)
        ? new WholeBreakIterator()
        : BreakIterator.getSentenceInstance(Locale.of("uk"));
  }

  @Override
  protected PassageFormatter getFormatter(String field) {
    return isTitle(field) ? new TitleFormatter() : new SnippetFormatter();
  }

  /** One article at a time, so that a page of long ones ends in time. */
  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
    int doc = docs.nextDoc();
    if (doc == DocIdSetIterator.NO_MORE_DOCS) {
      return List.of();
    }
    boolean isLate = deadline.shouldExit();
    CharSequence[] texts = new CharSequence[fields.length];
    for (int i = 0; i < fields.length; i++) {
      texts[i] = isLate ? "" : isTitle(fields[i]) ? articles.title(doc) : articles.body(doc);
    }
    List<CharSequence[]> values = new ArrayList<>();
    values.add(texts);
    return values;
  }

  private static boolean isTitle(String field) {
    return field.equals(IndexSchema.TITLE);
  }
}
