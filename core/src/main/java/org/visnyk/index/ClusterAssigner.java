package org.visnyk.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.document.ClusterSource;
import org.visnyk.index.duplicates.DuplicateFinder;
import org.visnyk.index.duplicates.Signature;
import org.visnyk.index.schema.IndexSchema;

/**
 * Assigns each article to the cluster of its duplicates, whether these are committed, visible or
 * just accepted. The signatures of the index are read with the first article that is put, in about
 * a second for a million, and kept in memory from then on. Safe for any number of threads, as long
 * as one id is put or deleted by one thread at a time.
 */
final class ClusterAssigner implements ClusterSource {
  private final IndexWriter writer;
  private @Nullable DuplicateFinder finder;

  /** Clusters what a writer writes; nothing is read yet. */
  ClusterAssigner(IndexWriter writer) {
    this.writer = writer;
  }

  @Override
  public long assign(String id, Signature signature) throws IOException {
    return known().put(key(new BytesRef(id)), signature);
  }

  @Override
  public synchronized void forget(String id) {
    if (finder != null) {
      byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
      finder.remove(DuplicateFinder.key(bytes, 0, bytes.length));
    }
  }

  private synchronized DuplicateFinder known() throws IOException {
    @Nullable DuplicateFinder known = finder;
    if (known == null) {
      known = DuplicateFinder.forHeap(Runtime.getRuntime().maxMemory());
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          read(leaf.reader(), known);
        }
      }
      finder = known;
    }
    return known;
  }

  private static void read(LeafReader reader, DuplicateFinder target) throws IOException {
    BinaryDocValues signatures = DocValues.getBinary(reader, IndexSchema.SIGNATURE);
    SortedNumericDocValues clusters = DocValues.getSortedNumeric(reader, IndexSchema.CLUSTER);
    SortedSetDocValues ids = DocValues.getSortedSet(reader, IndexSchema.ID);
    @Nullable Bits live = reader.getLiveDocs();
    for (int doc = signatures.nextDoc();
        doc != BinaryDocValues.NO_MORE_DOCS;
        doc = signatures.nextDoc()) {
      if ((live == null || live.get(doc)) && clusters.advanceExact(doc) && ids.advanceExact(doc)) {
        BytesRef stored = signatures.binaryValue();
        Signature signature = Signature.of(stored.bytes, stored.offset, stored.length);
        target.restore(key(ids.lookupOrd(ids.nextOrd())), signature, clusters.nextValue());
      }
    }
  }

  private static long key(BytesRef id) {
    return DuplicateFinder.key(id.bytes, id.offset, id.length);
  }
}
