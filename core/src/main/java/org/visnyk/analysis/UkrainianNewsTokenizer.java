package org.visnyk.analysis;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.context.LemmaStatistics;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

/**
 * Gives the lemmas of the words of a text as tokens. The alternatives of one word stand at one
 * position, the likeliest first; a compound stands at the position of its first part, and each
 * further part has a position of its own. Lucene's index keeps no length of positions, so this flat
 * form is what phrases need.
 */
public final class UkrainianNewsTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final LemmaAttribute lemma = addAttribute(LemmaAttribute.class);

  private final TextAnalyzer analyzer;
  private @Nullable AnalyzedWord word;
  private int nextTerm;

  /** Analyses a text as its source suggests. */
  public UkrainianNewsTokenizer(TextAnalyzer.Source source) {
    this(NewsToken.FACTORY, source, UkrainianDictionary.shared(), UserWords::empty);
  }

  /**
   * Analyses a text as its source suggests.
   *
   * @param attributes makes the attributes of the tokens
   * @param dictionary the dictionary
   * @param userWords the words that a user added; asked anew for each text
   */
  public UkrainianNewsTokenizer(
      AttributeFactory attributes,
      TextAnalyzer.Source source,
      UkrainianDictionary dictionary,
      Supplier<UserWords> userWords) {
    super(attributes);
    analyzer = new TextAnalyzer(source, dictionary, userWords, LemmaStatistics.NONE);
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
    lemma.set(current.origin(), current.weight(index));
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
