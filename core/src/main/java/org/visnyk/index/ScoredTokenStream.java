package org.visnyk.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Gives the kept tokens of title and body for the scored field, each as often as it weighs: a lemma
 * that is one of several by its likelihood, a token of the title several times. Reused with them.
 */
class ScoredTokenStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef bytes = new BytesRef();
  private final ArticleTokens title;
  private final ArticleTokens body;
  private int next;

  ScoredTokenStream(ArticleTokens title, ArticleTokens body) {
    this.title = title;
    this.body = body;
  }

  @Override
  public final boolean incrementToken() {
    while (next < title.count() + body.count()) {
      boolean inTitle = next < title.count();
      ArticleTokens tokens = inTitle ? title : body;
      int token = inTitle ? next : next - title.count();
      next++;
      tokens.term(token, bytes);
      if (accept(bytes)) {
        int weight = inTitle ? IndexSchema.TITLE_WEIGHT : IndexSchema.BODY_WEIGHT;
        term.setBytesRef(bytes);
        frequency.setTermFrequency(Math.max(1, Math.round(weight * tokens.weight(token))));
        return true;
      }
    }
    return false;
  }

  /** Whether to give a term; it may be shortened. */
  boolean accept(BytesRef candidate) {
    return true;
  }

  @Override
  public final void reset() {
    clearAttributes();
    next = 0;
  }
}
