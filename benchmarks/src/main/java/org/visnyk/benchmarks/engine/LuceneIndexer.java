package org.visnyk.benchmarks.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.visnyk.Article;

/** Indexes with a writer at its defaults; articles replace their namesakes, as in Visnyk. */
final class LuceneIndexer implements ArticleIndexer {
  private final Directory directory;
  private final IndexWriter writer;
  private final FieldType texts;

  LuceneIndexer(Path folder, Analyzer analyzer, FieldType texts) {
    this.texts = texts;
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
          new Term(LuceneFields.ID, article.id()), LuceneFields.document(article, texts));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index " + article.id(), e);
    }
  }

  @Override
  public void commit() {
    try {
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot commit", e);
    }
  }

  @Override
  public void close() {
    try (directory) {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index", e);
    }
  }
}
