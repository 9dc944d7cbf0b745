package org.visnyk.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Gives the kept tokens of title and body for the scored field, each as often as it weighs: a lemma
 * that is one of several by its likelihood, a token of the title several times. Reused with them.
 */
final class ScoredTokenStream extends TokenStream {
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
  public boolean incrementToken() {
    if (next < title.count()) {
      set(title, next, IndexSchema.TITLE_WEIGHT);
    } else if (next < title.count() + body.count()) {
      set(body, next - title.count(), IndexSchema.BODY_WEIGHT);
    } else {
      return false;
    }
    next++;
    return true;
  }

  private void set(ArticleTokens tokens, int token, int weight) {
    tokens.term(token, bytes);
    term.setBytesRef(bytes);
    frequency.setTermFrequency(Math.max(1, Math.round(weight * tokens.weight(token))));
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }
}
