package org.visnyk.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;

/** Reads the clusters of duplicates from a committed index. */
final class Clusters {
  private Clusters() {}

  /** The cluster of each article that has one, by its id. */
  static Map<String, Long> of(Path folder) throws IOException {
    Map<String, Long> clusters = new HashMap<>();
    forEach(
        folder,
        (reader, doc, id) -> {
          SortedNumericDocValues values = DocValues.getSortedNumeric(reader, IndexSchema.CLUSTER);
          if (values.advanceExact(doc)) {
            clusters.put(id, values.nextValue());
          }
        });
    return clusters;
  }

  static void forEach(Path folder, Visitor visitor) throws IOException {
    try (DirectoryReader index = DirectoryReader.open(FSDirectory.open(folder))) {
      for (LeafReaderContext leaf : index.leaves()) {
        LeafReader reader = leaf.reader();
        @Nullable Bits live = reader.getLiveDocs();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            visitor.visit(reader, doc, new StoredArticles(reader).id(doc));
          }
        }
      }
    }
  }

  @FunctionalInterface
  interface Visitor {
    void visit(LeafReader reader, int doc, String id) throws IOException;
  }
}
