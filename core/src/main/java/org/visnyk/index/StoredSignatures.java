package org.visnyk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.duplicates.Signature;
import org.visnyk.index.schema.IndexSchema;

/** Reads the signatures of articles of an index. Stateless. */
public final class StoredSignatures {
  private StoredSignatures() {}

  /** What duplicates of an article are recognised by. */
  public record StoredSignature(String id, Signature signature, long cluster) {}

  /** The signatures of the articles that match a query, without those that have none. */
  public static List<StoredSignature> of(Query query, IndexReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<StoredSignature> found = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      @Nullable Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        add(scorer.iterator(), segment.reader(), found);
      }
    }
    return found;
  }

  private static void add(DocIdSetIterator docs, LeafReader segment, List<StoredSignature> target)
      throws IOException {
    @Nullable Bits live = segment.getLiveDocs();
    BinaryDocValues signatures = DocValues.getBinary(segment, IndexSchema.SIGNATURE);
    SortedNumericDocValues clusters = DocValues.getSortedNumeric(segment, IndexSchema.CLUSTER);
    SortedSetDocValues ids = DocValues.getSortedSet(segment, IndexSchema.ID);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if ((live == null || live.get(doc))
          && signatures.advanceExact(doc)
          && clusters.advanceExact(doc)
          && ids.advanceExact(doc)) {
        BytesRef bytes = signatures.binaryValue();
        Signature signature = Signature.of(bytes.bytes, bytes.offset, bytes.length);
        String id = ids.lookupOrd(ids.nextOrd()).utf8ToString();
        target.add(new StoredSignature(id, signature, clusters.nextValue()));
      }
    }
  }
}
