package org.visnyk.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;

/** An index of one article in memory, made as the folder of an index is. */
public final class SingleArticle implements Closeable {
  private final Directory directory;
  private final DirectoryReader reader;

  private SingleArticle(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  /** The index. */
  public IndexReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, directory);
  }

  /** Makes such indexes. Safe for any number of threads. */
  public static final class Maker {
    private final NewsAnalyzer analyzer;

    /** As many as there have been concurrent calls. */
    private final Queue<DocumentMaker> idleMakers = new ConcurrentLinkedQueue<>();

    /** Makes indexes with the terms of an analyzer of articles. */
    public Maker(NewsAnalyzer analyzer) {
      this.analyzer = analyzer;
    }

    /** The index of an article; to be closed. */
    public SingleArticle of(Article article) throws IOException {
      @Nullable DocumentMaker idle = idleMakers.poll();
      DocumentMaker maker =
          idle == null ? new DocumentMaker(analyzer.newTextAnalyzer(), null) : idle;
      Directory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(analyzer)
              .setCodec(DocumentMaker.codec())
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setMergeScheduler(new SerialMergeScheduler())
              .setCommitOnClose(false);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.addDocument(maker.make(article));
        maker.clear();
        idleMakers.add(maker);
        return new SingleArticle(directory, DirectoryReader.open(writer));
      }
    }
  }
}
