package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.benchmarks.baseline.BaselineFields;
import org.visnyk.benchmarks.baseline.BaselineFields.Layout;
import org.visnyk.benchmarks.baseline.BaselineIndexer;
import org.visnyk.benchmarks.baseline.BaselineQueries;
import org.visnyk.benchmarks.relevance.SystemIndex.SearchSystem;
import org.visnyk.evaluation.ScoredDocument;

/**
 * The baseline with writer, searcher and BM25 at their defaults, merged to one segment, so that
 * replaced articles do not count in the statistics.
 */
final class BaselineIndex implements SystemIndex {
  private static final int MAX_SNIPPETS = 100;
  private static final int PASSAGES = 2;

  private final Path folder;
  private final Analyzer analyzer;
  private final BaselineIndexer indexer;

  /** Opened when all articles are indexed. */
  private @Nullable DirectoryReader reader;

  /** The article ids by document number: a run fetches a thousand of them for each topic. */
  private final List<String> ids = new ArrayList<>();

  /** Creates an index in an empty folder. */
  BaselineIndex(Path folder, Analyzer analyzer) throws IOException {
    this.folder = folder;
    this.analyzer = analyzer;
    this.indexer = new BaselineIndexer(folder, analyzer, Layout.TEXTS);
  }

  @Override
  public void put(Article article) {
    try {
      indexer.put(article);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index " + article.id(), e);
    }
  }

  @Override
  public void finish() {
    try {
      indexer.merge();
      indexer.commit();
      DirectoryReader finished = indexer.openReader();
      for (int i = 0; i < finished.maxDoc(); i++) {
        Document document = finished.storedFields().document(i, Set.of(BaselineFields.ID));
        ids.add(document.get(BaselineFields.ID));
      }
      reader = finished;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot finish the index in " + folder, e);
    }
  }

  @Override
  public SearchSystem system(SystemDefinition definition) {
    DirectoryReader finished = Objects.requireNonNull(reader, "the index is not finished");
    return new BaselineSystem(
        new IndexSearcher(finished),
        new BaselineQueries(analyzer, definition.fields(), definition.combination()));
  }

  @Override
  public void close() {
    try {
      IOUtils.close(reader, indexer);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index in " + folder, e);
    }
  }

  private final class BaselineSystem implements SearchSystem {
    private final IndexSearcher searcher;
    private final BaselineQueries queries;
    private final UnifiedHighlighter highlighter;

    BaselineSystem(IndexSearcher searcher, BaselineQueries queries) {
      this.searcher = searcher;
      this.queries = queries;
      this.highlighter =
          UnifiedHighlighter.builder(searcher, analyzer)
              .withFieldMatcher(field -> true)
              .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
              .build();
    }

    @Override
    public List<ScoredDocument> search(String words, int depth) {
      try {
        List<ScoredDocument> ranking = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(queries.words(words), depth).scoreDocs) {
          ranking.add(new ScoredDocument(ids.get(hit.doc), hit.score));
        }
        return ranking;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot search for " + words, e);
      }
    }

    @Override
    public Map<String, String> snippets(String words) {
      try {
        Query query = queries.words(words);
        TopDocs top = searcher.search(query, MAX_SNIPPETS);
        @Nullable String[] passages =
            highlighter.highlight(BaselineFields.TEXT, query, top, PASSAGES);
        Map<String, String> snippets = new LinkedHashMap<>();
        for (int i = 0; i < top.scoreDocs.length; i++) {
          snippets.put(ids.get(top.scoreDocs[i].doc), passages[i] == null ? "" : passages[i]);
        }
        return snippets;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot make snippets for " + words, e);
      }
    }
  }
}
