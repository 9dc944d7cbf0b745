package org.visnyk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

class PageReaderTest {
  private static final Path PAGES = Path.of("src/test/resources/org/visnyk/ingest");
  private static final LocalDate CRAWLED = LocalDate.of(2024, 6, 26);

  static List<Path> pages() throws IOException {
    try (Stream<Path> raw = Files.list(PAGES.resolve("raw"));
        Stream<Path> html = Files.list(PAGES.resolve("html"))) {
      return Stream.concat(raw, html)
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsTheArticleInThePage(Path expectation) throws IOException {
    JsonNode expected = new JsonMapper().readTree(expectation.toFile());
    Article article = read(Files.readAllBytes(pageOf(expectation)), "page" + endingOf(expectation));

    assertThat(article.title()).isEqualTo(expected.get("title").asText());
    assertThat(article.text().split("\n\n")).containsExactlyElementsOf(texts(expected.get("text")));
    assertThat(article.lead()).isEqualTo(expected.get("lead").asText());
    assertThat(
            article.published().map(moment -> moment.atZone(ReaderOptions.ZONE).toLocalDateTime()))
        .isEqualTo(
            Stream.of(expected.get("published").asText())
                .filter(date -> !date.isEmpty())
                .map(LocalDateTime::parse)
                .findFirst());
    assertThat(article.authors()).isEqualTo(texts(expected.get("authors")));
    assertThat(article.tags()).isEqualTo(texts(expected.get("tags")));
    assertThat(article.section()).isEqualTo(expected.get("section").asText());
    assertThat(article.source()).isEqualTo(expected.get("source").asText());
    assertThat(article.url()).isEqualTo(expected.get("url").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1251", "KOI8-U"})
  void readsAPageInAnyKnownEncoding(String encoding) throws IOException {
    String page = Files.readString(PAGES.resolve("raw/01-menu-and-photo.txt"));
    Article article = read(page.getBytes(Charset.forName(encoding)), "page.txt");
    assertThat(article.title())
        .isEqualTo("У Рівному відкрили музей бурштину: що побачать відвідувачі");
    assertThat(article.text()).contains("сказала вона.");
  }

  @Test
  void usesTheDeclaredEncodingUnlessThePageIsValidUtf8() throws IOException {
    String page = Files.readString(PAGES.resolve("html/open-graph.html"));
    for (String encoding : List.of("windows-1251", "UTF-8")) {
      assertThat(read(page.getBytes(Charset.forName(encoding)), "page.html").title())
          .as(encoding)
          .isEqualTo("Школярка з Ізмаїла виграла чемпіонат із шашок");
    }
  }

  @Test
  void rejectsAPageWithoutTextAndKeepsItsBeginning() throws IOException {
    byte[] page = Files.readAllBytes(PAGES.resolve("html/no-text.html"));
    assertThat(Records.all(open(page, "gallery.html")))
        .singleElement()
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.field()).isEqualTo("text");
              assertThat(rejection.reason()).isEqualTo("no article text was found on this page");
              assertThat(rejection.raw()).startsWith("<!DOCTYPE html>");
            });
  }

  @Test
  void findsTheTextInJsonLdIfAScriptRendersThePage() throws IOException {
    String page =
        """
        <html><head><script type="application/ld+json">
        {"@type":"NewsArticle","headline":"Паром знову ходить до Кінбурна",
         "datePublished":"2024-05-02","articleBody":"Паром між Очаковом і Кінбурнською косою знову
         ходить двічі на день. Квиток подорожчав на десять гривень."}
        </script></head><body><div id="app">Завантаження</div></body></html>
        """;
    Article article = read(page.getBytes(StandardCharsets.UTF_8), "page.html");
    assertThat(article.title()).isEqualTo("Паром знову ходить до Кінбурна");
    assertThat(article.text()).startsWith("Паром між Очаковом").endsWith("десять гривень.");
    assertThat(article.published()).contains(NewsDates.parse("2024-05-02"));
  }

  @Test
  void usesATimeElementIfThereIsNoOtherDate() throws IOException {
    String page =
        """
        <article><h1>Коротка новина про міст</h1><time datetime="2024-05-03T12:00:00+03:00">сьогодні</time>
        <p>Міст через Удай відкриють наступного тижня, обіцяють дорожники.</p></article>
        """;
    assertThat(read(page.getBytes(StandardCharsets.UTF_8), "page.html").published())
        .contains(NewsDates.parse("2024-05-03T12:00:00+03:00"));
  }

  @Test
  void theLineAboveADateIsTheTitleOfATextThatSharesNoWordsWithIt() throws IOException {
    String page =
        """
        Головна
        Новини

        Київ готується до зими

        25 червня

        Міська влада розповіла, як триває підготовка до опалювального сезону в столиці. Роботи \
        йдуть у всіх районах.
        """;

    Article article = read(page.getBytes(StandardCharsets.UTF_8), "page.txt");

    assertThat(article.title()).isEqualTo("Київ готується до зими");
    assertThat(article.text()).startsWith("Міська влада").doesNotContain("Київ готується");
  }

  @Test
  void aVeryDeepPageIsReadLikeAnyOther() throws IOException {
    String page =
        "<html><body>"
            + "<div>".repeat(20_000)
            + "<p>Рятувальники підняли з дна Десни старий човен завдовжки дванадцять метрів.</p>";
    assertThat(read(page.getBytes(StandardCharsets.UTF_8), "deep.html").text())
        .startsWith("Рятувальники підняли");
  }

  @Test
  void aPageThatIsTooLongIsRejectedWithoutBeingHeld() throws IOException {
    byte[] page = new byte[RawRecord.MAX_BYTES + 1];
    java.util.Arrays.fill(page, (byte) 'a');
    assertThat(Records.all(open(page, "page.txt")))
        .singleElement()
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.reason()).isEqualTo("longer than 16 MiB");
              assertThat(rejection.raw()).hasSize(Rejection.MAX_RAW_LENGTH);
            });
  }

  @Test
  void usesTheHostAsSourceIfThePageNamesNone() throws IOException {
    String page =
        """
        <html><head><link rel="canonical" href="https://www.step.example/n/5"></head><body>
        <h1>Дощ у степу</h1><p>Уперше за два місяці в Асканії-Новій пройшов дощ.</p></body></html>
        """;
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    assertThat(read(bytes, "page.html").source()).isEqualTo("step.example");
    ReaderOptions options =
        ReaderOptions.builder()
            .mapping(ArticleMapping.builder().defaultSource("Степова хвиля").build())
            .build();
    RecordReader reader = Inputs.open(new ByteArrayInputStream(bytes), "page.html", options);
    assertThat(((ReadArticle) Records.all(reader).getFirst()).article().source())
        .isEqualTo("Степова хвиля");
  }

  private static Article read(byte[] page, String name) throws IOException {
    List<IngestRecord> records = Records.all(open(page, name));
    assertThat(records).singleElement().isInstanceOf(ReadArticle.class);
    return ((ReadArticle) records.getFirst()).article();
  }

  private static RecordReader open(byte[] page, String name) throws IOException {
    return Inputs.open(
        new ByteArrayInputStream(page), name, ReaderOptions.builder().crawled(CRAWLED).build());
  }

  private static Path pageOf(Path expectation) {
    String name = expectation.toString();
    return Path.of(name.substring(0, name.length() - ".json".length()) + endingOf(expectation));
  }

  private static String endingOf(Path expectation) {
    try {
      return Files.isSameFile(expectation.getParent(), PAGES.resolve("raw")) ? ".txt" : ".html";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
