package org.visnyk.benchmarks.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.visnyk.Article;
import org.visnyk.benchmarks.baseline.BaselineFields.Layout;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.index.ArticleWriter;

/**
 * Indexes articles with an {@code IndexWriter} at its defaults, but for a buffer as large as
 * Visnyk's, so that all engines index with the same memory. Safe for use by several threads.
 */
public final class BaselineIndexer implements Engine.Indexer {
  private final Layout layout;
  private final Directory directory;
  private final IndexWriter writer;

  /** Creates an index in an empty folder. */
  public BaselineIndexer(Path folder, Analyzer analyzer, Layout layout) throws IOException {
    this.layout = layout;
    this.directory = FSDirectory.open(folder);
    this.writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(analyzer).setRAMBufferSizeMB(ArticleWriter.bufferMegabytes()));
  }

  @Override
  public void put(Article article) throws IOException {
    writer.updateDocument(
        new Term(BaselineFields.ID, article.id()), BaselineFields.document(article, layout));
  }

  @Override
  public void commit() throws IOException {
    writer.commit();
  }

  /** Merges all segments into one, so that replaced articles do not count in the statistics. */
  public void merge() throws IOException {
    writer.forceMerge(1);
  }

  /** Opens what was committed; the caller closes it before this indexer. */
  public DirectoryReader openReader() throws IOException {
    return DirectoryReader.open(directory);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(writer, directory);
  }
}
