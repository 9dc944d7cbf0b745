package org.visnyk.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.NewsTokenizer;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

/**
 * Shows how {@link UkrainianNewsAnalyzer} analyses a text, for people and debugging. Safe for any
 * number of threads.
 */
public final class TextInspector {
  private final UkrainianDictionary dictionary;
  private final UserWords userWords;

  /** Creates an inspector with the dictionary of the library and no user words. */
  public TextInspector() {
    this(UkrainianDictionary.shared(), UserWords.empty());
  }

  /** Creates an inspector with another dictionary or with user words. */
  public TextInspector(AnalysisVocabulary vocabulary) {
    this(vocabulary.dictionary(), vocabulary.userWords());
  }

  private TextInspector(UkrainianDictionary dictionary, UserWords userWords) {
    this.dictionary = dictionary;
    this.userWords = userWords;
  }

  /** The words of a text in order, each with its lemmas. */
  public List<InspectedToken> inspect(String text) {
    TextAnalyzer analyzer = new TextAnalyzer(TextAnalyzer.Source.TEXT, dictionary, () -> userWords);
    analyzer.reset(new StringReader(text));
    List<InspectedToken> tokens = new ArrayList<>();
    try {
      for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
        tokens.add(token(word, text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
    return tokens;
  }

  private static InspectedToken token(AnalyzedWord word, String text) {
    int start = word.startOffset();
    int end = word.endOffset();
    return new InspectedToken(
        text.substring(start, end),
        start,
        end,
        NewsTokenizer.origin(word.origin()),
        lemmas(word, 0, word.termCount()),
        parts(word, text));
  }

  private static List<InspectedToken.Lemma> lemmas(AnalyzedWord word, int first, int end) {
    List<InspectedToken.Lemma> lemmas = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      lemmas.add(new InspectedToken.Lemma(word.term(i), word.weight(i)));
    }
    lemmas.sort(Comparator.comparingDouble(InspectedToken.Lemma::weight).reversed());
    return lemmas;
  }

  /** A new part starts wherever the position or the offsets change. */
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
