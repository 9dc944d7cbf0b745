package org.visnyk.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevancePageTest {
  @TempDir private Path folder;
  private Document page = new Document("");

  @BeforeEach
  void make() throws Exception {
    SmallCollection.in(folder);
    // A run from elsewhere that is right where Visnyk is not, and the other way round.
    SmallCollection.write(
        folder.resolve("topics.jsonl"),
        """
        {"id": "t1", "text": "ціни <b>яблук</b>", "slices": ["<i>"]}
        {"id": "t2", "text": "учитель у школі"}
        """);
    SmallCollection.write(
        folder.resolve("qrels.txt"), "t1 0 bridge 2\nt1 0 market 0\nt2 0 school 3\n");
    SmallCollection.write(
        folder.resolve("other.run"), "t1 Q0 bridge 1 2.0 x\nt2 Q0 storm 1 1.0 x\n");
    Definition definition =
        new Definition(
            List.of(
                SystemDefinition.of("visnyk", null, null, null, null, null, null),
                SystemDefinition.of("plain", "visnyk", "plain", null, null, null, null)),
            List.of(
                new CollectionDefinition(
                    "small",
                    folder,
                    List.of(),
                    Map.of("other", folder.resolve("other.run")),
                    Map.of())),
            "visnyk",
            10,
            Optional.empty());
    Path runs = Files.createDirectory(folder.resolve("runs"));
    List<CollectionResult> results =
        new RelevanceBenchmark(definition, runs, new PrintWriter(Writer.nullWriter())).run();
    page = Jsoup.parse(new RelevancePage(results).html());
  }

  @Test
  void standsAlone() {
    assertThat(page.select("[id]").eachAttr("id")).isNotEmpty().doesNotHaveDuplicates();
    assertThat(page.select("script, link, img, iframe, [src], [href]")).isEmpty();
  }

  @Test
  void escapesWhatPeopleWrote() {
    assertThat(page.text()).contains("ціни <b>яблук</b>", "<i>", "Міст через Рось <відкрили>");
    assertThat(page.select("b, i")).isEmpty();
  }

  @Test
  void hasTheTablesAndACurveForEachRival() {
    assertThat(page.select("th").eachText()).contains("visnyk", "plain", "other", "ndcg@10");
    assertThat(page.select("svg > title").eachText())
        .contains("ndcg@10 against visnyk", "visnyk ahead of other on 1 topics, behind on 1")
        .noneMatch(title -> title.contains("ahead of plain"));
    assertThat(page.select("rect > title").eachText())
        .contains("t2 учитель у школі: +1.0000", "t1 ціни <b>яблук</b>: -1.0000");
  }

  @Test
  void showsWhyATopicWasLost() {
    assertThat(page.select("h4").eachText()).containsExactly("t1 “ціни <b>яблук</b>”");
    String loss = page.select("section:has(> h4)").text();
    assertThat(loss)
        .contains("Relevant and not among the first ten of visnyk: Міст через Рось")
        .contains("(bridge, grade 2) Рух мостом відновили")
        .contains("visnyk: not found; other: rank 1")
        .contains("On top of other: Міст через Рось")
        .contains("On top of visnyk: Ціни на ринку (market, grade 0)");
    assertThat(page.select("section:has(> h4) mark").eachText()).contains("яблука");
  }

  @Test
  void saysWhereTheReferenceIsBehind() {
    assertThat(page.select("li").eachText())
        .anyMatch(
            item ->
                item.startsWith("in the slice <i> (1 topics): other has 1.0000, visnyk has 0.0000"))
        .anyMatch(item -> item.startsWith("not significantly ahead by ndcg@10"));
  }
}
