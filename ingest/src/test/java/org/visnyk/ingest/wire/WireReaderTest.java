package org.visnyk.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;

class WireReaderTest {
  @Test
  void readsNitf() throws IOException {
    Article article =
        article(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
            <nitf><head><title>Службова назва</title>
            <docdata><doc-id id-string="visti-77"/><date.issue norm="20240626T101500+0300"/>
            <key-list><keyword key="жнива"/><keyword key="Полтавщина"/></key-list></docdata>
            <pubdata name="Вісті" position.section="Село"/></head>
            <body><body.head><hedline><hl1>Жнива почалися раніше</hl1></hedline>
            <byline>Текст: <person>Леся Гаєва</person></byline><abstract><p>Коротко про жнива.</p></abstract></body.head>
            <body.content><p>Перший комбайн вийшов у поле ще вдосвіта.</p><p>Дощів не обіцяють до кінця тижня.</p></body.content>
            </body></nitf>
            """);
    assertThat(article.id()).isEqualTo("visti-77");
    assertThat(article.title()).isEqualTo("Жнива почалися раніше");
    assertThat(article.lead()).isEqualTo("Коротко про жнива.");
    assertThat(article.text())
        .isEqualTo(
            "Перший комбайн вийшов у поле ще вдосвіта.\n\nДощів не обіцяють до кінця тижня.");
    assertThat(article.published()).contains(Instant.parse("2024-06-26T07:15:00Z"));
    assertThat(article.authors()).containsExactly("Леся Гаєва");
    assertThat(article.source()).isEqualTo("Вісті");
    assertThat(article.section()).isEqualTo("Село");
    assertThat(article.tags()).containsExactly("жнива", "Полтавщина");
  }

  @Test
  void readsTheTextItemsOfAMessageInNewsMl() throws IOException {
    String item =
        """
        <newsItem guid="urn:newsml:visti.example:%d"><itemMeta><itemClass qcode="ninat:%s"/>
        <provider><name>Вісті</name></provider><versionCreated>2024-06-26T10:15:00+03:00</versionCreated>
        <pubStatus qcode="stat:%s"/></itemMeta>
        <contentMeta><by>Леся Гаєва</by><headline>Новина %d</headline>
        <description role="drol:summary">Стисло.</description><keyword>жнива</keyword></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>Абзац один.</h:p><h:p>Абзац два.</h:p></h:body></h:html></inlineXML></contentSet></newsItem>
        """;
    List<IngestRecord> records =
        read(
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                + item.formatted(1, "text", "usable", 1)
                + item.formatted(2, "picture", "usable", 2)
                + item.formatted(3, "text", "canceled", 3)
                + item.formatted(4, "text", "usable", 4)
                + "</itemSet></newsMessage>");
    assertThat(records)
        .extracting(record -> ((ReadArticle) record).article().id())
        .containsExactly("urn:newsml:visti.example:1", "urn:newsml:visti.example:4");
    Article article = ((ReadArticle) records.getFirst()).article();
    assertThat(article.title()).isEqualTo("Новина 1");
    assertThat(article.lead()).isEqualTo("Стисло.");
    assertThat(article.text()).isEqualTo("Абзац один.\n\nАбзац два.");
    assertThat(article.authors()).containsExactly("Леся Гаєва");
    assertThat(article.source()).isEqualTo("Вісті");
    assertThat(article.published()).contains(Instant.parse("2024-06-26T07:15:00Z"));
  }

  @Test
  void anUnreadableDateCostsItself() throws IOException {
    List<IngestRecord> records =
        read(
            "<nitf><head><date.issue"
                + " norm=\"скоро\"/></head><body><body.head><hl1>Жнива</hl1></body.head></body></nitf>");
    ReadArticle read = (ReadArticle) records.getFirst();
    assertThat(read.article().published()).isEmpty();
    assertThat(read.problems()).hasSize(1);
  }

  @Test
  void readsTheXmlOfScrapy() throws IOException {
    List<IngestRecord> records =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <items>
            <item><url>https://visti.example/1</url><headline>Жнива &amp; дощі</headline><body>Перший комбайн вийшов у поле.</body><date>2024-06-26T10:15:00+03:00</date><tags><value>жнива</value><value>село</value></tags></item>
            <item><url>https://visti.example/2</url><headline>Без тексту</headline></item>
            </items>
            """);
    assertThat(records).hasSize(2);
    Article article = ((ReadArticle) records.getFirst()).article();
    assertThat(article.title()).isEqualTo("Жнива & дощі");
    assertThat(article.text()).isEqualTo("Перший комбайн вийшов у поле.");
    assertThat(article.tags()).containsExactly("жнива", "село");
    assertThat(article.published()).contains(Instant.parse("2024-06-26T07:15:00Z"));
  }

  private static Article article(String xml) throws IOException {
    List<IngestRecord> records = read(xml);
    assertThat(records).singleElement().isInstanceOf(ReadArticle.class);
    return ((ReadArticle) records.getFirst()).article();
  }

  private static List<IngestRecord> read(String xml) throws IOException {
    return Records.all(
        Inputs.open(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
            "item.xml",
            ReaderOptions.defaults()));
  }
}
