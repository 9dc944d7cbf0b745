package org.visnyk.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;

class FeedTest {
  private static final String QUERY = "q=" + URLEncoder.encode("переговори", UTF_8);

  @TempDir private Path folder;
  private ServedIndex served;

  @BeforeEach
  void start() {
    served = ServedIndex.withArticles(folder);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static Document parse(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Jsoup.parse(response.body(), Parser.xmlParser());
  }

  private static List<String> ids(Document feed) {
    return feed.select("entry > id").eachText();
  }

  @Test
  void aSearchIsAFeedOfItsNewestHits() {
    HttpResponse<String> response = served.get("/feed?" + QUERY);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml; charset=utf-8");
    Document feed = parse(response);
    assertThat(ids(feed)).containsExactly("urn:visnyk:article:broken", "urn:visnyk:article:talks");
    assertThat(feed.expectFirst("feed > title").text()).isEqualTo("Вісник: переговори");
    assertThat(feed.expectFirst("feed > updated").text()).isEqualTo("2024-06-30T12:00:00Z");
    assertThat(feed.expectFirst("feed > link[rel=self]").attr("href"))
        .isEqualTo(served.uri("/feed?" + QUERY).toString());
    assertThat(feed.select("entry:nth-of-type(2) author name").eachText())
        .containsExactly("Олена Пчілка");
    String link = feed.expectFirst("entry > link").attr("href");
    assertThat(served.get(link).statusCode()).isEqualTo(200);
    assertThat(feed.select("entry"))
        .allSatisfy(
            entry -> assertThat(entry.select("> id, > title, > updated, > author")).hasSize(4));
  }

  @Test
  void isSentAgainOnlyIfItChanged() {
    HttpResponse<String> first = served.get("/feed?" + QUERY);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    served.index().put(Article.builder("x").title("Про інше").build());
    served.index().commit();
    assertThat(served.get("/feed?" + QUERY, "If-None-Match", tag).statusCode()).isEqualTo(304);

    served
        .index()
        .put(
            Article.builder("y")
                .title("Нові переговори")
                .published(Instant.parse("2024-07-05T00:00:00Z"))
                .build());
    served.index().commit();
    HttpResponse<String> changed = served.get("/feed?" + QUERY, "If-None-Match", tag);
    assertThat(ids(parse(changed)))
        .startsWith("urn:visnyk:article:y")
        .containsAll(ids(parse(first)));
    assertThat(parse(changed).expectFirst("feed > id").text())
        .isEqualTo(parse(first).expectFirst("feed > id").text());
  }

  @Test
  void thePageNamesItsFeedAndTheDescriptionOfTheEngine() {
    Document page = Jsoup.parse(served.get("/?" + QUERY).body());
    assertThat(page.expectFirst("link[type=application/atom+xml]").attr("href"))
        .isEqualTo("/feed?" + QUERY);
    HttpResponse<String> description =
        served.get(page.expectFirst("link[rel=search]").attr("href"));
    assertThat(parse(description).expectFirst("Url[type=text/html]").attr("template"))
        .isEqualTo(served.uri("/") + "?q={searchTerms}");
  }

  @Test
  void namesThePublicAddress() {
    try (ServedIndex proxied =
        new ServedIndex(
            folder.resolve("proxied"),
            options -> options.publicUrl(URI.create("https://news.example/")))) {
      assertThat(parse(proxied.get("/feed?" + QUERY)).expectFirst("link[rel=self]").attr("href"))
          .isEqualTo("https://news.example/feed?" + QUERY);
    }
  }

  @Test
  void isAlwaysWellFormed() throws Exception {
    served
        .index()
        .put(
            Article.builder("odd id/&<>")
                .title("Знаки \u0001 \uD800 ]]> &amp; <b>")
                .tags("\"<")
                .build());
    served.index().commit();
    String feed = served.get("/feed?q=" + URLEncoder.encode("знаки", UTF_8)).body();
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(feed.getBytes(UTF_8)));
    assertThat(feed).contains("<id>urn:visnyk:article:odd%20id%2F%26%3C%3E</id>");
  }
}
