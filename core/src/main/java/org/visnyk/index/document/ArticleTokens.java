package org.visnyk.index.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextLanguage;
import org.visnyk.language.word.AnalyzedWord;

/**
 * The terms of a text, analysed once and kept, so that several fields can be indexed from them.
 * Reused from text to text; for one thread at a time.
 */
final class ArticleTokens {
  /** Arrays that have grown beyond this number of tokens, about 35 bytes each, are released. */
  private static final int MAX_KEPT = 1 << 16;

  private static final int MIN_TOKENS = 1 << 10;
  private static final int USUAL_TERM_BYTES = 16;

  private byte[] scratch = new byte[0];
  private byte[] bytes;
  private int[] ends;
  private int[] startOffsets;
  private int[] endOffsets;
  private boolean[] advances;
  private float[] weights;
  private int count;
  private String analysed = "";

  /** No tokens yet. */
  ArticleTokens() {
    this(MIN_TOKENS, MIN_TOKENS * USUAL_TERM_BYTES);
  }

  private ArticleTokens(int tokens, int termBytes) {
    bytes = new byte[termBytes];
    ends = new int[tokens];
    startOffsets = new int[tokens];
    endOffsets = new int[tokens];
    advances = new boolean[tokens];
    weights = new float[tokens];
  }

  /** The same tokens in as little memory as they take, about forty bytes each. */
  ArticleTokens copy() {
    ArticleTokens copy = new ArticleTokens(count, count == 0 ? 0 : ends[count - 1]);
    System.arraycopy(bytes, 0, copy.bytes, 0, copy.bytes.length);
    System.arraycopy(ends, 0, copy.ends, 0, count);
    System.arraycopy(startOffsets, 0, copy.startOffsets, 0, count);
    System.arraycopy(endOffsets, 0, copy.endOffsets, 0, count);
    System.arraycopy(advances, 0, copy.advances, 0, count);
    System.arraycopy(weights, 0, copy.weights, 0, count);
    copy.count = count;
    copy.analysed = analysed;
    return copy;
  }

  /** Forgets the tokens. */
  void clear() {
    if (ends.length > MAX_KEPT) {
      resize(MIN_TOKENS);
      bytes = new byte[MIN_TOKENS * USUAL_TERM_BYTES];
    }
    count = 0;
    analysed = "";
  }

  /** Keeps the terms of a text, and nothing else. */
  void fill(TextAnalyzer analyzer, String text, TextLanguage language) {
    clear();
    addTerms(analyzer, text, language);
    analysed = text;
  }

  /**
   * Keeps the terms of several texts, each analysed by itself: its words say nothing about those of
   * the next. Offsets are those within each text.
   */
  void fillEach(TextAnalyzer analyzer, List<String> texts, TextLanguage language) {
    clear();
    texts.forEach(text -> addTerms(analyzer, text, language));
  }

  private void addTerms(TextAnalyzer analyzer, String text, TextLanguage language) {
    analyzer.reset(new StringReader(text), language);
    try {
      for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
        for (int term = 0; term < word.termCount(); term++) {
          add(word, term);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private void add(AnalyzedWord word, int term) {
    if (count == ends.length) {
      resize(2 * count);
    }
    int start = count == 0 ? 0 : ends[count - 1];
    int letters = word.termLength(term);
    int most = UnicodeUtil.maxUTF8Length(letters);
    if (scratch.length < most) {
      scratch = new byte[most];
    }
    int size = UnicodeUtil.UTF16toUTF8(word.characters(), word.termStart(term), letters, scratch);
    if (start + size > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + size));
    }
    System.arraycopy(scratch, 0, bytes, start, size);
    ends[count] = start + size;
    startOffsets[count] = word.termStartOffset(term);
    endOffsets[count] = word.termEndOffset(term);
    advances[count] = word.advances(term);
    weights[count] = word.weight(term);
    count++;
  }

  private void resize(int tokens) {
    ends = Arrays.copyOf(ends, tokens);
    startOffsets = Arrays.copyOf(startOffsets, tokens);
    endOffsets = Arrays.copyOf(endOffsets, tokens);
    advances = Arrays.copyOf(advances, tokens);
    weights = Arrays.copyOf(weights, tokens);
  }

  /** Number of tokens. */
  int count() {
    return count;
  }

  /** The text. */
  String text() {
    return analysed;
  }

  /** Points to the term of a token, in UTF-8; valid until other tokens are kept. */
  void term(int token, BytesRef target) {
    target.bytes = bytes;
    target.offset = token == 0 ? 0 : ends[token - 1];
    target.length = ends[token] - target.offset;
  }

  /** Offset of the first UTF-16 unit that a token stands for. */
  int startOffset(int token) {
    return startOffsets[token];
  }

  /** Offset after the last UTF-16 unit that a token stands for. */
  int endOffset(int token) {
    return endOffsets[token];
  }

  /** Whether the position of a token is one higher than that of the previous token. */
  boolean advances(int token) {
    return advances[token];
  }

  /** The weight of the lemma: how likely the word has this meaning, above 0 and at most 1. */
  float weight(int token) {
    return weights[token];
  }
}
