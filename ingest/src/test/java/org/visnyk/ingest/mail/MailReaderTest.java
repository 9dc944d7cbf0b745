package org.visnyk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.Article;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;

class MailReaderTest {
  private static final String HEADERS =
      """
      Received: from a.example by b.example; Wed, 26 Jun 2024 10:15:02 +0300
      From: =?UTF-8?Q?=D0=92=D1=96=D1=81=D1=82=D1=96?= <press@visti.example>
      To: news@b.example
      Subject: =?UTF-8?B?%s?=
       =?UTF-8?B?%s?=
      Date: Wed, 26 Jun 2024 10:15:00 +0300
      Message-ID: <77@visti.example>
      """
          .formatted(base64("Пором "), base64("ходить"));

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsALetter() throws IOException {
    Article article =
        article(
            HEADERS
                + "Content-Type: text/plain; charset=utf-8\n\nПором знову ходить.\n\n-- \nВісті\n");
    assertThat(article.id()).isEqualTo("77@visti.example");
    assertThat(article.title()).isEqualTo("Пором ходить");
    assertThat(article.text()).isEqualTo("Пором знову ходить.");
    assertThat(article.published()).contains(Instant.parse("2024-06-26T07:15:00Z"));
    assertThat(article.authors()).containsExactly("Вісті");
    assertThat(article.source()).isEqualTo("visti.example");
  }

  @ParameterizedTest
  @CsvSource({"8bit,utf-8", "8bit,windows-1251", "base64,koi8-u", "quoted-printable,utf-8"})
  void decodesTheBodyAsItWasSent(String encoding, String charset) throws IOException {
    byte[] body =
        "Пором знову ходить двічі на день, розповів староста.".getBytes(Charset.forName(charset));
    String sent =
        switch (encoding) {
          case "base64" -> Base64.getMimeEncoder().encodeToString(body);
          case "quoted-printable" -> quoted(body);
          default -> new String(body, StandardCharsets.ISO_8859_1);
        };
    String letter =
        new String(HEADERS.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
            + "Content-Type: text/plain; charset=%s\nContent-Transfer-Encoding: %s\n\n%s\n"
                .formatted(charset, encoding, sent);
    assertThat(read(letter.getBytes(StandardCharsets.ISO_8859_1)))
        .singleElement()
        .satisfies(
            record ->
                assertThat(((ReadArticle) record).article().text())
                    .isEqualTo("Пором знову ходить двічі на день, розповів староста."));
  }

  private static String quoted(byte[] bytes) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      quoted.append("=%02X".formatted(bytes[i] & 0xFF)).append(i % 20 == 19 ? "=\n" : "");
    }
    return quoted.toString();
  }

  @Test
  void takesThePlainTextOfSeveralPartsAndNoAttachment() throws IOException {
    String letter =
        HEADERS
            + """
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="outer"

            This is a message in parts.
            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/html; charset=utf-8

            <p>Пором <b>ходить</b>.</p>
            --inner
            Content-Type: text/plain; charset=utf-8

            Пором ходить просто.
            --inner--
            --outer
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename=a.txt

            Додаток.
            --outer--
            """;
    assertThat(article(letter).text()).isEqualTo("Пором ходить просто.");
    assertThat(article(letter.replace("text/plain", "image/png")).text())
        .isEqualTo("Пором ходить.");
  }

  @Test
  void readsTheLettersOfAMailbox() throws IOException {
    String letter =
        """
        From press@visti.example Wed Jun 26 10:15:00 2024
        %sContent-Type: text/plain; charset=utf-8

        %s

        """;
    List<IngestRecord> records =
        read(
            (letter.formatted(HEADERS, "Перший лист.\n\n>From дому він вийшов о шостій.")
                    + letter.formatted(HEADERS.replace("77@", "78@"), "Другий лист."))
                .getBytes(StandardCharsets.UTF_8));
    assertThat(records)
        .extracting(record -> ((ReadArticle) record).article().text())
        .containsExactly("Перший лист.\n\nFrom дому він вийшов о шостій.", "Другий лист.");
    assertThat(records.get(1).position().number()).isEqualTo(2);
  }

  @Test
  void anUnreadableDateCostsItself() throws IOException {
    ReadArticle read =
        (ReadArticle)
            read((HEADERS.replace("Date: Wed, 26 Jun 2024 10:15:00 +0300", "Date: скоро")
                        + "\nПором знову ходить.\n")
                    .getBytes(StandardCharsets.UTF_8))
                .getFirst();
    assertThat(read.article().published()).isEmpty();
    assertThat(read.problems()).hasSize(1);
  }

  private static Article article(String letter) throws IOException {
    List<IngestRecord> records = read(letter.getBytes(StandardCharsets.UTF_8));
    assertThat(records).singleElement().isInstanceOf(ReadArticle.class);
    return ((ReadArticle) records.getFirst()).article();
  }

  private static List<IngestRecord> read(byte[] input) throws IOException {
    return Records.all(
        Inputs.open(new ByteArrayInputStream(input), "letter.txt", ReaderOptions.defaults()));
  }
}
