package org.visnyk.analysis.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.visnyk.language.ForeignStemmer;
import org.visnyk.language.TextLanguage;

/** Lucene's light stemmers, which it offers as filters only. For one thread at a time. */
public final class LightStemmer implements ForeignStemmer {
  private final OneWord english = new OneWord();
  private final TokenStream englishStems = new KStemFilter(english);
  private final OneWord russian = new OneWord();
  private final TokenStream russianStems = new RussianLightStemFilter(russian);

  @Override
  public int stem(TextLanguage language, char[] word, int start, int length) {
    boolean isRussian = language == TextLanguage.RUSSIAN;
    OneWord input = isRussian ? russian : english;
    input.term.copyBuffer(word, start, length);
    try {
      (isRussian ? russianStems : englishStems).incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a word in memory cannot fail", e);
    }
    int stem = input.term.length();
    if (stem == 0 || stem > length) {
      return length;
    }
    System.arraycopy(input.term.buffer(), 0, word, start, stem);
    return stem;
  }

  /** A stream that is always at its only word. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
