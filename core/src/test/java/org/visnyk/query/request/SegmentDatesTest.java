package org.visnyk.query.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher.LeafReaderContextPartition;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.visnyk.SortOrder;
import org.visnyk.index.IndexSchema;

class SegmentDatesTest {
  @Test
  void putsTheSegmentWithTheFirstArticleFirst() throws IOException {
    List<List<Long>> segments = List.of(List.of(20L, 90L), List.of(), List.of(10L), List.of(95L));

    assertThat(inOrder(segments, SortOrder.NEWEST)).containsExactly(3, 0, 2, 1);
    assertThat(inOrder(segments, SortOrder.OLDEST)).containsExactly(2, 0, 3, 1);
    assertThat(inOrder(segments, SortOrder.RELEVANCE)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void acceptsAnEmptyIndex() throws IOException {
    assertThat(inOrder(List.of(), SortOrder.NEWEST)).isEmpty();
  }

  /** The order of segments, each given by its dates; one without dates has an undated article. */
  private static List<Integer> inOrder(List<List<Long>> segments, SortOrder order)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (List<Long> dates : segments) {
        Document undated = new Document();
        undated.add(new StringField(IndexSchema.ID, "без дати", Store.NO));
        writer.addDocument(undated);
        for (long date : dates) {
          Document dated = new Document();
          dated.add(new LongField(IndexSchema.PUBLISHED, date, Store.NO));
          writer.addDocument(dated);
        }
        writer.flush(); // makes a segment
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        LeafReaderContextPartition[] partitions =
            reader.leaves().stream()
                .map(LeafReaderContextPartition::createForEntireSegment)
                .toArray(LeafReaderContextPartition[]::new);
        return Arrays.stream(SegmentDates.bestFirst(partitions, order))
            .map(partition -> partition.ctx.ord)
            .toList();
      }
    }
  }
}
