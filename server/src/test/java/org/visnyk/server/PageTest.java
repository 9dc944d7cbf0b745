package org.visnyk.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/** The page without a script. */
class PageTest {
  private static final String IN_ENGLISH = "lang=en";

  @TempDir private static Path folder;
  private static ServedIndex served;

  @BeforeAll
  static void start() {
    served = ServedIndex.withArticles(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Document page(String address) {
    return page(200, address);
  }

  private static Document page(int status, String address) {
    HttpResponse<String> response = served.get(address, "Cookie", IN_ENGLISH);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return Jsoup.parse(response.body(), served.uri(address).toString());
  }

  /** Follows a link of a page. */
  private static Document follow(Document page, String selector) {
    Element link = page.expectFirst(selector);
    return page(served.uri("/").relativize(URI.create(link.absUrl("href"))).toString());
  }

  private static List<String> titles(Document page) {
    return page.select(".hits h2").eachText();
  }

  @Test
  void showsHitsWithTheirMatches() {
    Document page = page("/?q=" + escaped("переговори") + "&sort=oldest");
    assertThat(titles(page)).containsExactly("Переговори про мир тривають", "Переговори зірвано");
    assertThat(page.select(".hits h2 mark").eachText()).containsOnly("Переговори");
    assertThat(page.expectFirst(".hits .snippet mark").text()).isEqualTo("Переговори");
    assertThat(page.expectFirst(".hits time").attr("datetime")).isEqualTo("2024-06-25T21:00:00Z");
    assertThat(page.expectFirst(".hits time").text()).isEqualTo("26 June 2024, 00:00");
    assertThat(page.expectFirst("#q").attr("value")).isEqualTo("переговори");
    assertThat(page.expectFirst("#q").hasAttr("autofocus")).isTrue();
    assertThat(page.expectFirst(".summary").text()).contains("2 articles");
    assertThat(page.expectFirst(".actions a[rel~=external]").attr("href"))
        .isEqualTo("https://visnyk.example/talks");
  }

  @Test
  void anArticleHasItsWordsMarked() {
    Document article = follow(page("/?q=" + escaped("обмін полоненими")), ".hits h2 a");
    assertThat(article.expectFirst("article h1").text()).isEqualTo("Переговори про мир тривають");
    assertThat(article.select("article > p:not([class])").eachText())
        .containsExactly(
            "Делегації обговорили обмін полоненими.", "Переговори триватимуть до п’ятниці.");
    assertThat(article.select("article mark").eachText()).contains("обмін", "полоненими");
    assertThat(article.expectFirst(".back a").attr("href"))
        .isEqualTo("/?q=" + escaped("обмін полоненими"));
    assertThat(titles(follow(article, "a.tag"))).containsExactly("Переговори про мир тривають");
  }

  @Test
  void foldsTheCopiesOfAStory() {
    Document page = page("/?q=" + escaped("переказ лікарні") + "&sort=newest");
    assertThat(titles(page)).containsExactly("Фонд схвалив переказ");
    assertThat(page.expectFirst(".hits summary").text()).isEqualTo("2 more sources");
    assertThat(page.select(".hits details a").eachText())
        .containsExactly("Гроші для лікарень: рішення фонду", "Фонд дасть гроші на лікарні");
    Document whole = follow(page, ".hits h2 a");
    assertThat(whole.expectFirst("h1").text()).isEqualTo("Фонд схвалив переказ");
  }

  @Test
  void isNarrowedAndWidenedByLinks() {
    Document all = page("/?q=" + escaped("переговори"));
    assertThat(all.select(".chosen")).isEmpty();
    Document narrowed = follow(all, "aside section a:contains(Голос)");
    assertThat(titles(narrowed)).containsExactly("Переговори зірвано");
    assertThat(narrowed.expectFirst(".chosen a").text()).isEqualTo("Source: Голос ×");
    assertThat(narrowed.expectFirst("aside a[aria-current]").text()).isEqualTo("Голос");
    assertThat(titles(follow(narrowed, ".chosen a"))).hasSize(2);
  }

  @Test
  void theHistogramLeadsToASpan() {
    Document page = page("/?q=" + escaped("переговори"));
    assertThat(page.select(".histogram a")).hasSize(2);
    Document june = follow(page, ".histogram a:last-of-type");
    assertThat(titles(june)).containsExactly("Переговори зірвано");
    assertThat(june.expectFirst(".chosen").text())
        .contains("From: 2024-06-30", "Before: 2024-07-01");
  }

  @Test
  void ordersAndExplains() {
    Document page = page("/?q=" + escaped("переговори мир"));
    assertThat(titles(page).getFirst()).isEqualTo("Переговори про мир тривають");
    Document newest = follow(page, ".order a:contains(Newest)");
    assertThat(titles(newest).getFirst()).isEqualTo("Переговори зірвано");
    Document why = follow(page, ".actions a:contains(Why is it here)");
    assertThat(why.select(".why")).hasSize(1);
    assertThat(why.expectFirst(".why").text())
        .contains("word переговори — ")
        .containsPattern("counts as [\\d.]+ mentions; in \\d+ of 7 articles");
  }

  @Test
  void whatWasUnderstoodAndIsOfferedIsAClick() {
    Document layout = page("/?q=gthtujdjhb");
    assertThat(titles(layout)).hasSize(2);
    assertThat(layout.expectFirst(".advice").text())
        .contains("Results for the other keyboard layout: переговори");
    Document misspelt = page("/?q=" + escaped("перегавори"));
    assertThat(titles(follow(misspelt, ".advice a.query"))).hasSize(2);
    Document brackets = page("/?q=" + escaped("(переговори"));
    assertThat(brackets.expectFirst(".advice .understood").text()).contains("Understood as");
  }

  @Test
  void pagesFollowEachOther() {
    try (ServedIndex many = new ServedIndex(folder.resolve("many"), options -> options)) {
      for (int i = 0; i < 25; i++) {
        many.index().put(Article.builder("n" + i).title("Новина номер " + i).build());
      }
      many.index().commit();
      Document first =
          Jsoup.parse(many.get("/?q=" + escaped("новина")).body(), many.uri("/").toString());
      assertThat(titles(first)).hasSize(10);
      Document second =
          Jsoup.parse(many.get(first.expectFirst(".pages a[rel=next]").attr("href")).body());
      assertThat(titles(second)).hasSize(10).doesNotContainAnyElementsOf(titles(first));
      assertThat(second.expectFirst(".hits").attr("start")).isEqualTo("11");
      assertThat(second.expectFirst(".pages [aria-current]").text()).isEqualTo("2");
      Document third =
          Jsoup.parse(many.get(second.expectFirst(".pages a[rel=next]").attr("href")).body());
      assertThat(titles(third)).hasSize(5);
      assertThat(third.select(".pages a[rel=next]")).isEmpty();
    }
  }

  @Test
  void emptyStatesHelp() {
    Document nothing = page("/?q=" + escaped("єдиноріг") + "&source=" + escaped("Голос"));
    assertThat(nothing.expectFirst(".empty h2").text()).isEqualTo("Nothing found");
    assertThat(follow(nothing, ".empty a:contains(everywhere)").select(".chosen")).isEmpty();
    try (ServedIndex empty = new ServedIndex(folder.resolve("empty"), options -> options)) {
      Document page = Jsoup.parse(empty.get("/", "Cookie", IN_ENGLISH).body());
      assertThat(page.text()).contains("There are no articles yet", "visnyk index --index DIR");
      assertThat(page.expectFirst("meta[http-equiv=refresh]").attr("content")).isEqualTo("5");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/article/none | 404 | There is no such article",
        "/similar/none | 404 | There is no such article",
        "/?after=someday | 400 | after:",
        "/?after=2025&before=2024 | 400 | ends",
        "/?offset=many | 400 | offset must be a whole number"
      })
  void whatMakesNoSenseIsSaidOnAPage(String address, int status, String text) {
    Document page = page(status, address);
    assertThat(page.expectFirst("main").text()).contains(text);
    assertThat(page.select("header #q")).hasSize(1);
  }

  @Test
  void speaksTheLanguageOfTheBrowserOrTheOneChosen() {
    assertThat(lang("Accept-Language", "uk-UA,uk;q=0.9,en;q=0.8")).isEqualTo("uk");
    assertThat(lang("Accept-Language", "de-DE,de;q=0.9")).isEqualTo("en");
    assertThat(lang("Accept-Language", "en", "Cookie", "a=b; lang=uk")).isEqualTo("uk");
    assertThat(lang("Cookie", "lang=<script>")).isEqualTo("uk");
    assertThat(served.get("/", "Accept-Language", "uk").headers().firstValue("Vary").orElseThrow())
        .contains("Accept-Language", "Cookie");
  }

  private static String lang(String... headers) {
    return Jsoup.parse(served.get("/", headers).body()).expectFirst("html").attr("lang");
  }

  @Test
  void aSettingIsRememberedAndLeadsBack() {
    Element link = page("/?q=a").expectFirst(".settings a.to-dark");
    HttpResponse<String> response = served.get(link.attr("href"));
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/?q=a");
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("theme=dark; Path=/")
        .contains("SameSite=Lax", "HttpOnly");
    Document dark = Jsoup.parse(served.get("/", "Cookie", "theme=dark").body());
    assertThat(dark.expectFirst("html").attr("data-theme")).isEqualTo("dark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//attacker.example",
        "/\\attacker.example",
        "https://attacker.example",
        "javascript:x",
        ""
      })
  void aSettingLeadsToNoOtherServer(String back) {
    HttpResponse<String> response = served.get("/settings?theme=dark&back=" + escaped(back));
    assertThat(response.headers().firstValue("Location")).hasValue("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=script",
        "/article/evil?q=script",
        "/similar/evil",
        "/?why=evil&q=script",
        "/feed"
      })
  void nothingThatAnArticleContainsRuns(String address) {
    String body = served.get(address).body();
    assertThat(body)
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .doesNotContain("<svg onload")
        .doesNotContain("<b>жирне")
        .doesNotContain("<i>мітка")
        .doesNotContain("href=\"javascript:");
    if (!address.equals("/feed")) {
      Document page = Jsoup.parse(body);
      assertThat(page.select("script")).hasSize(1);
      assertThat(page.getAllElements())
          .allSatisfy(
              element ->
                  assertThat(element.attributes().asList())
                      .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                      .noneMatch(attribute -> attribute.getKey().equals("style")));
    }
  }

  @Test
  void nothingThatAQueryContainsRuns() {
    String query = escaped("\"><script>alert(1)</script>'");
    String body = served.get("/?q=" + query + "&source=" + query).body();
    assertThat(body).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  @Test
  void thePolicyAllowsTheStyleOfThePageAndItsOwnScriptOnly() throws Exception {
    HttpResponse<String> response = served.get("/");
    String style = Jsoup.parse(response.body()).expectFirst("style").data();
    String hash =
        Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none';")
        .contains("style-src 'sha256-" + hash + "';", "script-src 'self';", "base-uri 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void thePolicyOfAPageThatWasKeptStays() {
    String tag = served.get("/").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> kept = served.get("/", "If-None-Match", tag);
    assertThat(kept.statusCode()).isEqualTo(304);
    assertThat(kept.headers().firstValue("Content-Security-Policy")).isEmpty();
  }

  @Test
  void everythingComesFromThisServer() {
    Document page = page("/");
    for (Element element : page.select("[src], link[href]")) {
      String address = element.absUrl(element.hasAttr("src") ? "src" : "href");
      assertThat(address).startsWith(served.uri("/").toString());
      assertThat(served.get(address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import", "http");
  }

  @Test
  void aPageOfTheSampleIsSmall() throws IOException {
    try (ServedIndex sample = new ServedIndex(folder.resolve("sample"), options -> options);
        RecordReader reader =
            Inputs.open(
                Path.of(System.getProperty("visnyk.root"), "sample-data", "articles.jsonl"),
                ReaderOptions.defaults())) {
      Ingest ingest = new Ingest(sample.index(), IngestOptions.defaults());
      ingest.load(reader);
      ingest.finish();
      String page = sample.get("/?q=" + escaped("дрони") + "&why=s040").body();
      assertThat(titles(Jsoup.parse(page))).hasSize(10);
      assertThat(page.getBytes(UTF_8).length).isLessThan(60_000);
    }
  }

  @Test
  void keepsItsPlaceInTheHierarchyOfAPage() {
    Document page = page("/?q=" + escaped("переговори"));
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("input:not([type=hidden])"))
        .allSatisfy(
            input ->
                assertThat(
                        input.parents().is("label")
                            || !page.select("label[for=" + input.id() + "]").isEmpty())
                    .isTrue());
  }

  @Test
  void theSearchCanBeTakenElsewhere() {
    Document page =
        page("/?q=" + escaped("мир' \"тут\"") + "&source=" + escaped("Вісник") + "&after=2024-06");
    assertThat(page.select("pre code").eachText().getFirst())
        .isEqualTo(
            "visnyk search --index DIR --source 'Вісник' --after 2024-06 -- 'мир'\\'' \"тут\"'");
    assertThat(page.select("pre code").get(1).wholeText())
        .contains("SearchRequest.query(\"мир' \\\"тут\\\"\")")
        .contains(".source(\"Вісник\")")
        .contains(".publishedFrom(Instant.parse(\"2024-05-31T21:00:00Z\"))");
    Document negotiations = page("/?q=" + escaped("переговори"));
    String csv = negotiations.expectFirst(".tools a:contains(CSV)").attr("href");
    assertThat(served.get(csv).body())
        .contains("\r\n\"talks\"", "\r\n\"broken\"")
        .doesNotContain("\"wire");
  }
}
