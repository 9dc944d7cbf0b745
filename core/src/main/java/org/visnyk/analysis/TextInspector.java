package org.visnyk.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.context.LemmaStatistics;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.WeightedLemma;

/** Shows what analysis makes of a text. Safe for any number of threads. */
public final class TextInspector {
  private final UkrainianDictionary dictionary;
  private final UserWords userWords;

  /** Makes an inspector of what {@link UkrainianNewsAnalyzer} does. */
  public TextInspector() {
    this(UkrainianDictionary.shared(), UserWords.empty());
  }

  /** Makes an inspector of what {@link UkrainianNewsAnalyzer} does with the words of a user. */
  public TextInspector(UserWords userWords) {
    this(UkrainianDictionary.shared(), userWords);
  }

  /** Makes an inspector with another dictionary; the words of the user may be none. */
  public TextInspector(UkrainianDictionary dictionary, UserWords userWords) {
    this.dictionary = dictionary;
    this.userWords = userWords;
  }

  /** Returns the words of a text in their order, each with its lemmas. */
  public List<InspectedToken> inspect(String text) {
    TextAnalyzer analyzer =
        new TextAnalyzer(
            TextAnalyzer.Source.TEXT, dictionary, () -> userWords, LemmaStatistics.NONE);
    analyzer.reset(new StringReader(text));
    List<InspectedToken> tokens = new ArrayList<>();
    try {
      for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
        int start = word.startOffset();
        int end = word.endOffset();
        tokens.add(
            new InspectedToken(
                text.substring(start, end),
                start,
                end,
                word.origin(),
                lemmas(word),
                parts(word, text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return tokens;
  }

  private static List<WeightedLemma> lemmas(AnalyzedWord word) {
    return lemmas(word, 0, word.termCount());
  }

  private static List<WeightedLemma> lemmas(AnalyzedWord word, int first, int end) {
    List<WeightedLemma> lemmas = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      lemmas.add(new WeightedLemma(word.term(i), word.weight(i)));
    }
    lemmas.sort(Comparator.comparingDouble(WeightedLemma::weight).reversed());
    return lemmas;
  }

  /** A part begins where the position or the offsets change. */
  private static List<InspectedToken.Part> parts(AnalyzedWord word, String text) {
    List<InspectedToken.Part> parts = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= word.termCount(); i++) {
      boolean same =
          i < word.termCount()
              && !word.advances(i)
              && word.termStartOffset(i) == word.termStartOffset(first)
              && word.termEndOffset(i) == word.termEndOffset(first);
      if (!same) {
        String part = text.substring(word.termStartOffset(first), word.termEndOffset(first));
        parts.add(new InspectedToken.Part(part, lemmas(word, first, i)));
        first = i;
      }
    }
    return parts;
  }
}
