package org.visnyk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.duplicates.Signature;

/** Reads the signatures of the articles of an index, in the order of their ids. Stateless. */
public final class StoredSignatures {
  private StoredSignatures() {}

  /** What duplicates of an article are recognised by. */
  public record StoredSignature(String id, Signature signature, long cluster) {}

  /**
   * The signatures of articles whose ids are greater than another one.
   *
   * @param most number of articles that are read; those without a signature are left out
   * @return in ascending order of the bytes of their ids
   */
  public static List<StoredSignature> after(String id, int most, IndexReader reader)
      throws IOException {
    List<StoredSignature> found = new ArrayList<>();
    @Nullable Terms ids = MultiTerms.getTerms(reader, IndexSchema.ID);
    if (ids == null) {
      return found;
    }
    TermsEnum each = ids.iterator();
    BytesRef start = new BytesRef(id);
    @Nullable BytesRef term = each.seekCeil(start) == TermsEnum.SeekStatus.END ? null : each.term();
    for (; term != null && found.size() < most; term = each.next()) {
      if (!term.equals(start)) {
        add(BytesRef.deepCopyOf(term), reader, found);
      }
    }
    return found;
  }

  private static void add(BytesRef id, IndexReader reader, List<StoredSignature> target)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      @Nullable Bits live = segment.getLiveDocs();
      @Nullable PostingsEnum docs =
          segment.postings(new Term(IndexSchema.ID, id), PostingsEnum.NONE);
      while (docs != null && docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        int doc = docs.docID();
        BinaryDocValues signatures = DocValues.getBinary(segment, IndexSchema.SIGNATURE);
        SortedNumericDocValues clusters = DocValues.getSortedNumeric(segment, IndexSchema.CLUSTER);
        if ((live == null || live.get(doc))
            && signatures.advanceExact(doc)
            && clusters.advanceExact(doc)) {
          BytesRef bytes = signatures.binaryValue();
          Signature signature = Signature.of(bytes.bytes, bytes.offset, bytes.length);
          target.add(new StoredSignature(id.utf8ToString(), signature, clusters.nextValue()));
        }
      }
    }
  }
}
