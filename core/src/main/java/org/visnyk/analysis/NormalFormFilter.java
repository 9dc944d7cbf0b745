package org.visnyk.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.visnyk.language.text.NormalForm;

/**
 * Brings tokens to the normal form without lemmatising them: what Lucene asks for the pieces of
 * wildcard, prefix and range queries, which are no whole words.
 */
final class NormalFormFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  NormalFormFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    term.setLength(NormalForm.write(term.buffer(), 0, term.length()));
    return true;
  }
}
