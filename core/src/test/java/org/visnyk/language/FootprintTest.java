package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;
import org.visnyk.language.guess.LemmaGuesser;
import org.visnyk.language.lexicon.Lexicon;

/** What the language data take of the heap, found by walking it. */
class FootprintTest {
  private static final long MEGABYTE = 1 << 20;

  @BeforeAll
  static void letTheWalkSeeRecords() {
    System.setProperty("jol.magicFieldOffset", "true");
  }

  @Test
  void lexiconAndGuesserTakeLessThanSixtyFourMegabytes() {
    long bytes = GraphLayout.parseInstance(Lexicon.shared(), LemmaGuesser.shared()).totalSize();

    System.out.printf("Lexicon and guesser: %,d bytes of heap%n", bytes);
    assertThat(bytes).isBetween(MEGABYTE, 64 * MEGABYTE);
  }

  @Test
  void anAnalyzerOfItsOwnTakesLessThanAMegabyte() {
    TextAnalyzer analyzer = new TextAnalyzer(TextAnalyzer.Source.TEXT);
    long shared = GraphLayout.parseInstance(Lexicon.shared(), LemmaGuesser.shared()).totalSize();
    long both =
        GraphLayout.parseInstance(Lexicon.shared(), LemmaGuesser.shared(), analyzer).totalSize();

    assertThat(both - shared).isBetween(1L, MEGABYTE);
  }
}
