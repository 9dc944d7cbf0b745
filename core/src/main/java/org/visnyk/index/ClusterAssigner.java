package org.visnyk.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
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
import org.visnyk.index.duplicates.DuplicateFinder;
import org.visnyk.index.duplicates.Signature;

/**
 * Gives each article the cluster of its near-copies, whether they are committed, visible or just
 * accepted. What it knows is read from the index with the first article that is put, about a second
 * for a million, and kept in memory from then on. Safe for any number of threads, as long as one id
 * is put or deleted by one at a time.
 */
final class ClusterAssigner {
  private final IndexWriter writer;
  private @Nullable DuplicateFinder copies;

  /** Makes the clusters of what a writer writes; nothing is read yet. */
  ClusterAssigner(IndexWriter writer) {
    this.writer = writer;
  }

  /** Adds the signature and the cluster to the document of an article that is being put. */
  void put(Document document, String id, Optional<Signature> signature) throws IOException {
    if (signature.isPresent()) {
      add(document, id, signature.get());
    } else {
      forget(id);
    }
  }

  private void add(Document document, String id, Signature signature) throws IOException {
    long cluster = copies().put(key(new BytesRef(id)), signature);
    document.add(new LongField(IndexSchema.CLUSTER, cluster, Store.NO));
    document.add(
        new BinaryDocValuesField(IndexSchema.SIGNATURE, new BytesRef(signature.toBytes())));
  }

  /** Forgets an article that is deleted. */
  synchronized void forget(String id) {
    if (copies != null) {
      byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
      copies.remove(DuplicateFinder.key(bytes, 0, bytes.length));
    }
  }

  private synchronized DuplicateFinder copies() throws IOException {
    @Nullable DuplicateFinder known = copies;
    if (known == null) {
      known = new DuplicateFinder();
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          read(leaf.reader(), known);
        }
      }
      copies = known;
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
