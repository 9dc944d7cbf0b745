package org.visnyk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.ValueProblem;

/** The options for dates hold in every kind of document, not only in records. */
class DocumentDatesTest {
  private static final String TEXT =
      "Міська рада Затоки ухвалила рішення про ремонт набережної, яку торік пошкодив шторм, "
          + "і виділила на нього кошти з резервного фонду громади.";

  enum Kind {
    JSON("{\"title\": \"Ремонт\", \"text\": \"%2$s\", \"date\": \"%1$s\"}"),
    RSS(
        "<rss><channel><title>Затока</title><item><title>Ремонт</title><pubDate>%s</pubDate>"
            + "<description>%s</description></item></channel></rss>"),
    ATOM(
        "<feed"
            + " xmlns='http://www.w3.org/2005/Atom'><title>Затока</title><entry><title>Ремонт</title>"
            + "<published>%s</published><summary>%s</summary></entry></feed>"),
    NITF(
        "<nitf><head><docdata><date.issue norm='%s'/></docdata></head><body><body.head><hedline>"
            + "<hl1>Ремонт</hl1></hedline></body.head><body.content><p>%s</p></body.content></body></nitf>"),
    MAIL("From: a@zatoka.example\nTo: b@zatoka.example\nSubject: repair\nDate: %s\n\n%s\n"),
    META(
        "<html><head><meta property='article:published_time' content='%s'></head>"
            + "<body><article><h1>Ремонт набережної</h1><p>%s</p></article></body></html>"),
    VISIBLE(
        "<html><body><article><h1>Ремонт набережної</h1><div class='date'>%s</div><p>%s</p>"
            + "</article></body></html>");

    private final String template;

    Kind(String template) {
      this.template = template;
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void timesWithoutAnOffsetAreInTheZoneOfTheOptions(Kind kind) throws IOException {
    ReaderOptions options = options().zone(ZoneId.of("America/New_York")).build();
    assertThat(published(kind, "26.06.2024 10:15", options)).isEqualTo("2024-06-26T14:15:00Z");
    assertThat(published(kind, "26.06.2024 10:15", options().build()))
        .isEqualTo("2024-06-26T07:15:00Z");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void thePatternOfTheOptionsIsTriedFirst(Kind kind) throws IOException {
    ReaderOptions options = options().dateFormat("MM/dd/yyyy HH.mm").build();
    assertThat(published(kind, "06/05/2024 10.15", options)).isEqualTo("2024-06-05T07:15:00Z");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void thePatternGivesTheOrderOfDayAndMonth(Kind kind) throws IOException {
    ReaderOptions options = options().dateFormat("MM/dd/yyyy").build();
    assertThat(published(kind, "06/05/2024 10:15", options)).isEqualTo("2024-06-05T07:15:00Z");
    assertThat(published(kind, "06/05/2024 10:15", options().build()))
        .isEqualTo("2024-05-06T07:15:00Z");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = Mode.EXCLUDE,
      names = {"META", "VISIBLE"})
  void datesInTheFutureAreDroppedAndReported(Kind kind) throws IOException {
    ReadArticle read = read(kind, "26.06.2031 10:15", options().build());
    assertThat(read.article().published()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.isDropped()).isTrue();
              assertThat(problem.problem()).isEqualTo("is in the future");
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = Mode.EXCLUDE,
      names = {"META", "VISIBLE"})
  void datesBefore1990AreKeptAndDoubted(Kind kind) throws IOException {
    ReadArticle read = read(kind, "12.04.1961 10:15", options().build());
    assertThat(read.article().published()).isPresent();
    assertThat(read.problems())
        .singleElement()
        .returns(ValueProblem.Outcome.DOUBTED, ValueProblem::outcome);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = Mode.EXCLUDE,
      names = {"META", "VISIBLE"})
  void datesThatCannotBeReadAreReportedWithWhatToDo(Kind kind) throws IOException {
    ReadArticle read = read(kind, "позаторік", options().build());
    assertThat(read.article().published()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.remedy()).contains(Remedy.SET_DATE_FORMAT));
  }

  @Test
  void theYearBeforeTheFirstOneCountsAsUnreadable() throws IOException {
    // what PHP makes of a date of zeros
    ReadArticle read = read(Kind.RSS, "Mon, 30 Nov -0001 00:00:00 +0000", options().build());
    assertThat(read.article().published()).isEmpty();
    assertThat(read.problems()).hasSize(1);
  }

  @Test
  void theNextKeyIsTriedForADateInTheFuture() throws IOException {
    String record =
        "{\"title\": \"Ремонт\", \"published\": \"2031-01-01\", \"created_at\": \"2024-06-26\"}";
    assertThat(read(record, options().build()).article().published())
        .contains(Instant.parse("2024-06-25T21:00:00Z"));
  }

  @Test
  void exportsOfTelegramWithoutOffsetsAreInTheZoneOfTheOptions() throws IOException {
    String page =
        """
        <html><body><div class="page_wrap"><div class="page_header"><div class="text bold">Затока</div></div>
        <div class="page_body chat_page"><div class="history"><div class="message default clearfix" id="message7">
        <div class="body"><div class="date details" title="26.06.2024 10:15:00">10:15</div>
        <div class="from_name">Затока</div><div class="text">%s</div></div></div></div></div></div></body></html>
        """
            .formatted(TEXT);
    assertThat(read(page, options().zone(ZoneId.of("UTC")).build()).article().published())
        .contains(Instant.parse("2024-06-26T10:15:00Z"));
  }

  private static ReaderOptions.Builder options() {
    return ReaderOptions.builder().crawled(LocalDate.of(2025, 1, 1));
  }

  private static String published(Kind kind, String date, ReaderOptions options)
      throws IOException {
    return Stream.of(read(kind, date, options))
        .flatMap(read -> read.article().published().stream())
        .map(Instant::toString)
        .findFirst()
        .orElse("no date");
  }

  private static ReadArticle read(Kind kind, String date, ReaderOptions options)
      throws IOException {
    return read(kind.template.formatted(date, TEXT), options);
  }

  private static ReadArticle read(String input, ReaderOptions options) throws IOException {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    List<?> records = Records.all(Inputs.open(new ByteArrayInputStream(bytes), "input", options));
    assertThat(records).hasSize(1);
    return (ReadArticle) records.getFirst();
  }
}
