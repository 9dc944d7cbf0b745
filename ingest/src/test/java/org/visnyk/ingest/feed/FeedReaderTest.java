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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
  void keepsAnItemWithoutADateThatCannotBeReadAndRejectsOneWithoutWords() throws IOException {
    List<IngestRecord> records = read(RSS.formatted("UTF-8"));
    assertThat(records).hasSize(4);
    assertThat(records.get(2))
        .isInstanceOfSatisfying(
            ReadArticle.class,
            read -> {
              assertThat(read.article().title()).isEqualTo("Поламана дата");
              assertThat(read.article().published()).isEmpty();
              assertThat(read.problems())
                  .singleElement()
                  .satisfies(problem -> assertThat(problem.field()).isEqualTo("published"));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a bare ampersand        | <title>Пиво & сир</title>                              | Пиво & сир
          a control character     | <title>Пиво&#1;</title>                              | Пиво
          an unknown entity       | <title>Пиво &nbsp;і&dash; сир</title>                  | Пиво і‐ сир
          HTML as it stands       | <title>Пиво</title><description><p>А<br>Б</description> | Пиво
          an unclosed element     | <title>Пиво</title><description><b>Сир</description>   | Пиво
          unclosed character data | <description><![CDATA[Сир</description><title>Б</title> | ''
          an attribute unquoted   | <title type=text>Пиво</title>                          | Пиво
          """)
  void whatIsBrokenInAnItemCostsNothingElse(String fault, String broken, String title)
      throws IOException {
    List<IngestRecord> records =
        read(
            "<rss><channel><title>Вісник</title><item><title>Перша</title></item>\n<item>%s</item>\n<item><title>Третя</title></item></channel></rss>"
                .formatted(broken));
    assertThat(records).as(fault).hasSize(3);
    assertThat(((ReadArticle) records.get(0)).article().title()).isEqualTo("Перша");
    assertThat(records.get(1))
        .isInstanceOfSatisfying(
            ReadArticle.class, read -> assertThat(read.article().title()).isEqualTo(title));
    assertThat(((ReadArticle) records.get(2)).article().title()).isEqualTo("Третя");
  }

  @Test
  void anItemThatIsNotClosedEndsWhereTheNextBegins() throws IOException {
    assertThat(
            read("<rss><item><title>Перша</title><item><title>Друга</title></item></rss>").stream()
                .map(record -> ((ReadArticle) record).article().title()))
        .containsExactly("Перша", "Друга");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n",
        "\uFEFF ",
        "<!-- cached 12:00 -->\n",
        "<br />\n<b>Notice</b>: Undefined index: x in <b>/a.php</b> on line <b>7</b><br />\n",
        "PHP Deprecated: strftime() in /b.php on line 1\n"
      })
  void whateverStandsBeforeTheFeedIsPassedOver(String prolog) throws IOException {
    List<IngestRecord> records = read(prolog + RSS.formatted("UTF-8"));
    assertThat(records).hasSize(4);
    assertThat(((ReadArticle) records.getFirst()).article().title()).startsWith("Хліб");
  }

  @Test
  void itemsInAComentAreNone() throws IOException {
    assertThat(
            read(
                "<rss><channel><!-- <item><title>Стара</title></item>"
                    + " --><item><title>Нова</title><description><![CDATA[<item> у"
                    + " тексті]]></description></item></channel></rss>"))
        .singleElement()
        .isInstanceOf(ReadArticle.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/a.html, , https://step.example/a.html",
    "a.html, , https://step.example/a.html",
    "//cdn.step.example/a, , https://cdn.step.example/a",
    "a.html, https://arch.example/2024/, https://arch.example/2024/a.html",
    "../b?x=1&y=2, https://arch.example/2024/06/, https://arch.example/2024/b?x=1&y=2",
    "https://inshe.example/a, https://arch.example/, https://inshe.example/a"
  })
  void completesRelativeAddresses(String link, String base, String expected) throws IOException {
    String attribute = base == null ? "" : " xml:base=\"%s\"".formatted(base);
    List<IngestRecord> records =
        read(
            "<rss%s><channel><title>Степ</title><link>https://step.example/</link><item><title>А</title><link>%s</link></item></channel></rss>"
                .formatted(attribute, link));
    assertThat(((ReadArticle) records.getFirst()).article().url()).isEqualTo(expected);
  }

  @Test
  void itemsThatShareAnAddressAreDifferentArticles() throws IOException {
    String item =
        "<item><title>%s</title><link>https://step.example/online</link><guid"
            + " isPermaLink=\"false\">%s</guid></item>";
    List<IngestRecord> records =
        read(
            "<rss><channel>"
                + item.formatted("А", "g1")
                + item.formatted("Б", "g2")
                + "</channel></rss>");
    assertThat(records)
        .extracting(record -> ((ReadArticle) record).article().id())
        .containsExactly("https://step.example/online", "g2");
    assertThat(((ReadArticle) records.get(1)).article().url())
        .isEqualTo("https://step.example/online");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Степ</a:title><a:link href="https://step.example/"/>
        <a:author><a:name>Ганна Лоза</a:name></a:author><a:entry><a:title>Міст</a:title>
        <a:link href="/1"/><a:published>2024-06-26T07:15:00Z</a:published>
        <a:content type="html">Міст відкрили.</a:content></a:entry></a:feed>
        """,
        """
        <RSS VERSION="2.0"><CHANNEL><TITLE>Степ</TITLE><LINK>https://step.example/</LINK><ITEM><TITLE>Міст</TITLE>
        <LINK>/1</LINK><PUBDATE>Wed, 26 Jun 2024 10:15:00 +0300</PUBDATE><AUTHOR>Ганна Лоза</AUTHOR>
        <DESCRIPTION>Міст відкрили.</DESCRIPTION></ITEM></CHANNEL></RSS>
        """
      })
  void namesOfElementsMayHaveAPrefixOrCapitals(String feed) throws IOException {
    assertThat(read(feed))
        .singleElement()
        .extracting(record -> ((ReadArticle) record).article())
        .returns("Міст", Article::title)
        .returns("Міст відкрили.", Article::text)
        .returns("Степ", Article::source)
        .returns("https://step.example/1", Article::url)
        .returns(List.of("Ганна Лоза"), Article::authors)
        .satisfies(
            article ->
                assertThat(article.published()).contains(NewsDates.parse("2024-06-26T07:15:00Z")));
  }

  @Test
  void entriesWithoutAnAuthorHaveThatOfTheFeed() throws IOException {
    List<IngestRecord> records =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Степ</title>
            <author><name>Редакція Степу</name></author>
            <entry><title>А</title></entry>
            <entry><title>Б</title><author><name>Ганна Лоза</name></author></entry>
            </feed>
            """);
    assertThat(records)
        .extracting(record -> ((ReadArticle) record).article().authors())
        .containsExactly(List.of("Редакція Степу"), List.of("Ганна Лоза"));
  }

  @Test
  void ofAnExportOfWordPressOnlyPublishedPostsAreRead() throws IOException {
    String item =
        """
        <item><title>%s</title><link>https://step.example/?p=%d</link>
        <dc:creator><![CDATA[hanna]]></dc:creator>
        <content:encoded><![CDATA[Перший абзац.

        [gallery ids="1,2"]Другий абзац.]]></content:encoded>
        <excerpt:encoded><![CDATA[Коротко.]]></excerpt:encoded>
        <wp:post_date><![CDATA[2024-06-26 10:15:00]]></wp:post_date>
        <wp:post_date_gmt><![CDATA[%s]]></wp:post_date_gmt>
        <wp:status><![CDATA[%s]]></wp:status><wp:post_type><![CDATA[%s]]></wp:post_type>
        <category domain="post_tag" nicename="a"><![CDATA[міст]]></category>
        <category domain="category" nicename="b"><![CDATA[Місто &amp; люди]]></category></item>
        """;
    List<IngestRecord> records =
        read(
            """
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Степ</title>
            <wp:author><wp:author_login>hanna</wp:author_login><wp:author_display_name>Ганна Лоза</wp:author_display_name></wp:author>
            """
                + item.formatted("Допис", 1, "2024-06-26 07:15:00", "publish", "post")
                + item.formatted("Чернетка", 2, "0000-00-00 00:00:00", "draft", "post")
                + item.formatted("Сторінка", 3, "2024-06-26 07:15:00", "publish", "page")
                + item.formatted("Без UTC", 4, "0000-00-00 00:00:00", "publish", "post")
                + "</channel></rss>");
    assertThat(records).hasSize(2);
    for (IngestRecord record : records) {
      Article article = ((ReadArticle) record).article();
      assertThat(article.published()).contains(NewsDates.parse("2024-06-26T07:15:00Z"));
      assertThat(article.text()).isEqualTo("Перший абзац.\n\nДругий абзац.");
      assertThat(article.lead()).isEqualTo("Коротко.");
      assertThat(article.section()).isEqualTo("Місто & люди");
      assertThat(article.tags()).containsExactly("міст");
      assertThat(article.authors()).containsExactly("Ганна Лоза");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "post, publish, true, true",
    "post, draft, false, true",
    "post, pending, false, true",
    "post, future, false, true",
    "post, private, false, true",
    "post, trash, false, false",
    "post, auto-draft, false, false",
    "news, publish, true, true",
    "city_news, publish, true, true",
    "page, publish, false, false",
    "page, draft, false, false",
    "attachment, inherit, false, false",
    "nav_menu_item, publish, false, false"
  })
  void unpublishedPostsAreReadIfTheOptionsIncludeDrafts(
      String type, String status, boolean isRead, boolean isReadWithDrafts) throws IOException {
    byte[] export =
        """
        <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Степ</title>
        <item><title>Допис</title><wp:post_type>%s</wp:post_type><wp:status>%s</wp:status></item>
        </channel></rss>
        """
            .formatted(type, status)
            .getBytes(StandardCharsets.UTF_8);
    ReaderOptions withDrafts = ReaderOptions.builder().includeDrafts().build();
    assertThat(read(export)).hasSize(isRead ? 1 : 0);
    assertThat(Records.all(Inputs.open(new ByteArrayInputStream(export), "feed.xml", withDrafts)))
        .hasSize(isReadWithDrafts ? 1 : 0);
    assertThat(withDrafts.toBuilder().build().includesDrafts()).isTrue();
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
        .hasMessageContaining("neither a page, an RSS or Atom feed");
  }

  private static List<IngestRecord> read(String feed) throws IOException {
    return read(feed.getBytes(StandardCharsets.UTF_8));
  }

  private static List<IngestRecord> read(byte[] feed) throws IOException {
    return Records.all(
        Inputs.open(new ByteArrayInputStream(feed), "feed.xml", ReaderOptions.defaults()));
  }
}
