package org.visnyk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

class FeedReaderTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="%s"?>
      <!DOCTYPE rss [<!ENTITY x "ні">]>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
        <title>Вісник Полісся</title>
        <link>https://polissia.example/</link>
        <description>Новини</description>
        <item>
          <title>Хліб &amp; сіль: як Олевськ зустрічав гостей</title>
          <link>https://polissia.example/a?utm_source=rss</link>
          <guid isPermaLink="false">4711</guid>
          <pubDate>Tue, 25 Jun 2024 09:30:00 +0300</pubDate>
          <dc:creator><![CDATA[Надія Поліщук]]></dc:creator>
          <category>Культура</category>
          <category>Олевськ</category>
          <description>Коротко&nbsp;про гостей.</description>
          <content:encoded><![CDATA[<p>Гостей зустрічали <b>хлібом</b> і музикою.</p><figure><img src="x"><figcaption>Фото</figcaption></figure>
            <p>Читайте також: <a href="/x">Інше</a></p><p>Свято тривало до ночі.</p>]]></content:encoded>
        </item>
        <item>
          <title>Без адреси</title>
          <guid>tag:polissia.example,2024:7</guid>
          <author>n@polissia.example (Іван Лис)</author>
          <description>&lt;p&gt;Лише опис.&lt;/p&gt;</description>
        </item>
        <item><title>Поламана дата</title><pubDate>колись</pubDate></item>
        <item><title></title></item>
      </channel></rss>
      """;

  @Test
  void readsTheItemsOfRss() throws IOException {
    List<IngestRecord> records = read(RSS.formatted("UTF-8"));

    Article first = ((ReadArticle) records.getFirst()).article();
    assertThat(first.id()).isEqualTo("https://polissia.example/a");
    assertThat(first.title()).isEqualTo("Хліб & сіль: як Олевськ зустрічав гостей");
    assertThat(first.lead()).isEqualTo("Коротко про гостей.");
    assertThat(first.text())
        .isEqualTo("Гостей зустрічали хлібом і музикою.\n\nСвято тривало до ночі.");
    assertThat(first.published()).contains(NewsDates.parse("2024-06-25T09:30+03:00"));
    assertThat(first.authors()).containsExactly("Надія Поліщук");
    assertThat(first.section()).isEqualTo("Культура");
    assertThat(first.tags()).containsExactly("Олевськ");
    assertThat(first.source()).isEqualTo("Вісник Полісся");

    Article second = ((ReadArticle) records.get(1)).article();
    assertThat(second.id()).isEqualTo("tag:polissia.example,2024:7");
    assertThat(second.text()).isEqualTo("Лише опис.");
    assertThat(second.authors()).containsExactly("Іван Лис");
  }

  @Test
  void rejectsAnItemByNumberAndContinues() throws IOException {
    List<IngestRecord> records = read(RSS.formatted("UTF-8"));
    assertThat(records).hasSize(4);
    assertThat(records.get(2))
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.position().number()).isEqualTo(3);
              assertThat(rejection.field()).isEqualTo("published");
              assertThat(rejection.reason()).isEqualTo("\"колись\" is not a date that can be read");
              assertThat(rejection.raw()).isEqualTo("title: Поламана дата\npubDate: колись");
            });
    assertThat(records.get(3)).isInstanceOf(Rejection.class);
  }

  @Test
  void usesTheEncodingThatTheFeedDeclares() throws IOException {
    byte[] feed = RSS.formatted("windows-1251").getBytes(Charset.forName("windows-1251"));
    assertThat(((ReadArticle) read(feed).getFirst()).article().title()).startsWith("Хліб");
  }

  @Test
  void readsAtom() throws IOException {
    List<IngestRecord> records =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>Степ</title>
              <link rel="self" href="https://step.example/atom.xml"/>
              <entry>
                <title type="html">Кавуни &amp;quot;дозріли&amp;quot;</title>
                <link rel="edit" href="https://step.example/edit/1"/>
                <link href="https://step.example/1"/>
                <id>urn:uuid:1</id>
                <published>2024-08-01T06:00:00Z</published>
                <updated>2024-08-02T06:00:00Z</updated>
                <author><name>Галина Степова</name><email>g@step.example</email></author>
                <category term="Село"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Перший врожай.</p><p>Другий згодом.</p></div></content>
              </entry>
            </feed>
            """);
    Article article = ((ReadArticle) records.getFirst()).article();
    assertThat(article.title()).isEqualTo("Кавуни \"дозріли\"");
    assertThat(article.url()).isEqualTo("https://step.example/1");
    assertThat(article.published()).contains(NewsDates.parse("2024-08-01T06:00:00Z"));
    assertThat(article.authors()).containsExactly("Галина Степова");
    assertThat(article.section()).isEqualTo("Село");
    assertThat(article.text()).isEqualTo("Перший врожай.\n\nДругий згодом.");
    assertThat(article.source()).isEqualTo("Степ");
  }

  @Test
  void keepsTheItemsBeforeBrokenXmlAndSaysWhereItIs() throws IOException {
    List<IngestRecord> records =
        read(
            """
            <rss><channel>
            <item><title>Ціла новина</title></item>
            <item><title>Зламана & новина</title></item>
            <item><title>Не дійде</title></item>
            </channel></rss>
            """);
    assertThat(records).hasSize(2);
    assertThat(records.getFirst()).isInstanceOf(ReadArticle.class);
    assertThat(records.get(1))
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.position().number()).isEqualTo(2);
              assertThat(rejection.reason())
                  .startsWith(
                      "the XML is broken, so that neither this item nor any after it can be read")
                  .contains("line 3");
            });
  }

  @Test
  void aTruncatedFeedIsNotTakenForComplete() throws IOException {
    assertThat(read("<rss><channel><item><title>Ціла</title></item>"))
        .hasSize(2)
        .last()
        .isInstanceOf(Rejection.class);
  }

  @Test
  void neverFetchesExternalEntities(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "таємниця");
    List<IngestRecord> records =
        read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY s SYSTEM "%s"><!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;">]>
            <rss><channel><item><title>Новина &s; &b;</title></item></channel></rss>
            """
                .formatted(secret.toUri()));
    assertThat(records)
        .singleElement()
        .asString()
        .contains("Новина")
        .doesNotContain("таємниця", "ха");
  }

  @Test
  void prefersTheDefaultSourceToTheTitleOfTheFeed() throws IOException {
    ReaderOptions options =
        ReaderOptions.builder()
            .mapping(ArticleMapping.builder().defaultSource("Мій збір").build())
            .build();
    byte[] feed = RSS.formatted("UTF-8").getBytes(StandardCharsets.UTF_8);
    RecordReader reader = Inputs.open(new ByteArrayInputStream(feed), "feed.xml", options);
    assertThat(((ReadArticle) Records.all(reader).getFirst()).article().source())
        .isEqualTo("Мій збір");
  }

  @Test
  void anItemThatIsTooLongIsRejectedAndTheNextOneRead() throws IOException {
    String feed =
        "<rss><channel><item><title>Довга</title><description>"
            + "а".repeat(RawRecord.MAX_BYTES + 1)
            + "</description></item><item><title>Коротка</title></item></channel></rss>";
    List<IngestRecord> records = read(feed);
    assertThat(records).hasSize(2);
    assertThat(records.getFirst())
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> assertThat(rejection.reason()).isEqualTo("longer than 16 MiB"));
    assertThat(records.get(1)).isInstanceOf(ReadArticle.class);
  }

  @Test
  void saysThatAnXmlDocumentIsNotAFeed() {
    assertThatThrownBy(() -> read("<osm><node/></osm>"))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessageContaining("neither a page nor an RSS or Atom feed");
  }

  private static List<IngestRecord> read(String feed) throws IOException {
    return read(feed.getBytes(StandardCharsets.UTF_8));
  }

  private static List<IngestRecord> read(byte[] feed) throws IOException {
    return Records.all(
        Inputs.open(new ByteArrayInputStream(feed), "feed.xml", ReaderOptions.defaults()));
  }
}
