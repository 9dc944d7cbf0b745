package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.visnyk.index.schema.IndexSchema;

class PresentIdsTest {
  private final Disk disk = new Disk();
  private IndexWriter writer;
  private SearcherManager searchers;
  private PresentIds ids;

  @BeforeEach
  void open() throws IOException {
    writer = new IndexWriter(disk, new IndexWriterConfig());
    searchers = new SearcherManager(writer, new ArticleSearchers());
    ids = new PresentIds(searchers);
  }

  @AfterEach
  void close() throws IOException {
    searchers.close();
    writer.close();
  }

  @Test
  void anIdIsThereFromThePutToTheDeletionHoweverManyRefreshes() throws IOException {
    assertThat(ids.contains("a")).isFalse();
    put("a");
    for (int refreshes = 0; refreshes < 3; refreshes++) {
      assertThat(ids.contains("a")).isTrue();
      searchers.maybeRefreshBlocking();
    }
    delete("a");
    for (int refreshes = 0; refreshes < 3; refreshes++) {
      assertThat(ids.contains("a")).isFalse();
      searchers.maybeRefreshBlocking();
    }
  }

  @Test
  void aRefreshThatFailsForgetsNothing() throws IOException {
    put("old");
    searchers.maybeRefreshBlocking();
    put("new");
    delete("old");
    disk.isOutOfHandles = true;

    assertThatThrownBy(searchers::maybeRefreshBlocking).hasMessage("Too many open files");
    put("newer");
    assertThat(ids.contains("new")).isTrue();
    assertThat(ids.contains("old")).isFalse();
    disk.isOutOfHandles = false;
    searchers.maybeRefreshBlocking();
    assertThat(ids.contains("new")).isTrue();
    assertThat(ids.contains("newer")).isTrue();
    assertThat(ids.contains("old")).isFalse();
  }

  private void put(String id) throws IOException {
    Document document = new Document();
    document.add(new KeywordField(IndexSchema.ID, id, Store.NO));
    writer.updateDocument(new Term(IndexSchema.ID, id), document);
    ids.add(id);
  }

  private void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(IndexSchema.ID, id));
    ids.delete(id);
  }

  /** A directory that may fail to open files. */
  private static final class Disk extends FilterDirectory {
    private boolean isOutOfHandles;

    Disk() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      if (isOutOfHandles && name.endsWith(".cfs")) { // when writing, a failure breaks the writer
        throw new IOException("Too many open files");
      }
      return super.openInput(name, context);
    }
  }
}
