package org.visnyk.index.inversion;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * Hands the bytes of an article's terms to Lucene's buffer, as terms that begin with the number of
 * the piece. Their frequencies add up to the length of the article, of which Lucene makes the norm.
 * Reused together with the terms.
 */
public final class ArticleTermsStream extends TokenStream {
  /** Lucene leaves the rest of a block of 32 KB empty if the next piece does not fit into it. */
  static final int PIECE_BYTES = 1 << 14;

  /** The bytes of the number of a piece. */
  static final int NUMBER_BYTES = Integer.BYTES;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final ArticleTerms terms;
  private final GrowingBytes bytes = new GrowingBytes();
  private final BytesRef piece = new BytesRef(NUMBER_BYTES + PIECE_BYTES);
  private int pieces;
  private int next;

  /** Makes a stream of the terms that it is reset to. */
  public ArticleTermsStream(ArticleTerms terms) {
    this.terms = terms;
  }

  @Override
  public void reset() {
    clearAttributes();
    bytes.clear();
    next = 0;
    pieces = 0;
    if (!terms.isEmpty()) {
      terms.write(bytes);
      pieces = Math.ceilDiv(bytes.length(), PIECE_BYTES);
    }
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
    frequency.setTermFrequency(next == 0 ? Math.max(1, terms.length() - (pieces - 1)) : 1);
    next++;
    return true;
  }
}
