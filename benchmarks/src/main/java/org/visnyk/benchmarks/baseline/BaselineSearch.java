package org.visnyk.benchmarks.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.index.DirectoryReader;
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
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.visnyk.benchmarks.baseline.BaselineQueries.Combination;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.Engine.Counted;
import org.visnyk.benchmarks.engine.Engine.Found;
import org.visnyk.benchmarks.engine.Engine.Suggested;

/**
 * Searches as an application on plain Lucene does: title and text with the title weighted three
 * times, BM25 and caches at their defaults, counts by doc values, snippets by the unified
 * highlighter, suggestions by the direct spell checker.
 */
public final class BaselineSearch implements Engine.Search {
  private static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField(BaselineFields.PUBLISHED, true, SortedNumericSelector.Type.MIN));
  private static final Set<String> FETCHED = Set.of(BaselineFields.ID, BaselineFields.TITLE);

  private static final String[] NO_SNIPPETS = {};
  private static final int PASSAGES = 2;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final BaselineQueries queries;
  private final UnifiedHighlighter highlighter;
  private final DirectSpellChecker speller = new DirectSpellChecker();
  private @Nullable BaselineCounts counts;

  /** Opens an index that was made with the same analyzer. */
  public BaselineSearch(Path folder, Analyzer analyzer, Combination combination)
      throws IOException {
    this.analyzer = analyzer;
    queries = new BaselineQueries(analyzer, BaselineFields.DEFAULT_WEIGHTS, combination);
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
  }

  @Override
  public List<Found> search(NewsQuery query, int size) throws IOException {
    return fetch(top(query, filtered(query), size), NO_SNIPPETS);
  }

  @Override
  public List<Found> searchWithSnippets(NewsQuery query) throws IOException {
    Query lucene = filtered(query);
    TopDocs top = top(query, lucene, PAGE_SIZE);
    String[] fields = {BaselineFields.TEXT};
    Map<String, String[]> snippets =
        highlighter.highlightFields(fields, lucene, top, new int[] {PASSAGES});
    return fetch(top, snippets.getOrDefault(BaselineFields.TEXT, NO_SNIPPETS));
  }

  @Override
  public Counted searchWithCounts(NewsQuery query) throws IOException {
    FacetsResult found =
        FacetsCollectorManager.search(
            searcher, filtered(query), PAGE_SIZE, new FacetsCollectorManager());
    FacetsCollector hits = found.facetsCollector();
    BaselineCounts counting = counting();
    return new Counted(
        fetch(found.topDocs(), NO_SNIPPETS),
        counting.sources(hits),
        counting.sections(hits),
        counting.months(hits));
  }

  /** Made on first use, so that the first search of a program does not wait for it. */
  private synchronized BaselineCounts counting() throws IOException {
    BaselineCounts ready = counts;
    if (ready == null) {
      ready = new BaselineCounts(reader);
      counts = ready;
    }
    return ready;
  }

  @Override
  public Suggested searchWithSuggestion(NewsQuery query) throws IOException {
    List<String> better = new ArrayList<>();
    for (String term : terms(query.words())) {
      SuggestWord[] words =
          speller.suggestSimilar(
              new Term(BaselineFields.TEXT, term),
              1,
              reader,
              SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      if (words.length > 0) {
        better.add(words[0].string);
      }
    }
    return new Suggested(search(query), String.join(" ", better));
  }

  private List<String> terms(String words) throws IOException {
    try (TokenStream stream = analyzer.tokenStream(BaselineFields.TEXT, words)) {
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
    Query matching = query.phrase() ? queries.phrase(query.words()) : queries.words(query.words());
    if (!query.isDated()) {
      return matching;
    }
    return new BooleanQuery.Builder()
        .add(matching, Occur.MUST)
        .add(
            LongField.newRangeQuery(
                BaselineFields.PUBLISHED, query.publishedFrom(), query.publishedBefore() - 1),
            Occur.FILTER)
        .build();
  }

  private List<Found> fetch(TopDocs top, String[] snippets) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Found> found = new ArrayList<>(top.scoreDocs.length);
    for (int i = 0; i < top.scoreDocs.length; i++) {
      Document document = stored.document(top.scoreDocs[i].doc, FETCHED);
      String snippet = i < snippets.length ? String.valueOf(snippets[i]) : "";
      found.add(
          new Found(document.get(BaselineFields.ID), document.get(BaselineFields.TITLE), snippet));
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, directory);
  }
}
