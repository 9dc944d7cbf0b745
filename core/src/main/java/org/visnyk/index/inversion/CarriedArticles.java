package org.visnyk.index.inversion;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the {@link ArticleTerms} of the documents of a new segment, as {@link
 * ArticleTermsStream} has put them into Lucene's buffer. Those of one piece are not copied.
 */
final class CarriedArticles {
  /** The number of terms, which is 0. */
  private static final byte[] NO_TERMS = new byte[1];

  /** Where the terms of each document are; {@link #NO_TERMS} if it has none. */
  private final byte[][] arrays;

  private final int[] offsets;
  private final int[] lengths;

  private CarriedArticles(int documents) {
    arrays = new byte[documents][];
    Arrays.fill(arrays, NO_TERMS);
    offsets = new int[documents];
    lengths = new int[documents];
  }

  /**
   * Finds the pieces of each document.
   *
   * @param pieces the terms of the field that carries them, in Lucene's buffer
   * @param documents number of documents in the segment
   */
  static CarriedArticles read(Terms pieces, int documents) throws IOException {
    CarriedArticles articles = new CarriedArticles(documents);
    TermsEnum terms = pieces.iterator();
    @Nullable PostingsEnum postings = null;
    // Pieces begin with their numbers, so those of an article come in the right order.
    for (@Nullable BytesRef piece = terms.next(); piece != null; piece = terms.next()) {
      postings = terms.postings(postings, PostingsEnum.NONE);
      while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        articles.add(postings.docID(), piece);
      }
    }
    return articles;
  }

  private void add(int doc, BytesRef piece) {
    int offset = piece.offset + ArticleTermsStream.NUMBER_BYTES;
    int length = piece.length - ArticleTermsStream.NUMBER_BYTES;
    if (lengths[doc] == 0) {
      arrays[doc] = piece.bytes;
      offsets[doc] = offset;
    } else {
      byte[] joined = ArrayUtil.grow(alone(doc), lengths[doc] + length);
      System.arraycopy(piece.bytes, offset, joined, lengths[doc], length);
      arrays[doc] = joined;
      offsets[doc] = 0;
    }
    lengths[doc] += length;
  }

  /**
   * An array that has nothing but the first pieces of a document: Lucene's has other terms, too.
   */
  private byte[] alone(int doc) {
    boolean isJoined = lengths[doc] > ArticleTermsStream.PIECE_BYTES;
    return isJoined
        ? arrays[doc]
        : ArrayUtil.copyOfSubArray(arrays[doc], offsets[doc], offsets[doc] + lengths[doc]);
  }

  /** Number of documents. */
  int count() {
    return arrays.length;
  }

  /** Lets an input read the terms of a document. */
  void open(int doc, ByteArrayDataInput input) {
    input.reset(arrays[doc], offsets[doc], lengths[doc]);
  }

  /** The array that the terms of a document are in. */
  byte[] array(int doc) {
    return arrays[doc];
  }
}
