package org.visnyk.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Emits the words of a text as they are written, in their {@link WrittenForm}, and the parts of
 * compounds. Reused together with the tokens.
 */
final class FormTokenStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final ArticleTokens tokens;
  private int next;
  private int lastStart;
  private int lastEnd;

  FormTokenStream(ArticleTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean incrementToken() {
    while (next < tokens.count()) {
      int start = tokens.startOffset(next);
      int end = tokens.endOffset(next);
      next++;
      // The lemmas of one word follow each other.
      if (start != lastStart || end != lastEnd) {
        lastStart = start;
        lastEnd = end;
        write(tokens.text(), start, end);
        return true;
      }
    }
    return false;
  }

  private void write(String words, int start, int end) {
    char[] buffer = term.resizeBuffer(end - start);
    words.getChars(start, end, buffer, 0);
    term.setLength(WrittenForm.write(buffer, end - start));
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
    lastStart = -1;
    lastEnd = -1;
  }
}
