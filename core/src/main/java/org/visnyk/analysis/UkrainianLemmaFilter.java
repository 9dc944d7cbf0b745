package org.visnyk.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.WordAnalyzer;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

/**
 * Replaces the tokens of any tokenizer by their lemmas. The alternatives of a word stand at one
 * position, the likeliest first, each with its weight in {@link LemmaAttribute}.
 *
 * <p>Each token is judged alone: filters before this one may have removed or changed its
 * neighbours, so no context is used. {@link UkrainianNewsTokenizer} sees the text itself and
 * chooses better. A token that Visnyk would split, such as {@code F-16}, gives the whole and its
 * parts, each further part at a position of its own; all keep the offsets of the token. Tokens
 * marked by {@link KeywordAttribute} and tokens without letters and digits pass unchanged.
 */
public final class UkrainianLemmaFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final LemmaAttribute lemma = addAttribute(LemmaAttribute.class);

  private final WordAnalyzer words;
  private @Nullable AnalyzedWord word;
  private int nextTerm;
  private @Nullable State token;

  /**
   * Lemmatises tokens.
   *
   * @param source how much the capitals of the tokens say; {@code QUERY} also for tokens that an
   *     earlier filter brought to lower case
   * @param dictionary the dictionary
   * @param userWords the words that a user added; may be empty
   */
  public UkrainianLemmaFilter(
      TokenStream input,
      TextAnalyzer.Source source,
      UkrainianDictionary dictionary,
      UserWords userWords) {
    super(input);
    words = new WordAnalyzer(source, dictionary, userWords);
  }

  @Override
  public boolean incrementToken() throws IOException {
    @Nullable AnalyzedWord current = word;
    if (current != null && nextTerm == current.termCount()) {
      current = words.next();
      word = current;
      nextTerm = 0;
    }
    if (current != null) {
      restoreState(token);
      increment.setPositionIncrement(current.advances(nextTerm) ? 1 : 0);
      write(current);
      return true;
    }
    return input.incrementToken() && begin();
  }

  /** Takes the first lemma of a token; the token itself stays where there is none. */
  private boolean begin() throws IOException {
    if (keyword.isKeyword()) {
      return true;
    }
    words.reset(term.buffer(), 0, term.length());
    @Nullable AnalyzedWord first = words.next();
    if (first == null) {
      return true;
    }
    boolean isAll = first.termCount() == 1 && first.endOffset() == term.length();
    token = isAll ? null : captureState();
    nextTerm = 0;
    write(first);
    word = isAll ? null : first;
    return true;
  }

  private void write(AnalyzedWord current) {
    int index = nextTerm++;
    term.copyBuffer(current.characters(), current.termStart(index), current.termLength(index));
    lemma.set(current.origin(), current.weight(index));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = null;
    token = null;
  }
}
