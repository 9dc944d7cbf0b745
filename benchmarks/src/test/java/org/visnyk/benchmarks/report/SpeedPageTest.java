package org.visnyk.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedPageTest {
  @TempDir private Path folder;
  private Document page = new Document("");

  @BeforeEach
  void writeThePage() throws IOException {
    SpeedPage.write(folder, RecordedRun.measurements(), Map.of("cpu", "Fast & <Furious>"));
    page = Jsoup.parse(folder.resolve("index.html"));
  }

  @Test
  void everyPartHasItsChartsAndItsTable() {
    assertThat(page.select("h2").eachText())
        .containsExactly(
            "Analysis",
            "Indexing",
            "Search, 10,000 articles",
            "Search, 100,000 articles",
            "Startup",
            "Growth",
            "Environment");
    assertThat(page.select("section:has(h2:contains(Analysis)) svg")).hasSize(1);
    assertThat(page.select("svg > title").eachText())
        .contains(
            "Search, 10,000 articles: p50 µs",
            "Search, 10,000 articles: KB allocated",
            "Search, 10,000 articles: latency",
            "search, one word");
  }

  @Test
  void noValueStandsWithoutItsBaseline() {
    assertThat(page.select("section:has(h2:contains(Search)) tbody tr"))
        .hasSize(16)
        .allSatisfy(
            row -> {
              assertThat(row.select("td").get(0).text()).as("stock").isNotEmpty();
              assertThat(row.select("td").get(1).text()).as("visnyk").isNotEmpty();
              assertThat(row.select("td").get(2).text()).as("ratio").contains("x");
            });
  }

  @Test
  void visnykIsHeldAgainstTheBestVariantOfStock() {
    assertThat(page.select("tr:has(th:contains(one word, p50)) td:last-child").eachText())
        .containsExactly("0.40x of stock-combined", "0.40x of stock-combined");
  }

  @Test
  void theChartsAreFilesAsWell() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".svg")).toList();
      assertThat(names)
          .contains(
              "analysis.svg",
              "indexing.svg",
              "search-10000-articles-p50.svg",
              "search-10000-articles-latency.svg",
              "growth-search-one-word.svg");
    }
    assertThat(Files.readString(folder.resolve("analysis.svg")))
        .contains("1000 tokens/s, visnyk: 10.0x (9.39 to 10.6)");
  }

  @Test
  void growthShowsEachEngineAtEachSize() {
    assertThat(page.select("svg:has(title:contains(search, one word)) > desc").text())
        .contains("visnyk: 200 µs at 10,000 articles, 800 µs at 100,000 articles")
        .contains("stock-combined: 80 µs at 10,000 articles, 320 µs at 100,000 articles");
  }

  @Test
  void theEnvironmentIsShownAsItIs() {
    assertThat(page.select("tr:has(th:contains(cpu)) td").text()).isEqualTo("Fast & <Furious>");
  }
}
