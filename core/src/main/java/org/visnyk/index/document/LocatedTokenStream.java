package org.visnyk.index.document;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Emits the terms of a text with positions and offsets, for a writer whose codec does not invert
 * articles. Used together with the tokens.
 */
final class LocatedTokenStream extends TokenStream {
  private final BytesTermAttribute termAttribute = addAttribute(BytesTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final ArticleTokens tokens;
  private final BytesRef term = new BytesRef();
  private int next;

  LocatedTokenStream(ArticleTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.count()) {
      return false;
    }
    clearAttributes();
    tokens.term(next, term);
    termAttribute.setBytesRef(term);
    offset.setOffset(tokens.startOffset(next), tokens.endOffset(next));
    increment.setPositionIncrement(tokens.advances(next) ? 1 : 0);
    next++;
    return true;
  }
}
