package org.visnyk.language.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.Preferences;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

class CountedLemmasTest {
  private final Preferences.Lemmas lemmas = new Preferences.Lemmas(UkrainianDictionary.shared());
  private final CountedLemmas counted = new CountedLemmas();

  @Test
  void countsUnambiguousForms() throws IOException {
    counted.add(new StringReader("Роки минали, роками. У Києві року."));

    assertThat(counted.occurrences(lemmas.find("рік"))).isEqualTo(1);
    assertThat(counted.occurrences(lemmas.find("Київ"))).isZero();
  }

  @Test
  void prefersTheNounThatIsFrequentInTheCollection() throws IOException {
    String text = "Роман про приклад образи.";
    float before = weightOf("образа", text, LemmaStatistics.NONE);
    counted.add(new StringReader("Образою, образо, образ. Образою образу."));
    for (int i = 0; i < 9; i++) {
      counted.add(new StringReader("образою"));
    }

    assertThat(weightOf("образа", text, counted)).isGreaterThan(before);
  }

  private static float weightOf(String lemma, String text, LemmaStatistics statistics)
      throws IOException {
    TextAnalyzer analyzer =
        new TextAnalyzer(Source.TEXT, UkrainianDictionary.shared(), UserWords::empty, statistics);
    analyzer.reset(new StringReader(text));
    for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      for (int i = 0; i < word.termCount(); i++) {
        if (word.term(i).equals(lemma)) {
          return word.weight(i);
        }
      }
    }
    return 0;
  }
}
