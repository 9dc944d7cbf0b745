package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.guess.LemmaGuesser;

/** The heap size of the language data, measured by walking the object graph. */
class FootprintTest {
  private static final long MEGABYTE = 1 << 20;

  @BeforeAll
  static void letTheWalkSeeRecords() {
    System.setProperty("jol.magicFieldOffset", "true");
  }

  @Test
  void dictionaryAndGuesserTakeLessThanSixtyFourMegabytes() {
    long bytes =
        GraphLayout.parseInstance(
                UkrainianDictionary.shared(), LemmaGuesser.on(UkrainianDictionary.shared()))
            .totalSize();

    System.out.printf("Dictionary and guesser: %,d bytes of heap%n", bytes);
    assertThat(bytes).isBetween(MEGABYTE, 64 * MEGABYTE);
  }

  @Test
  void anAnalyzerOfItsOwnTakesLessThanAMegabyte() {
    TextAnalyzer one = new TextAnalyzer(TextAnalyzer.Source.TEXT);
    TextAnalyzer other = new TextAnalyzer(TextAnalyzer.Source.TEXT);
    long shared = GraphLayout.parseInstance(one).totalSize();
    long both = GraphLayout.parseInstance(one, other).totalSize();

    assertThat(both - shared).isBetween(1L, MEGABYTE);
  }

  @Test
  void cachesAndDictionaryTakeLessThanFortyMegabytes() throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(TextAnalyzer.Source.TEXT);
    Set<String> forms = new TreeSet<>();
    UkrainianDictionary.shared()
        .visitForms(lemma -> lemma % 8 == 0, (lemma, form, grammar) -> forms.add(form));
    analyzer.reset(new StringReader(String.join(" ", forms) + String.join("-розвідник ", forms)));
    while (analyzer.next() != null) {
      // Enough words to fill the caches of homographs and of compounds.
    }
    analyzer.reset(Reader.nullReader());

    long bytes =
        GraphLayout.parseInstance(analyzer, LemmaGuesser.on(UkrainianDictionary.shared()))
            .totalSize();

    System.out.printf("With an analyzer and what it keeps of words: %,d bytes of heap%n", bytes);
    assertThat(bytes).isBetween(MEGABYTE, 40 * MEGABYTE);
  }
}
