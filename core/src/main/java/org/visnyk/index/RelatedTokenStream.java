package org.visnyk.index;

import org.apache.lucene.util.BytesRef;

/** Gives the {@link RelatedWords} of the kept tokens, as often as the tokens weigh. */
final class RelatedTokenStream extends ScoredTokenStream {
  RelatedTokenStream(ArticleTokens title, ArticleTokens body) {
    super(title, body);
  }

  @Override
  boolean accept(BytesRef term) {
    return RelatedWords.cut(term);
  }
}
