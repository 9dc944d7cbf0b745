package org.visnyk.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.benchmarks.page.RowChart.Row;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PageTest {
  private static final String HOSTILE = "<script>alert('1 & 2')</script> \"їжак\" ]]> \u00a0";

  @TempDir private Path folder;

  @Test
  void whateverATextContainsIsShownAndNotObeyed() {
    Page page = new Page(HOSTILE);
    page.main().section(HOSTILE).paragraph(HOSTILE).list(List.of(HOSTILE));
    page.main().details(HOSTILE).paragraph("inside");
    page.main().table(HOSTILE, List.of(List.of(HOSTILE, "n"), List.of(HOSTILE, HOSTILE)));
    page.main().chart(chart(HOSTILE), HOSTILE);

    Document read = Jsoup.parse(page.html());

    assertThat(read.select("script")).isEmpty();
    for (String place :
        List.of("h1", "h2", "section p", "li", "summary", "caption", "thead th", "td")) {
      assertThat(read.select(place).get(0).wholeText()).as(place).isEqualTo(HOSTILE);
    }
    assertThat(read.select("figcaption").text()).contains("alert('1 & 2')");
  }

  @Test
  void aPageIsWellFormedAndDeclaresItsLanguage() throws Exception {
    Page page = new Page(HOSTILE);
    page.main().section("Part").chart(chart("a"), HOSTILE).charts(List.of(chart("b"), chart("c")));

    org.w3c.dom.Document read = parseXml(page.html().replace("<!DOCTYPE html>\n", ""));

    assertThat(read.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(read.getElementsByTagName("svg").getLength()).isEqualTo(3);
  }

  @Test
  void aPageLoadsNothing() {
    Page page = new Page("Title");
    page.main().chart(chart("a"), "caption");

    Document read = Jsoup.parse(page.html());

    assertThat(read.select("[src], [href], link, script, iframe, img")).isEmpty();
    assertThat(page.html()).startsWith("<!DOCTYPE html>\n<html").doesNotContain("@import", "url(");
  }

  @Test
  void headingsDescendByOneLevel() {
    Page page = new Page("Title");
    page.main().section("Second").section("Third");
    page.main().section("Another");

    assertThat(Jsoup.parse(page.html()).select("h1, h2, h3").eachText())
        .containsExactly("Title", "Second", "Third", "Another");
    assertThat(Jsoup.parse(page.html()).select("h2").eachText())
        .containsExactly("Second", "Another");
  }

  @Test
  void theFirstCellOfARowNamesIt() {
    Page page = new Page("Title");
    page.main()
        .table("", List.of(List.of("what", "value", "note"), List.of("speed", "8.8", "fast")), 2);

    Document read = Jsoup.parse(page.html());

    assertThat(read.select("tbody th[scope=row]").eachText()).containsExactly("speed");
    assertThat(read.select("td.number").eachText()).containsExactly("8.8");
    assertThat(read.select("td:not(.number)").eachText()).containsExactly("fast");
    assertThat(read.select("caption")).isEmpty();
  }

  @Test
  void aRowWithoutAllColumnsIsRefused() {
    Section section = new Page("Title").main();
    List<List<String>> rows = List.of(List.of("what", "value"), List.of("speed"));

    assertThatThrownBy(() -> section.table("", rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 columns, but the row [speed] has 1");
  }

  @Test
  void isWrittenInUtf8() throws IOException {
    Path file = folder.resolve("page.html");
    new Page("Заголовок").write(file);
    assertThat(Files.readString(file)).contains("<h1>Заголовок</h1>", "charset=\"utf-8\"");
  }

  private static Chart chart(String title) {
    return new RowChart(
            title,
            "one bar",
            "axis",
            false,
            0,
            List.of(),
            List.of(Row.bar("label", "series", 2, 2, 2, "2")))
        .draw();
  }

  static org.w3c.dom.Document parseXml(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
