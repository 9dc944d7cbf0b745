package org.visnyk.benchmarks.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.visnyk.benchmarks.corpus.NewsQuery;

/**
 * Searches as an application on plain Lucene does: any word, in title and text, BM25 and every
 * cache at its default; counts by doc values, snippets by the unified highlighter, suggestions by
 * the direct spell checker.
 */
final class LuceneSearch implements ArticleSearch {
  private static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField(LuceneFields.PUBLISHED, true, SortedNumericSelector.Type.MIN));
  private static final Set<String> FETCHED = Set.of(LuceneFields.ID, LuceneFields.TITLE);

  private static final String[] NO_SNIPPETS = {};
  private static final int PASSAGES = 2;
  private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final WordQueries queries;
  private final UnifiedHighlighter highlighter;
  private final DirectSpellChecker speller = new DirectSpellChecker();
  private final StringDocValuesReaderState sources;
  private final StringDocValuesReaderState sections;
  private final LongRange[] months;

  LuceneSearch(Path folder, Analyzer analyzer, WordQueries queries) {
    this.analyzer = analyzer;
    this.queries = queries;
    try {
      directory = FSDirectory.open(folder);
      reader = DirectoryReader.open(directory);
      sources = new StringDocValuesReaderState(reader, LuceneFields.SOURCE);
      sections = new StringDocValuesReaderState(reader, LuceneFields.SECTION);
      months = months(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the index in " + folder, e);
    }
    searcher = new IndexSearcher(reader);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
  }

  /** The months between the first publication and the last. */
  private static LongRange[] months(IndexReader reader) throws IOException {
    byte[] first = PointValues.getMinPackedValue(reader, LuceneFields.PUBLISHED);
    byte[] last = PointValues.getMaxPackedValue(reader, LuceneFields.PUBLISHED);
    List<LongRange> months = new ArrayList<>();
    if (first != null && last != null) {
      ZonedDateTime month = day(first).withDayOfMonth(1);
      while (!month.isAfter(day(last))) {
        ZonedDateTime next = month.plusMonths(1);
        months.add(
            new LongRange(
                YearMonth.from(month).toString(),
                month.toInstant().toEpochMilli(),
                true,
                next.toInstant().toEpochMilli(),
                false));
        month = next;
      }
    }
    return months.toArray(LongRange[]::new);
  }

  private static ZonedDateTime day(byte[] packed) {
    Instant instant = Instant.ofEpochMilli(LongPoint.decodeDimension(packed, 0));
    return instant.atZone(ZONE).toLocalDate().atStartOfDay(ZONE);
  }

  @Override
  public List<FoundArticle> search(NewsQuery query, int top) {
    try {
      return fetch(top(query, filtered(query), top), NO_SNIPPETS);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search for " + query.words(), e);
    }
  }

  @Override
  public List<FoundArticle> searchWithSnippets(NewsQuery query) {
    try {
      Query lucene = filtered(query);
      TopDocs top = top(query, lucene, TOP);
      String[] fields = {LuceneFields.TEXT};
      Map<String, String[]> snippets =
          highlighter.highlightFields(fields, lucene, top, new int[] {PASSAGES});
      return fetch(top, snippets.getOrDefault(LuceneFields.TEXT, NO_SNIPPETS));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search for " + query.words(), e);
    }
  }

  @Override
  public CountedArticles searchWithCounts(NewsQuery query) {
    try {
      FacetsResult found =
          FacetsCollectorManager.search(
              searcher, filtered(query), TOP, new FacetsCollectorManager());
      FacetsCollector hits = found.facetsCollector();
      return new CountedArticles(
          fetch(found.topDocs(), NO_SNIPPETS),
          counts(
              new StringValueFacetCounts(sources, hits).getTopChildren(TOP, LuceneFields.SOURCE)),
          counts(
              new StringValueFacetCounts(sections, hits).getTopChildren(TOP, LuceneFields.SECTION)),
          counts(
              new LongRangeFacetCounts(LuceneFields.PUBLISHED, hits, months)
                  .getAllChildren(LuceneFields.PUBLISHED)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot count what has " + query.words(), e);
    }
  }

  private static Map<String, Long> counts(@Nullable FacetResult result) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (result != null) {
      for (LabelAndValue each : result.labelValues) {
        counts.put(each.label, each.value.longValue());
      }
    }
    return counts;
  }

  @Override
  public HelpedSearch searchWithSuggestion(NewsQuery query) {
    try {
      List<String> better = new ArrayList<>();
      for (String term : terms(query.words())) {
        SuggestWord[] words =
            speller.suggestSimilar(
                new Term(LuceneFields.TEXT, term),
                1,
                reader,
                SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        if (words.length > 0) {
          better.add(words[0].string);
        }
      }
      return new HelpedSearch(search(query), String.join(" ", better));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot help with " + query.words(), e);
    }
  }

  private List<String> terms(String words) throws IOException {
    try (TokenStream stream = analyzer.tokenStream(LuceneFields.TEXT, words)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      List<String> terms = new ArrayList<>();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
      return terms;
    }
  }

  private TopDocs top(NewsQuery query, Query lucene, int top) throws IOException {
    return query.newestFirst()
        ? searcher.search(lucene, top, NEWEST_FIRST)
        : searcher.search(lucene, top);
  }

  private Query filtered(NewsQuery query) {
    Query matching =
        query.phrase()
            ? WordQueries.phrase(analyzer, query.words())
            : queries.words(analyzer, query.words());
    if (!query.isDated()) {
      return matching;
    }
    return new BooleanQuery.Builder()
        .add(matching, Occur.MUST)
        .add(
            LongField.newRangeQuery(
                LuceneFields.PUBLISHED, query.publishedFrom(), query.publishedBefore() - 1),
            Occur.FILTER)
        .build();
  }

  private List<FoundArticle> fetch(TopDocs top, String[] snippets) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<FoundArticle> found = new ArrayList<>(top.scoreDocs.length);
    for (int i = 0; i < top.scoreDocs.length; i++) {
      Document document = stored.document(top.scoreDocs[i].doc, FETCHED);
      String snippet = i < snippets.length ? String.valueOf(snippets[i]) : "";
      found.add(
          new FoundArticle(
              document.get(LuceneFields.ID), document.get(LuceneFields.TITLE), snippet));
    }
    return found;
  }

  @Override
  public void close() {
    try (directory) {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index", e);
    }
  }
}
