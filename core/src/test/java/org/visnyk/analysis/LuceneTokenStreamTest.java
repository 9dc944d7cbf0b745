package org.visnyk.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.util.TestUtil;

/**
 * Lucene's own checks of token streams: random text of every script, reuse, readers that return one
 * character at a time, offsets, indexing of the tokens, and threads that share an analyzer. Graph
 * offsets are not checked, because a compound shares the position of its first part and is longer.
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

  public void testTokenizerWithTheAttributesOfLucene() throws IOException {
    check(CustomAnalyzer.builder().withTokenizer(UkrainianNewsTokenizerFactory.NAME).build());
  }

  public void testUkrainianTextOfLookAlikesMarksAndPunctuation() throws IOException {
    try (Analyzer analyzer = new UkrainianNewsAnalyzer()) {
      for (int i = 0; i < TEXTS; i++) {
        String text = dangerousText();
        checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), text, false);
      }
    }
  }

  /** Words that get terms beside their own, in any neighbourhood. */
  public void testWordsOfSeveralWritingsJoinedAtRandom() throws IOException {
    String[] words =
        ("Netflix SpaceX нетфлікс Золоте Часів Яр Рава-Руська Суми XX ІІІ І пів екс віце-мер р-н"
             + " обл млрд тис грн 5 1000 $ € % № О. Т-72Б3 Ту-95МС Wi-Fi CO₂ зв'язок звязок проєкт"
             + " мін'юст року New_York дзюдо-клуб швидше в")
            .split(" ");
    String[] joints = {" ", " ", "-", ".", ", ", "@", " @", "#", " #", "_", "/", "’", "\n"};
    try (Analyzer texts = new UkrainianNewsAnalyzer();
        Analyzer queries = new UkrainianNewsQueryAnalyzer()) {
      for (int i = 0; i < TEXTS; i++) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 6; word++) {
          text.append(words[random().nextInt(words.length)]);
          text.append(joints[random().nextInt(joints.length)]);
        }
        checkAnalysisConsistency(random(), texts, false, text.toString(), false);
        checkAnalysisConsistency(random(), queries, false, text.toString(), false);
      }
    }
  }

  public void testPartsOfACompoundHavePositionsOfTheirOwn() throws IOException {
    try (Analyzer analyzer = new UkrainianNewsAnalyzer()) {
      assertAnalyzesTo(
          analyzer,
          "літаки F-16",
          new String[] {"літак", "f16", "f", "16"},
          new int[] {0, 7, 7, 9},
          new int[] {6, 11, 8, 11},
          null,
          new int[] {1, 1, 0, 1},
          null,
          false);
    }
  }

  /** Closes the analyzer at the end. */
  private static void check(Analyzer analyzer) throws IOException {
    try (analyzer) {
      checkRandomData(random(), analyzer, TEXTS, 20, false, false);
      checkRandomData(random(), analyzer, 3, LONG_TEXT, false, false);
    }
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
