package org.visnyk.language.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.WordOrigin;

class LemmaWeightsPropertyTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer(Source.TEXT);

  @Property
  void weightsOfADictionaryWordArePositiveAndSumToOne(@ForAll("anyText") String text)
      throws IOException {
    ANALYZER.reset(new StringReader(text));
    for (AnalyzedWord word = ANALYZER.next(); word != null; word = ANALYZER.next()) {
      float sum = 0;
      for (int i = 0; i < word.termCount(); i++) {
        assertThat(word.weight(i)).isPositive().isLessThanOrEqualTo(1f);
        boolean whole =
            word.termStartOffset(i) == word.startOffset()
                && word.termEndOffset(i) == word.endOffset();
        sum += whole ? word.weight(i) : 0;
      }
      if (word.origin() == WordOrigin.DICTIONARY) {
        assertThat(sum).isCloseTo(1f, within(1e-4f));
      }
    }
  }

  @Property
  void theSameTextHasTheSameWeightsWhateverWasReadBefore(
      @ForAll("anyText") String before, @ForAll("anyText") String text) throws IOException {
    List<String> fresh = analyze(new TextAnalyzer(Source.TEXT), text);
    analyze(ANALYZER, before);

    assertThat(analyze(ANALYZER, text)).isEqualTo(fresh);
  }

  @Provide
  Arbitrary<String> anyText() {
    Arbitrary<String> words =
        Arbitraries.of(
            "стали",
            "Києві",
            "у",
            "не",
            "5",
            "17",
            "Юлії",
            "Юлія",
            "НАТО",
            "великому",
            "та",
            "і",
            "українська",
            "суддів",
            ".",
            ",",
            "«",
            "року",
            "мала",
            "дати",
            "Івано-Франківську");
    return Arbitraries.oneOf(words, words, Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join(" ", parts));
  }

  private static List<String> analyze(TextAnalyzer analyzer, String text) throws IOException {
    analyzer.reset(new StringReader(text));
    List<String> terms = new ArrayList<>();
    for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      for (int i = 0; i < word.termCount(); i++) {
        terms.add(word.term(i) + " " + word.weight(i));
      }
    }
    return terms;
  }
}
