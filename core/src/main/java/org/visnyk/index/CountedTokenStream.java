package org.visnyk.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Emits each term of an article once, with its weighted frequency. Reused together with its counts.
 */
final class CountedTokenStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef bytes = new BytesRef();
  private final TermCounts counts;
  private int next;

  CountedTokenStream(TermCounts counts) {
    this.counts = counts;
  }

  @Override
  public boolean incrementToken() {
    if (next == counts.count()) {
      return false;
    }
    counts.term(next, bytes);
    term.setBytesRef(bytes);
    frequency.setTermFrequency(counts.frequency(next));
    next++;
    return true;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }
}
