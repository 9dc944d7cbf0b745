package org.visnyk.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;

class WarcPagesTest {
  private static final String PAGE =
      """
      <html><body><h1>Міст у Тиврові перефарбували</h1><p class="date">Вчора, 14:30</p>
      <p>Міст через Південний Буг у Тиврові перефарбували за чотири дні, розповів староста.</p>
      <p>Фарбу підібрали таку, щоб за рік вона не вицвіла на сонці, як попередня.</p></body></html>
      """;

  private static final String SCRAPED =
      """
      Міст у Тиврові перефарбували

      Міст через Південний Буг у Тиврові перефарбували за чотири дні.
      """;

  @Test
  void readsThePagesOfResponsesWithAddressAndDayOfTheCrawl() throws IOException {
    byte[] warc =
        concat(
            record("warcinfo", "", "application/warc-fields", bytes("software: x\r\n\r\n")),
            record(
                "request",
                "https://t.example/mist",
                "application/http;msgtype=request",
                bytes("GET /mist HTTP/1.1\r\n\r\n")),
            response("https://t.example/mist", "200 OK", "text/html", bytes(PAGE)),
            response("https://t.example/logo", "200 OK", "image/png", new byte[] {1, 2, 3}),
            response("https://t.example/old", "301 Moved", "text/html", bytes(PAGE)),
            response("https://t.example/none", "404 Not Found", "text/html", bytes(PAGE)),
            record("resource", "https://t.example/copy", "text/html", bytes(PAGE)),
            record("conversion", "https://t.example/text", "text/plain", bytes(SCRAPED)));
    List<IngestRecord> records = read(warc, "crawl.warc");
    assertThat(records).hasSize(3).hasOnlyElementsOfType(ReadArticle.class);
    Article article = ((ReadArticle) records.getFirst()).article();
    assertThat(article.url()).isEqualTo("https://t.example/mist");
    assertThat(article.title()).isEqualTo("Міст у Тиврові перефарбували");
    assertThat(article.source()).isEqualTo("t.example");
    assertThat(article.published()).contains(Instant.parse("2024-06-25T11:30:00Z"));
    assertThat(records.getFirst().position().number()).isEqualTo(3);
    assertThat(((ReadArticle) records.get(1)).article().url()).isEqualTo("https://t.example/copy");
    assertThat(((ReadArticle) records.get(2)).article().text()).startsWith("Міст через Південний");
  }

  @Test
  void readsBodiesAsTheServerSentThem() throws IOException {
    byte[] gzip = gzip(bytes(PAGE));
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int at = 0; at < gzip.length; at += 50) {
      int size = Math.min(50, gzip.length - at);
      chunks.writeBytes(bytes(Integer.toHexString(size) + "\r\n"));
      chunks.write(gzip, at, size);
      chunks.writeBytes(bytes("\r\n"));
    }
    chunks.writeBytes(bytes("0\r\n\r\n"));
    byte[] packed =
        http(
            "200 OK",
            "text/html",
            "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            chunks.toByteArray());
    byte[] cyrillic =
        http(
            "200 OK",
            "text/html; charset=windows-1251",
            "",
            PAGE.getBytes(Charset.forName("windows-1251")));
    byte[] warc =
        concat(
            gzip(
                record(
                    "response",
                    "https://t.example/1",
                    "application/http; msgtype=response",
                    packed)),
            gzip(
                record(
                    "response",
                    "https://t.example/2",
                    "application/http; msgtype=response",
                    cyrillic)));
    List<IngestRecord> records = read(warc, "crawl.warc.gz");
    assertThat(records)
        .extracting(record -> ((ReadArticle) record).article().title())
        .containsExactly("Міст у Тиврові перефарбували", "Міст у Тиврові перефарбували");
  }

  @Test
  void aPageWithoutAnArticleOrABrokenAnswerCostsItself() throws IOException {
    byte[] warc =
        concat(
            record(
                "response",
                "https://t.example/0",
                "application/http; msgtype=response",
                bytes("HTTP/9 немає\r\n\r\n")),
            response(
                "https://t.example/1",
                "200 OK",
                "text/html",
                bytes("<html><nav>Меню</nav></html>")),
            record(
                "response",
                "https://t.example/2",
                "application/http; msgtype=response",
                http("200 OK", "text/html", "Content-Encoding: gzip\r\n", bytes("не gzip"))),
            response("https://t.example/3", "200 OK", "text/html", bytes(PAGE)));
    List<IngestRecord> records = read(warc, "crawl.warc");
    assertThat(records).last().isInstanceOf(ReadArticle.class);
    assertThat(records).filteredOn(Rejection.class::isInstance).isNotEmpty();
  }

  private static byte[] response(String address, String status, String type, byte[] body)
      throws IOException {
    return record(
        "response", address, "application/http; msgtype=response", http(status, type, "", body));
  }

  private static byte[] http(String status, String type, String headers, byte[] body)
      throws IOException {
    return concat(
        bytes("HTTP/1.1 %s\r\nContent-Type: %s\r\n%s\r\n".formatted(status, type, headers)), body);
  }

  private static byte[] record(String kind, String address, String type, byte[] block)
      throws IOException {
    String target = address.isEmpty() ? "" : "WARC-Target-URI: %s\r\n".formatted(address);
    return concat(
        bytes(
            "WARC/1.0\r\nWARC-Type: %s\r\n%sWARC-Date: 2024-06-26T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(kind, target, type, block.length)),
        block,
        bytes("\r\n\r\n"));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] concat(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<IngestRecord> read(byte[] input, String name) throws IOException {
    return Records.all(
        Inputs.open(new ByteArrayInputStream(input), name, ReaderOptions.defaults()));
  }
}
