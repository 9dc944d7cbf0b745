package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;

/**
 * Plain Lucene, with writer, searcher and BM25 at their defaults. It is merged to one segment at
 * the end, so that no replaced article counts in the statistics.
 */
final class BaselineIndex implements SystemIndex {
  private final Analyzer analyzer;
  private final Directory directory;
  private final IndexWriter writer;
  private final Path folder;

  /** Opened when all articles are there. */
  private @Nullable DirectoryReader reader;

  private List<String> ids = List.of();

  /** Makes an index in an empty folder. */
  BaselineIndex(Path folder, SystemKind engine) {
    this.folder = folder;
    this.analyzer = engine.newAnalyzer();
    try {
      directory = FSDirectory.open(folder);
      writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make an index in " + folder, e);
    }
  }

  @Override
  public void put(Article article) {
    try {
      writer.updateDocument(
          new Term(BaselineFields.ID, article.id()), BaselineFields.document(article));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index " + article.id(), e);
    }
  }

  @Override
  public void finish() {
    try {
      writer.forceMerge(1);
      writer.commit();
      DirectoryReader finished = DirectoryReader.open(directory);
      reader = finished;
      ids = BaselineFields.ids(finished);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot commit to " + folder, e);
    }
  }

  @Override
  public SearchSystem system(SystemDefinition definition) {
    DirectoryReader finished = Objects.requireNonNull(reader, "the index is not finished");
    return new BaselineSystem(new IndexSearcher(finished), ids, analyzer, definition);
  }

  @Override
  public void close() {
    try {
      IOUtils.close(reader, writer, directory); // passes over what is null
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index in " + folder, e);
    }
  }
}
