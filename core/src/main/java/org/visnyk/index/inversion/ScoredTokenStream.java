package org.visnyk.index.inversion;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Emits the terms of an article and their keys with their frequencies, for a writer whose codec
 * does not invert articles. Indexes the same as {@link ArticleTermsStream} does with {@link
 * InvertingCodec}, in twice the time.
 */
public final class ScoredTokenStream extends TokenStream {
  private final BytesTermAttribute termAttribute = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final ArticleTerms terms;
  private final BytesRef term = new BytesRef();
  private final BytesRefBuilder key = new BytesRefBuilder();
  private int next;
  private boolean hasKey;

  /** Makes a stream of terms, which must not change while it is read. */
  public ScoredTokenStream(ArticleTerms terms) {
    this.terms = terms;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
    hasKey = false;
  }

  @Override
  public boolean incrementToken() {
    if (!hasKey && next == terms.count()) {
      return false;
    }
    clearAttributes();
    if (hasKey) {
      emit(key.get(), next - 1);
      hasKey = false;
    } else {
      terms.term(next, term);
      emit(term, next);
      hasKey = terms.key(term, key);
      next++;
    }
    return true;
  }

  private void emit(BytesRef bytes, int number) {
    termAttribute.setBytesRef(bytes);
    frequency.setTermFrequency(terms.frequency(number));
  }
}
