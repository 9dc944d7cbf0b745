package org.visnyk.query.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BestPassagesTest {
  private static final String TEXT =
      "Міст закрили. Про погоду нічого. Міст і порт відкриють у червні. Порт працює. Порт чекає.";

  @Test
  void theSentenceWithMoreOfTheWordsIsBest() {
    assertThat(best(TEXT, 1, "Міст", "Порт", "порт"))
        .containsExactly("Міст і порт відкриють у червні. ");
  }

  @Test
  void sentencesComeInTheOrderOfTheText() {
    assertThat(best(TEXT, 2, "Міст", "порт"))
        .containsExactly("Міст закрили. ", "Міст і порт відкриють у червні. ");
  }

  @Test
  void aRareWordTellsMoreThanOneThatIsEverywhere() {
    String text =
        "Місто росте. Місто чекає. Місто тихе. Місто спить. Трамвай стоїть. Місто квітне.";

    assertThat(best(text, 1, "Місто", "Трамвай")).containsExactly("Трамвай стоїть. ");
  }

  @Test
  void twoTermsOfOneWordAtOnePlaceCountOnce() {
    String text = "Замок замок. Порт і міст у місті.";
    List<Match> marks =
        List.of(
            new Match(0, 5, 0), new Match(6, 11, 0), new Match(13, 17, 1), new Match(20, 24, 2));

    assertThat(BestPassages.of(text, marks, 3, 1))
        .singleElement()
        .extracting(Passage::start)
        .isEqualTo(13);
  }

  @Test
  void aShortSentenceIsShownWithTheNextOne() {
    assertThat(best(TEXT, 2, "Міст закрили")).hasSize(2).startsWith("Міст закрили. ");
    assertThat(best(TEXT, 1, "Міст закрили")).containsExactly("Міст закрили. ");
    String longSentence = "Міст " + "і дорогу ".repeat(15) + "закрили. ";
    assertThat(best(longSentence + "Порт працює.", 2, "Міст")).containsExactly(longSentence);
  }

  @Test
  void withoutMarksTheFirstSentenceIsShown() {
    assertThat(best(TEXT, 2)).containsExactly("Міст закрили. ");
    assertThat(best("", 2)).containsExactly("");
  }

  @Property
  void aSnippetIsTextOfTheArticleWithItsMarks(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 3) int most) {
    List<Match> marks = marks(text, List.of("слово", "<b>"));

    String html = SnippetWriter.write(BestPassages.of(text, marks, 2, most), text).toHtml();

    assertThat(html).doesNotContain("<b>");
    for (String part : html.split("…")) {
      // White space between sentences is shown as one space.
      assertThat(text.replaceAll("\\s+", " "))
          .contains(Jsoup.parse(part).wholeText().replaceAll("\\s+", " ").strip());
    }
    for (var mark : Jsoup.parse(html).select("mark")) {
      assertThat(mark.wholeText()).isIn("слово", "<b>");
    }
    assertThat(html.contains("<mark>")).isEqualTo(!marks.isEmpty());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("слово", "інше", "Третє", ". ", "! ", " ", "\n", "<b>", "&amp;", "\"")
        .list()
        .ofMaxSize(60)
        .map(parts -> parts.stream().collect(Collectors.joining()));
  }

  private static List<String> best(String text, int most, String... words) {
    return BestPassages.of(text, marks(text, List.of(words)), words.length, most).stream()
        .map(passage -> text.substring(passage.start(), passage.end()))
        .toList();
  }

  /** Each place where one of the words stands. */
  private static List<Match> marks(String text, List<String> words) {
    List<Match> marks = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      String letters = words.get(word);
      for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
        marks.add(new Match(at, at + letters.length(), word));
      }
    }
    marks.sort(Match.IN_ORDER);
    return marks;
  }
}
