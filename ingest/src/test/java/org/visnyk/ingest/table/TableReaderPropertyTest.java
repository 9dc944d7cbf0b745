package org.visnyk.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;

/** In any table, a faulty row costs itself, and no other row is lost or changed. */
class TableReaderPropertyTest {
  /**
   * A row of a table as intended.
   *
   * @param isQuoted whether its title is quoted even if it need not be
   */
  record Row(String title, String text, boolean isQuoted) {
    String print(int id) {
      String printed = isQuoted || title.matches("(?s).*[,\"\n].*") ? quoted(title) : title;
      return "%d,%s,2024-06-25,%s\n".formatted(id, printed, quoted(text));
    }

    private static String quoted(String value) {
      return '"' + value.replace("\"", "\"\"") + '"';
    }
  }

  @Property
  void rowsSurviveTheRoundTrip(@ForAll("tables") List<Row> rows) throws IOException {
    assertThat(read(print(rows))).isEqualTo(expected(rows, -1));
  }

  @Property
  void aMissingQuotationMarkAtTheEndOfARowCostsNoOtherRow(
      @ForAll("tables") List<Row> rows, @ForAll @IntRange(max = 9) int broken) throws IOException {
    int at = broken % rows.size();
    List<String> printed = print(rows);
    printed.set(at, printed.get(at).replaceFirst("\"\n$", "\n"));
    assertThat(read(printed)).isEqualTo(expected(rows, at));
  }

  @Property
  void aStrayQuotationMarkAtTheStartOfARowCostsNoOtherRow(
      @ForAll("tables") List<Row> rows, @ForAll @IntRange(max = 9) int broken) throws IOException {
    int at = broken % rows.size();
    List<String> printed = print(rows);
    printed.set(at, '"' + printed.get(at));
    assertThat(read(printed)).isEqualTo(expected(rows, at));
  }

  @Property
  void anyBytesAreReadToTheirEnd(@ForAll("pieces") String rest) throws IOException {
    List<IngestRecord> records =
        Records.all(
            new TableReader(
                new ByteArrayInputStream(
                    ("id,title,text\n" + rest).getBytes(StandardCharsets.UTF_8)),
                "test",
                ReaderOptions.defaults()));
    assertThat(records)
        .extracting(record -> record.position().number())
        .isSorted()
        .doesNotHaveDuplicates();
    if (rest.replace(",", "").isBlank()) {
      assertThat(records).isEmpty(); // rows without values, as spreadsheets leave them
    } else if (!rest.contains("\"")) {
      assertThat(records).isNotEmpty();
    }
  }

  /** Ids, titles and texts of the articles; rejections are left out. */
  private static List<String> read(List<String> rows) throws IOException {
    String table = "id,title,date,text\n" + String.join("", rows);
    return Records.all(
            new TableReader(
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                "test",
                ReaderOptions.defaults()))
        .stream()
        .filter(ReadArticle.class::isInstance)
        .map(record -> ((ReadArticle) record).article())
        .map(article -> article.id() + "|" + article.title() + "|" + article.text())
        .toList();
  }

  private static List<String> print(List<Row> rows) {
    List<String> printed = new ArrayList<>();
    for (Row row : rows) {
      printed.add(row.print(printed.size()));
    }
    return printed;
  }

  private static List<String> expected(List<Row> rows, int without) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (i != without) {
        expected.add(i + "|" + rows.get(i).title().strip() + "|" + rows.get(i).text().strip());
      }
    }
    return expected;
  }

  @Provide
  Arbitrary<List<Row>> tables() {
    Arbitrary<String> title = prose(3);
    Arbitrary<String> text = prose(8);
    return Combinators.combine(title, text, Arbitraries.of(true, false))
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  /**
   * Lines of prose that begin with a word: with a separator at the beginning of a value, a missing
   * quotation mark would leave a well-formed table.
   */
  private static Arbitrary<String> prose(int mostLines) {
    Arbitrary<String> word =
        Arbitraries.of("місто", "«День»", "\"Зоря\"", "так\"", "річка, що", "о 7");
    return word.list()
        .ofMaxSize(4)
        .map(words -> "Слово " + String.join(" ", words))
        .list()
        .ofMinSize(1)
        .ofMaxSize(mostLines)
        .map(lines -> lines.stream().collect(Collectors.joining("\n")));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of("\"", "\"\"", ",", "\n", "\n", "а", " ", "1,Назва,Текст\n", "\r\n", ";")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }
}
