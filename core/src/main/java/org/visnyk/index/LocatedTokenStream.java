package org.visnyk.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Emits the tokens of a text with positions and offsets. Reused together with them. */
final class LocatedTokenStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes = new BytesRef();
  private final ArticleTokens tokens;
  private int next;

  LocatedTokenStream(ArticleTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.count()) {
      return false;
    }
    tokens.term(next, bytes);
    term.setBytesRef(bytes);
    offset.setOffset(tokens.startOffset(next), tokens.endOffset(next));
    increment.setPositionIncrement(tokens.advances(next) ? 1 : 0);
    next++;
    return true;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  @Override
  public void end() {
    clearAttributes();
    offset.setOffset(tokens.text().length(), tokens.text().length());
    increment.setPositionIncrement(0);
  }
}
