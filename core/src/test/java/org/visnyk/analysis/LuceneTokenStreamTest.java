package org.visnyk.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.apache.lucene.tests.util.TestUtil;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;

/**
 * Lucene's own checks of token streams: random text of every script, reuse, readers that give one
 * character at a time, offsets, an index that takes the tokens, and threads that share an analyzer.
 * A whole compound stands at the position of its first part and is longer than it, so what Lucene
 * calls graph offsets is not checked.
 */
public class LuceneTokenStreamTest extends BaseTokenStreamTestCase {
  private static final int TEXTS = 100;
  private static final int LONG_TEXT = 4_000;

  public void testAnalyzerOfTexts() throws IOException {
    check(new UkrainianNewsAnalyzer());
  }

  public void testAnalyzerOfQueries() throws IOException {
    check(new UkrainianNewsQueryAnalyzer());
  }

  public void testLemmaFilterBehindAnyTokenizer() throws IOException {
    check(lemmas(Map.of()));
  }

  public void testEverythingInOneChain() throws IOException {
    check(
        CustomAnalyzer.builder()
            .addCharFilter(UkrainianNormalizeCharFilterFactory.NAME)
            .withTokenizer("standard")
            .addTokenFilter(UkrainianLemmaFilterFactory.NAME)
            .addTokenFilter(UkrainianStopFilterFactory.NAME)
            .build());
  }

  public void testUkrainianTextOfLookAlikesMarksAndSigns() throws IOException {
    try (Analyzer analyzer = new UkrainianNewsAnalyzer();
        Analyzer chain = normalizing("whitespace")) {
      for (int i = 0; i < TEXTS; i++) {
        String text = dangerousText();
        checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), text, false);
        checkAnalysisConsistency(random(), chain, random().nextBoolean(), text, false);
      }
    }
  }

  public void testLemmaFilterKeepsKeywordsAndWhatIsNoWord() throws IOException {
    try (Analyzer analyzer = lemmas(Map.of("protected", "Києва"))) {
      assertAnalyzesTo(
          analyzer,
          "літаків Києва , (Києву)",
          new String[] {"літак", "Києва", ",", "київ"},
          new int[] {0, 8, 14, 16},
          new int[] {7, 13, 15, 23});
    }
  }

  public void testLemmaFilterGivesPartsPositionsOfTheirOwn() throws IOException {
    try (Analyzer analyzer = lemmas(Map.of())) {
      assertAnalyzesTo(
          analyzer,
          "літаки F-16",
          new String[] {"літак", "f16", "f", "16"},
          new int[] {0, 7, 7, 7},
          new int[] {6, 11, 11, 11},
          new int[] {1, 1, 0, 1});
    }
  }

  public void testStopFilterLeavesGapsAndTakesAlternativesAlong() throws IOException {
    try (Analyzer analyzer = stopping()) {
      assertAnalyzesTo(
          analyzer, "літак та війна", new String[] {"літак", "війна"}, new int[] {1, 2});
      assertAnalyzesTo(
          analyzer, "не без літаків", new String[] {"не", "без", "літак"}, new int[] {1, 1, 1});
    }
  }

  public void testCharFilterRepairsWordsAndLeadsBack() throws IOException {
    try (Analyzer analyzer = normalizing("standard")) {
      assertAnalyzesTo(
          analyzer,
          "\uFEFFKи\u0301їв п’я\u0301тниця, 'Сло\u00ADво' café і\u0308жак и\u0306 Cовid",
          new String[] {"Київ", "п'ятниця", "Слово", "café", "їжак", "й", "Cовid"},
          new int[] {1, 7, 19, 27, 32, 38, 41},
          new int[] {6, 16, 25, 31, 37, 40, 46});
    }
  }

  public void testCharFilterLeavesOtherScriptsAlone() throws IOException {
    String text = "e\u0301te\u0301 👨\u200D👩 l’ete ‘quote’ \u200D ӯ نمی\u200Cخواهم \uD800";
    StringBuilder read = new StringBuilder();
    try (CharFilter filter = new UkrainianNormalizeCharFilter(new StringReader(text))) {
      for (int c = filter.read(); c >= 0; c = filter.read()) {
        read.append((char) c);
      }
    }
    assertEquals(text, read.toString());
  }

  /** Closes the analyzer when it is done. */
  private static void check(Analyzer analyzer) throws IOException {
    try (analyzer) {
      checkRandomData(random(), analyzer, TEXTS, 20, false, false);
      checkRandomData(random(), analyzer, 3, LONG_TEXT, false, false);
    }
  }

  private static Analyzer normalizing(String tokenizer) throws IOException {
    return CustomAnalyzer.builder()
        .addCharFilter(UkrainianNormalizeCharFilterFactory.NAME)
        .withTokenizer(tokenizer)
        .build();
  }

  private static Analyzer stopping() throws IOException {
    return CustomAnalyzer.builder()
        .withTokenizer(UkrainianNewsTokenizerFactory.NAME)
        .addTokenFilter(UkrainianStopFilterFactory.NAME)
        .build();
  }

  private static Analyzer lemmas(Map<String, String> keywords) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        MockTokenizer tokenizer = new MockTokenizer(MockTokenizer.WHITESPACE, false);
        CharArraySet marked = new CharArraySet(keywords.values(), false);
        return new TokenStreamComponents(
            tokenizer,
            new UkrainianLemmaFilter(
                new SetKeywordMarkerFilter(tokenizer, marked),
                Source.TEXT,
                UkrainianDictionary.shared(),
                UserWords.empty()));
      }
    };
  }

  private static String dangerousText() {
    List<String> pieces =
        List.of(
            "Kиїв",
            "п’ять",
            "є\u0301",
            "і\u0308",
            "\u00AD",
            "\u200B",
            "F-16",
            "#ЗСУ",
            "1,5%",
            "@",
            "https://rbc.ua/ua/news.",
            "віце-прем'єр",
            "-",
            "'",
            " ",
            " ",
            ". ",
            "\n",
            "😀",
            "\uD800",
            "\uDC00",
            "\u0301\u0301",
            "Сирським",
            "стали",
            "10",
            " 000",
            "\u00A0%",
            "09:05",
            "1,5-річного",
            "2016-го",
            "a@b.ua",
            "_");
    StringBuilder text = new StringBuilder();
    int count = TestUtil.nextInt(random(), 0, 40);
    for (int i = 0; i < count; i++) {
      text.append(pieces.get(random().nextInt(pieces.size())));
    }
    return text.toString();
  }
}
