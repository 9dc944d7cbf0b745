package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.WordScanner;
import org.visnyk.language.word.AnalyzedWord;

/** Garbage is analysed in bounded time and memory with correct offsets. */
@Timeout(300) // against analysis that never ends, not a measurement
class BadTextTest {
  private static final int TEN_MILLION = 10_000_000;

  @ParameterizedTest(name = "10 MB of {index}")
  @ValueSource(
      strings = {
        "а",
        "A",
        "1",
        "#",
        "@",
        "'",
        "-",
        "а-",
        "а'",
        "1,",
        "1:",
        "1-",
        " 000",
        "1 000-",
        "шахед-",
        "a.",
        "a@",
        "_а",
        "%",
        "\u0301",
        "а\u0301",
        "\u00AD",
        "\u200D",
        "\uD800",
        "\uDC00",
        "😀",
        "𝒦",
        "\0",
        "\uFFFF",
        "Kи",
        "#А",
        "https://",
        "и\u0306\u0306",
        "нескінченнеслово"
      })
  void oneStringRepeated(String piece) throws IOException {
    analyze(new Endless(at -> piece.charAt(at % piece.length())), TEN_MILLION);
  }

  @Test
  void binaryData() throws IOException {
    Random random = new Random(42);
    analyze(new Endless(at -> (char) random.nextInt(256)), TEN_MILLION / 5);
    analyze(new Endless(at -> (char) random.nextInt(Character.MAX_VALUE + 1)), TEN_MILLION / 5);
  }

  @Test
  void manyMarksOnOneLetter() throws IOException {
    analyze(new Endless(at -> at == 0 ? 'а' : '\u0301'), TEN_MILLION);
  }

  private static void analyze(Endless text, int length) throws IOException {
    text.left = length;
    TextAnalyzer analyzer = new TextAnalyzer(Source.TEXT);
    analyzer.reset(text);
    int last = 0;
    for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      boolean isRight =
          word.startOffset() >= last
              && word.endOffset() > word.startOffset()
              && word.endOffset() <= length
              && word.termCount() >= 1
              && termsAreRight(word);
      if (!isRight) {
        assertThat(word.startOffset()).as("offset after " + last).isEqualTo(-1);
      }
      last = word.endOffset();
    }
    assertThat(analyzer.position()).isEqualTo(length);
  }

  private static boolean termsAreRight(AnalyzedWord word) {
    int last = word.startOffset();
    float all = 0;
    for (int term = 0; term < word.termCount(); term++) {
      int length = word.termLength(term);
      int start = word.termStartOffset(term);
      all += word.weight(term);
      if (length > WordScanner.MAX_CHARACTERS + UkrainianDictionary.MAX_LETTERS
          || start < last
          || word.termEndOffset(term) <= start
          || word.termEndOffset(term) > word.endOffset()) {
        return false;
      }
      last = start;
    }
    return all > 0;
  }

  /** A text that is generated while it is read. */
  private static final class Endless extends Reader {
    private final CharacterAt source;
    private int at;
    private int left;

    Endless(CharacterAt source) {
      this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      int count = Math.min(length, left);
      for (int i = 0; i < count; i++) {
        target[offset + i] = source.at(at++);
      }
      left -= count;
      return count == 0 ? -1 : count;
    }

    @Override
    public void close() {}
  }

  private interface CharacterAt {
    char at(int offset);
  }
}
