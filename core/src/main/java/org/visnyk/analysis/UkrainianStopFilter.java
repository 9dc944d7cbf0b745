package org.visnyk.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.visnyk.language.StopWords;
import org.visnyk.language.text.NormalForm;

/**
 * Removes stop words, before or after lemmatising; the positions they had stay empty, so phrases
 * keep their distances. Of a word with several lemmas the likeliest decides: if it is a stop word,
 * its alternatives, at the same position and the same offsets, go with it.
 *
 * <p>Visnyk's own index keeps every word. This filter is for indexes that must not.
 */
public final class UkrainianStopFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private final CharArraySet words;
  private char[] normal = new char[16];
  private boolean removing;
  private int start;
  private int end;

  /** Removes the words of a list. */
  public UkrainianStopFilter(TokenStream input, StopWords words) {
    super(input);
    this.words = CharArraySet.unmodifiableSet(new CharArraySet(words.words(), false));
  }

  @Override
  protected boolean accept() {
    boolean isAlternative =
        increment.getPositionIncrement() == 0
            && offset.startOffset() == start
            && offset.endOffset() == end;
    if (!isAlternative) {
      removing = isStopWord();
      start = offset.startOffset();
      end = offset.endOffset();
    }
    return !removing;
  }

  private boolean isStopWord() {
    int length = term.length();
    if (normal.length < length) {
      normal = new char[2 * length];
    }
    for (int i = 0; i < length; i++) {
      normal[i] = NormalForm.of(term.charAt(i));
    }
    return words.contains(normal, 0, length);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    removing = false;
    start = -1;
    end = -1;
  }
}
