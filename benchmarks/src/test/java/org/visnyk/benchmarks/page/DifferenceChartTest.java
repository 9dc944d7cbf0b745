package org.visnyk.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.visnyk.benchmarks.page.DifferenceChart.Bar;

class DifferenceChartTest {
  /** Pixels have one digit behind the point. */
  private static final double ROUNDING = 0.21;

  @Test
  void theGreatestGainComesFirstAndTheGreatestLossLast() {
    Elements bars = bars(List.of(new Bar("a", -0.5), new Bar("b & <c>", 1), new Bar("d", 0)));

    assertThat(bars.select("title").eachText()).containsExactly("b & <c>", "d", "a");
    assertThat(bars.stream().map(bar -> number(bar, "x"))).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void gainsStandOnTheLineThatLossesHangFrom() {
    Elements bars = bars(List.of(new Bar("gain", 1), new Bar("loss", -0.5)));
    Element gain = bars.getFirst();
    Element loss = bars.getLast();

    assertThat(number(gain, "y") + number(gain, "height"))
        .isCloseTo(number(loss, "y"), within(ROUNDING));
    assertThat(number(gain, "height")).isCloseTo(2 * number(loss, "height"), within(ROUNDING));
    assertThat(gain.attr("fill")).isNotEqualTo(loss.attr("fill"));
  }

  @Test
  void aThousandBarsFitBesideEachOther() {
    Elements bars =
        bars(IntStream.range(0, 1000).mapToObj(i -> new Bar("t" + i, i / 1000.0)).toList());

    assertThat(bars).hasSize(1000);
    assertThat(number(bars.getLast(), "x") + number(bars.getLast(), "width"))
        .isLessThanOrEqualTo(840);
  }

  @Test
  void aValueThatIsNoNumberIsRefused() {
    List<Bar> bars = List.of(new Bar("x", Double.NaN));

    assertThatThrownBy(() -> DifferenceChart.draw("t", "d", "a", bars))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Elements bars(List<Bar> bars) {
    String svg = DifferenceChart.draw("title", "description", "axis", bars).svg();
    return Jsoup.parse(svg, Parser.xmlParser()).select("rect:has(> title)");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }
}
