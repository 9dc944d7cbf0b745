package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.Highlight.Range;

class HighlightTest {
  private static final Highlight ELECTIONS =
      new Highlight("На виборах і після виборів", List.of(new Range(3, 10), new Range(19, 26)));

  @Test
  void hasATextItsMatchesAndTheirRanges() {
    assertThat(ELECTIONS.matches()).containsExactly("виборах", "виборів");
    assertThat(ELECTIONS.isEmpty()).isFalse();
    assertThat(ELECTIONS.toHtml())
        .isEqualTo("На <mark>виборах</mark> і після <mark>виборів</mark>");
    assertThat(ELECTIONS.toMarkedText("[", "]")).isEqualTo("На [виборах] і після [виборів]");
  }

  @Test
  void isBuiltFromParts() {
    Highlight built =
        Highlight.builder()
            .append("На ")
            .appendMatch("виборах")
            .append(" і після ")
            .appendMatch("")
            .appendMatch("виборів")
            .build();

    assertThat(built).isEqualTo(ELECTIONS);
    assertThat(Highlight.builder().append("На ").length()).isEqualTo(3);
  }

  @Test
  void mayBeEmptyOrWithoutMatches() {
    assertThat(Highlight.builder().build()).isSameAs(Highlight.empty());
    assertThat(Highlight.of("")).isSameAs(Highlight.empty());
    assertThat(Highlight.empty().isEmpty()).isTrue();
    assertThat(Highlight.empty().toHtml()).isEmpty();
    assertThat(Highlight.of("На виборах").ranges()).isEmpty();
    assertThat(Highlight.of("На виборах").toHtml()).isEqualTo("На виборах");
  }

  @Test
  void escapesHtmlInsideAndOutsideOfMatches() {
    Highlight highlight =
        Highlight.builder().append("\"<i>\"\n&").appendMatch("<b>&\t'").append("\u0007").build();

    assertThat(highlight.toHtml())
        .isEqualTo("&quot;&lt;i&gt;&quot; &amp;<mark>&lt;b&gt;&amp; '</mark> ");
    assertThat(highlight.toMarkedText("*", "*")).isEqualTo("\"<i>\"\n&*<b>&\t'*\u0007");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 2, 3, 4",
    "2, 2, 3, 4",
    "3, 2, 3, 4",
    "0, 3, 2, 4",
    "3, 4, 0, 2",
    "0, 2, 3, 6",
    "6, 7, 8, 9",
  })
  void refusesRangesThatAreEmptyOutOfOrderOverlappingOrOutsideOfTheText(
      int start, int end, int nextStart, int nextEnd) {
    List<Range> ranges = List.of(new Range(start, end), new Range(nextStart, nextEnd));

    assertThatThrownBy(() -> new Highlight("текст", ranges))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ranges");
  }

  @Test
  void doesNotChangeWithTheListItWasMadeOf() {
    List<Range> ranges = new ArrayList<>(List.of(new Range(0, 2)));
    Highlight highlight = new Highlight("текст", ranges);
    ranges.clear();

    assertThat(highlight.matches()).containsExactly("те");
  }

  /** Even parts are appended as text, odd ones as matches. */
  @Property
  void theHtmlWithoutItsMarksIsTheText(@ForAll @Size(max = 8) List<String> parts) {
    Highlight.Builder builder = Highlight.builder();
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0) {
        builder.append(parts.get(i));
      } else {
        builder.appendMatch(parts.get(i));
      }
    }
    Highlight highlight = builder.build();

    assertThat(highlight.text()).isEqualTo(String.join("", parts));
    String html = highlight.toHtml();
    assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"");
    assertThat(Parser.unescapeEntities(html.replace("<mark>", "").replace("</mark>", ""), false))
        .isEqualTo(withoutControlCharacters(highlight.text()));
    assertThat(new Highlight(highlight.text(), highlight.ranges())).isEqualTo(highlight);
    assertThat(highlight.toMarkedText("", "")).isEqualTo(highlight.text());
  }

  private static String withoutControlCharacters(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars().forEach(c -> shown.append(Character.isISOControl(c) ? ' ' : (char) c));
    return shown.toString();
  }
}
