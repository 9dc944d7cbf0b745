package org.visnyk.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.benchmarks.page.LineChart.Point;
import org.visnyk.benchmarks.page.RowChart.Row;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
  @TempDir private Path folder;

  @Test
  void aChartHasATitleAndADescriptionThatItIsLabelledBy() throws Exception {
    Element svg = ratios().getDocumentElement();

    String[] ids = svg.getAttribute("aria-labelledby").split(" ");
    Element title = (Element) svg.getElementsByTagName("title").item(0);
    Element description = (Element) svg.getElementsByTagName("desc").item(0);

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("viewBox")).startsWith("0 0 840 ");
    assertThat(ids)
        .containsExactly(title.getAttribute("id"), description.getAttribute("id"))
        .doesNotHaveDuplicates();
    assertThat(title.getTextContent()).isEqualTo("Speed & <cost>");
    assertThat(description.getTextContent()).isEqualTo("Twice as fast, half as small.");
  }

  @Test
  void twiceAsGoodAndHalfAsGoodAreEquallyFarFromTheOrigin() throws Exception {
    List<Element> bars = bars(ratios());

    assertThat(number(bars.get(0), "width")).isCloseTo(number(bars.get(1), "width"), offset(0.11));
    // The better one starts where the worse one ends.
    assertThat(number(bars.get(0), "x"))
        .isCloseTo(number(bars.get(1), "x") + number(bars.get(1), "width"), offset(0.11));
  }

  @Test
  void barsSayInWordsWhatTheyAreAndHowLong() throws Exception {
    assertThat(texts(ratios()))
        .contains("speed", "size", "visnyk", "2.00 times", "0.50 times", "times better");
  }

  @Test
  void anIntervalIsAWhisker() throws Exception {
    Document without = read(bars("t", false, 0, List.of(Row.bar("x", "s", 3, 3, 3, "3"))).svg());
    assertThat(whiskers(without)).isZero();
    // Each is drawn twice, white below black.
    assertThat(whiskers(ratios())).isEqualTo(2);
  }

  @Test
  void pointsOfARowDifferInShape() throws Exception {
    Chart drawing =
        new RowChart(
                "Latency",
                "d",
                "µs",
                true,
                1,
                List.of("p50", "p90", "p99"),
                List.of(
                    Row.points("one word", "visnyk", List.of(100.0, 200.0, 900.0)),
                    Row.points("one word", "stock", List.of(90.0, 210.0, 1500.0))))
            .draw();

    Document read = read(drawing.svg());

    List<String> shapes =
        elements(read, "path").stream()
            .filter(path -> path.getAttribute("stroke").equals("#fff"))
            .map(path -> path.getAttribute("d"))
            .distinct()
            .toList();
    assertThat(shapes).hasSize(3);
    assertThat(texts(read)).contains("p50", "p90", "p99", "visnyk", "stock", "one word");
    assertThat(texts(read).stream().filter("one word"::equals)).hasSize(1);
  }

  @Test
  void linesDifferInDashesAndAreNamedWithoutOverlap() throws Exception {
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    lines.put("visnyk", List.of(new Point(1000, 50), new Point(10_000, 100)));
    lines.put("stock", List.of(new Point(1000, 50), new Point(10_000, 101)));
    Chart drawing = LineChart.draw("Growth", "d", "articles", "µs", lines);

    Document read = read(drawing.svg());

    assertThat(
            elements(read, "path").stream()
                .map(path -> path.getAttribute("stroke-dasharray"))
                .filter(dashes -> !dashes.isEmpty()))
        .hasSize(2)
        .doesNotHaveDuplicates();
    double visnyk = number(named(read, "visnyk"), "y");
    double stock = number(named(read, "stock"), "y");
    assertThat(Math.abs(visnyk - stock)).isGreaterThanOrEqualTo(15);
    assertThat(texts(read)).contains("1,000", "10,000", "articles", "µs");
  }

  @Test
  void theSameChartCanBeAFile() throws Exception {
    Chart drawing = bars("t", false, 0, List.of(Row.bar("Ґрунт", "s", -3, -3, -3, "-3")));
    Path file = folder.resolve("chart.svg");
    drawing.write(file);
    assertThat(Files.readString(file)).isEqualTo(drawing.svg()).contains("Ґрунт", "-3");
  }

  @Test
  void valuesWithoutAPlaceAreRefused() {
    for (double value : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(
              () -> bars("t", true, 1, List.of(Row.bar("x", "s", value, value, value, ""))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("has no place on this axis");
    }
    assertThatThrownBy(() -> LineChart.draw("t", "d", "x", "y", Map.of("empty", List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Chart bars(String title, boolean logarithmic, double origin, List<Row> bars) {
    return new RowChart(
            title,
            "Twice as fast, half as small.",
            "times better",
            logarithmic,
            origin,
            List.of(),
            bars)
        .draw();
  }

  private static Document ratios() throws Exception {
    return read(
        bars(
                "Speed & <cost>",
                true,
                1,
                List.of(
                    Row.bar("speed", "visnyk", 2, 1.8, 2.2, "2.00 times"),
                    Row.bar("size", "visnyk", 0.5, 0.5, 0.5, "0.50 times")))
            .svg());
  }

  private static Document read(String svg) throws Exception {
    return PageTest.parseXml(svg);
  }

  private static List<Element> elements(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** Without the ground. */
  private static List<Element> bars(Document document) {
    return elements(document, "rect").subList(1, elements(document, "rect").size());
  }

  private static List<String> texts(Document document) {
    return elements(document, "text").stream().map(Element::getTextContent).toList();
  }

  private static Element named(Document document, String text) {
    return elements(document, "text").stream()
        .filter(element -> element.getTextContent().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static long whiskers(Document document) {
    return elements(document, "path").stream()
        .filter(path -> path.getAttribute("d").contains("v6"))
        .count();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
