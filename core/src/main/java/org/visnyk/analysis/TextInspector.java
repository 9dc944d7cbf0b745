package org.visnyk.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.visnyk.language.WeightedLemma;
import org.visnyk.language.WordOrigin;

/** Shows what analysis makes of a text. Safe for any number of threads. */
public final class TextInspector {
  private final UkrainianNewsAnalyzer analyzer = new UkrainianNewsAnalyzer();

  /** Makes an inspector of what {@link UkrainianNewsAnalyzer} does. */
  public TextInspector() {}

  /** Returns the words of a text in their order, each with its lemmas. */
  public List<InspectedToken> inspect(String text) {
    List<InspectedToken> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      LemmaAttribute lemma = stream.addAttribute(LemmaAttribute.class);
      List<WeightedLemma> lemmas = new ArrayList<>();
      int start = 0;
      int end = 0;
      WordOrigin origin = WordOrigin.VERBATIM;
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0 && !lemmas.isEmpty()) {
          tokens.add(new InspectedToken(text.substring(start, end), start, end, origin, lemmas));
          lemmas.clear();
        }
        start = offset.startOffset();
        end = offset.endOffset();
        origin = lemma.origin();
        lemmas.add(new WeightedLemma(term.toString(), lemma.weight()));
      }
      stream.end();
      if (!lemmas.isEmpty()) {
        tokens.add(new InspectedToken(text.substring(start, end), start, end, origin, lemmas));
      }
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }
}
