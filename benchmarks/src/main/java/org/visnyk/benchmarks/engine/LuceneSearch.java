package org.visnyk.benchmarks.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.visnyk.benchmarks.corpus.NewsQuery;

/**
 * Searches as an application on plain Lucene does: the better of title, at three times the weight,
 * and text, any word, BM25 and every cache at its default.
 */
final class LuceneSearch implements ArticleSearch {
  private static final float TITLE_BOOST = 3;
  private static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField(LuceneFields.PUBLISHED, true, SortedNumericSelector.Type.MIN));
  private static final Set<String> FETCHED = Set.of(LuceneFields.ID, LuceneFields.TITLE);

  private static final String[] NO_SNIPPETS = {};
  private static final int PASSAGES = 2;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder queries;
  private final UnifiedHighlighter highlighter;

  LuceneSearch(Path folder, Analyzer analyzer) {
    try {
      directory = FSDirectory.open(folder);
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the index in " + folder, e);
    }
    searcher = new IndexSearcher(reader);
    queries = new QueryBuilder(analyzer);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
  }

  @Override
  public List<FoundArticle> search(NewsQuery query) {
    try {
      TopDocs top = top(query, filtered(query));
      return fetch(top, NO_SNIPPETS);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search for " + query.words(), e);
    }
  }

  @Override
  public List<FoundArticle> searchWithSnippets(NewsQuery query) {
    try {
      Query lucene = filtered(query);
      TopDocs top = top(query, lucene);
      String[] fields = {LuceneFields.TEXT};
      Map<String, String[]> snippets =
          highlighter.highlightFields(fields, lucene, top, new int[] {PASSAGES});
      return fetch(top, snippets.getOrDefault(LuceneFields.TEXT, NO_SNIPPETS));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search for " + query.words(), e);
    }
  }

  private TopDocs top(NewsQuery query, Query lucene) throws IOException {
    return query.newestFirst()
        ? searcher.search(lucene, TOP, NEWEST_FIRST)
        : searcher.search(lucene, TOP);
  }

  private Query filtered(NewsQuery query) {
    Query matching =
        new DisjunctionMaxQuery(
            List.of(
                new BoostQuery(inField(LuceneFields.TITLE, query), TITLE_BOOST),
                inField(LuceneFields.TEXT, query)),
            0);
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

  private Query inField(String field, NewsQuery query) {
    @Nullable Query built =
        query.phrase()
            ? queries.createPhraseQuery(field, query.words())
            : queries.createBooleanQuery(field, query.words());
    // Nothing is left of a query of stop words only.
    return built == null ? MatchNoDocsQuery.INSTANCE : built;
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
