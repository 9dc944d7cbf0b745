package org.visnyk.analysis.chain;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.tokenattributes.LemmaAttribute;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.WordOrigin;

/**
 * Emits the lemmas of the words of a text as tokens. Alternative lemmas of a word share a position,
 * the most likely first; a compound shares the position of its first part, and each further part
 * has its own. Lucene's index does not store position lengths, so phrase queries need this flat
 * form.
 */
public final class NewsTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final LemmaAttribute lemma = addAttribute(LemmaAttribute.class);

  private final TextAnalyzer analyzer;
  private @Nullable AnalyzedWord word;
  private int nextTerm;

  /**
   * Creates a tokenizer.
   *
   * @param attributes creates the attributes of the tokens
   * @param analyzer finds and analyses the words; used by this tokenizer alone
   */
  public NewsTokenizer(AttributeFactory attributes, TextAnalyzer analyzer) {
    super(attributes);
    this.analyzer = analyzer;
  }

  /** The exported name of an origin. */
  public static LemmaOrigin origin(WordOrigin origin) {
    return switch (origin) {
      case DICTIONARY -> LemmaOrigin.DICTIONARY;
      case GUESSED -> LemmaOrigin.GUESSED;
      case UNKNOWN -> LemmaOrigin.UNKNOWN;
      case VERBATIM -> LemmaOrigin.VERBATIM;
    };
  }

  @Override
  public boolean incrementToken() throws IOException {
    @Nullable AnalyzedWord current = word;
    if (current == null || nextTerm == current.termCount()) {
      current = analyzer.next();
      word = current;
      nextTerm = 0;
      if (current == null) {
        return false;
      }
    }
    clearAttributes();
    int index = nextTerm++;
    term.copyBuffer(current.characters(), current.termStart(index), current.termLength(index));
    offset.setOffset(
        correctOffset(current.termStartOffset(index)), correctOffset(current.termEndOffset(index)));
    increment.setPositionIncrement(current.advances(index) ? 1 : 0);
    lemma.set(origin(current.origin()), current.weight(index));
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    analyzer.reset(input);
    word = null;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int length = correctOffset(analyzer.position());
    offset.setOffset(length, length);
  }
}
