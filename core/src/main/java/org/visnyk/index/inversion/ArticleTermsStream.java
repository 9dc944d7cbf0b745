package org.visnyk.index.inversion;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * Hands the bytes of an article's terms to Lucene's buffer, as terms that begin with the number of
 * the piece. Their frequencies add up to the length of the article, of which Lucene makes the norm.
 */
public final class ArticleTermsStream extends TokenStream {
  /** Lucene leaves the rest of a block of 32 KB empty if the next piece does not fit into it. */
  static final int PIECE_BYTES = 1 << 14;

  /** The bytes of the number of a piece. */
  static final int NUMBER_BYTES = Integer.BYTES;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final GrowingBytes bytes = new GrowingBytes();
  private final int length;
  private final int pieces;
  private final BytesRef piece;
  private int next;

  /** Copies the terms of an article. */
  public ArticleTermsStream(ArticleTerms terms) {
    if (!terms.isEmpty()) {
      terms.write(bytes);
    }
    this.length = terms.length();
    this.pieces = Math.ceilDiv(bytes.length(), PIECE_BYTES);
    this.piece = new BytesRef(NUMBER_BYTES + Math.min(PIECE_BYTES, bytes.length()));
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == pieces) {
      return false;
    }
    int from = next * PIECE_BYTES;
    int size = Math.min(PIECE_BYTES, bytes.length() - from);
    NumericUtils.intToSortableBytes(next, piece.bytes, 0);
    System.arraycopy(bytes.array(), from, piece.bytes, NUMBER_BYTES, size);
    piece.length = NUMBER_BYTES + size;
    term.setBytesRef(piece);
    // Exact, unless the terms are so long that there are more pieces than tokens.
    frequency.setTermFrequency(next == 0 ? Math.max(1, length - (pieces - 1)) : 1);
    next++;
    return true;
  }
}
