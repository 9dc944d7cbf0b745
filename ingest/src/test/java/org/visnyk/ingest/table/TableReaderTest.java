package org.visnyk.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;
import org.visnyk.ingest.record.ValueProblem;

class TableReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void readsRowsWithAnyUsualSeparator(String separator) throws IOException {
    String table =
        """
        id|Title|text|date|source|tags
        7|"Хліб, сіль; і ""мир""\tдобрий"|"Перший рядок
        другий рядок"|2024-06-25|Обрій|"вибори; Одеса"
        8|Друга|||Обрій|
        """
            .replace("|", separator);
    List<IngestRecord> records = read("новини", table);

    Article first = article(records.getFirst());
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.title()).isEqualTo("Хліб, сіль; і \"мир\"\tдобрий");
    assertThat(first.text()).isEqualTo("Перший рядок\nдругий рядок");
    assertThat(first.published()).contains(NewsDates.parse("2024-06-25"));
    assertThat(first.tags()).containsExactly("вибори", "Одеса");
    assertThat(article(records.get(1)).title()).isEqualTo("Друга");
    assertThat(records).extracting(r -> r.position().number()).containsExactly(2L, 3L);
  }

  @Test
  void rejectsRaggedRowsByNumberAndReadsTheRest() throws IOException {
    List<IngestRecord> records =
        read("a.csv", "id,title\n1,Перша\n2\n3,Третя,зайве\n\n5,\"П'ята\" не так\n6,Шоста\n");
    assertThat(records).hasSize(5);
    assertRejected(records.get(1), 3, "expected 2 values, found 1", "2");
    assertRejected(records.get(2), 4, "expected 2 values, found 3", "3,Третя,зайве");
    assertRejected(
        records.get(3), 6, "a quoted value is not followed by a separator", "5,\"П'ята\" не так");
    assertThat(article(records.get(4)).title()).isEqualTo("Шоста");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedCostsOnlyItsRow() throws IOException {
    List<IngestRecord> records = read("a.csv", "id,title\n1,Перша\n2,\"Друга\n3,Третя\n4,Четверта");
    assertThat(records).hasSize(4);
    assertRejected(
        records.get(1), 3, "a quotation mark is not closed where its value ends", "2,\"Друга");
    assertThat(article(records.get(2)).title()).isEqualTo("Третя");
    assertThat(records.get(2).position().number()).isEqualTo(4);
    assertThat(article(records.get(3)).title()).isEqualTo("Четверта");
  }

  @Test
  void aRowOfManyLinesWithoutItsLastQuotationMarkEndsWhereTheNextRowBegins() throws IOException {
    List<IngestRecord> records =
        read(
            "a.csv",
            """
            id,title,date,text
            1,Перша,2024-06-25,"Рядок,
            ще рядок"
            2,Друга,2024-06-26,"Рядок, ""слово"", рядок

            останній рядок
            3,"Третя, ""Вона"" або він",2024-06-27,"Її рядок
            і другий"
            4,"Четверта",2024-06-28,"Рядок"
            5,"П'ята\
            """);
    assertThat(records).hasSize(5);
    assertRejected(
        records.get(1),
        3,
        "a quotation mark is not closed where its value ends; skipped lines 4 to 6",
        "2,Друга,2024-06-26,\"Рядок, \"\"слово\"\", рядок\n\nостанній рядок");
    assertThat(article(records.get(2)))
        .returns("3", Article::id)
        .returns("Третя, \"Вона\" або він", Article::title)
        .returns("Її рядок\nі другий", Article::text);
    assertThat(article(records.get(3)).title()).isEqualTo("Четверта");
    assertRejected(
        records.get(4), 6, "a quotation mark is not closed where its value ends", "5,\"П'ята");
  }

  @Test
  void aRowWithAQuotationMarkThatIsNotDoubledIsRejectedWithAllItsLines() throws IOException {
    List<IngestRecord> records =
        read(
            "a.csv",
            "title,text\n\"Гурт \"Весна\" грає\",\"Рядок\nКвітень, травень\"\nДруга,Так\n");
    assertThat(records).hasSize(2);
    assertRejected(
        records.getFirst(),
        2,
        "a quoted value is not followed by a separator; skipped lines 2 to 3",
        "\"Гурт \"Весна\" грає\",\"Рядок\nКвітень, травень\"");
    assertThat(article(records.get(1)).title()).isEqualTo("Друга");
  }

  @Test
  void aValueMayHaveThousandsOfLinesUpToALimit() throws IOException {
    String longest = "рядок\n".repeat(RowSplitter.MAX_LINES - 1);
    List<IngestRecord> records =
        read(
            "a.csv",
            "title,text\nПерша,\"" + longest + "\"\nДруга,\"" + longest + "\n\"\nТретя,Так\n");
    assertThat(records).hasSize(3);
    assertThat(article(records.getFirst()).text()).isEqualTo(longest.strip());
    assertThat(((Rejection) records.get(1)).reason()).endsWith("; skipped lines 10,002 to 20,002");
    assertThat(article(records.get(2)).title()).isEqualTo("Третя");
  }

  /**
   * Two quotation marks are missing, 20 MB apart; the limit of lines does not help with long lines.
   */
  @Test
  void noMoreThanARecordOfMaximumSizeIsReadAgain() throws IOException {
    String row = "1,%s\n".formatted("Довгий рядок. ".repeat(10_000));
    int rows = 90;
    List<IngestRecord> records =
        read("a.csv", "id,title\n2,\"Друга\n" + row.repeat(rows) + "3,Третя\"\n4,Четверта\n");
    assertThat(records).hasSize(rows + 3);
    assertThat(((Rejection) records.getFirst()).reason()).endsWith("where its value ends");
    assertThat(records.subList(1, records.size())).hasOnlyElementsOfType(ReadArticle.class);
  }

  /** Each of these lines opens a value that swallows all lines after it. */
  @Test
  void aTableMadeToBeReadAgainAndAgainIsRejectedInPieces() throws IOException {
    String hostile = "a\",,\"x\nок,ок\n".repeat(200_000);
    List<IngestRecord> records = read("a.csv", "id,title\n1,Перша\n" + hostile + "\n");
    assertThat(article(records.getFirst()).title()).isEqualTo("Перша");
    assertThat(records)
        .filteredOn(Rejection.class::isInstance)
        .isNotEmpty()
        .allSatisfy(
            record ->
                assertThat(((Rejection) record).raw().length())
                    .isLessThanOrEqualTo(Rejection.MAX_RAW_LENGTH));
  }

  @Test
  void mapsColumnsRegardlessOfCase() throws IOException {
    ReaderOptions options =
        ReaderOptions.builder()
            .mapping(
                ArticleMapping.builder()
                    .key("title", "Заголовок")
                    .key("published", "ДАТА")
                    .defaultSource("С")
                    .build())
            .build();
    List<IngestRecord> records =
        read(bytes("sep=;\nЗАГОЛОВОК;дата\nПерша;1719297000\nДруга;не дата\n"), "a.csv", options);
    assertThat(article(records.getFirst()))
        .returns("Перша", Article::title)
        .returns("С", Article::source);
    assertThat(article(records.getFirst()).published())
        .contains(java.time.Instant.ofEpochSecond(1_719_297_000));
    assertThat(((ReadArticle) records.get(1)).problems())
        .singleElement()
        .returns("published", ValueProblem::field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# вивантажено 26.06.2024\n# два рядки\nid,title\n",
        "Новини громади,\nid,title\n",
        "Новини громади\n\nid,title\n",
        "sep=,\nid,title\n"
      })
  void findsTheHeaderBelowCommentsAndATitle(String above) throws IOException {
    assertThat(read("a.csv", above + "1,Перша\n2,Друга\n"))
        .extracting(record -> article(record).title())
        .containsExactly("Перша", "Друга");
  }

  @Test
  void skipsTheHeadersOfTablesThatWereJoined() throws IOException {
    assertThat(read("a.csv", "id,title\n1,Перша\nid,title\n2,Друга\n"))
        .extracting(record -> article(record).id())
        .containsExactly("1", "2");
  }

  /** Found by comparing with the CSV parser that this one replaced. */
  @Test
  void aQuotationMarkAfterABlankDoesNotReopenAValue() throws IOException {
    List<IngestRecord> records = read("a.csv", "id,title\n1,\"Перша\" \"знов\"\n2, \"Друга\" \n");
    assertRejected(
        records.getFirst(),
        2,
        "a quoted value is not followed by a separator",
        "1,\"Перша\" \"знов\"");
    assertThat(article(records.get(1)).title()).isEqualTo("Друга");
  }

  @Test
  void readsTheEncodingsThatSpreadsheetsWrite() throws IOException {
    String table = "title;text\nЗустріч у Києві;Відбулася вчора\n";
    for (String encoding : List.of("windows-1251", "UTF-16LE", "UTF-16", "UTF-8", "KOI8-U")) {
      byte[] bytes = ("\uFEFF" + table).getBytes(Charset.forName(encoding));
      if (!encoding.startsWith("UTF")) {
        bytes = table.getBytes(Charset.forName(encoding));
      }
      assertThat(article(read(bytes, "a.csv", ReaderOptions.defaults()).getFirst()).title())
          .as(encoding)
          .isEqualTo("Зустріч у Києві");
    }
  }

  @Test
  void refusesATableWithoutUsableColumns() {
    assertThatThrownBy(() -> read("a.csv", "ключ,значення\n1,2\n"))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessage(
            "its header names neither a title nor a text but \"ключ\", \"значення\"; map the"
                + " columns to fields, or name the columns if there is no header")
        .extracting(e -> ((UnsupportedInputException) e).remedy())
        .isEqualTo(Optional.of(Remedy.NAME_COLUMNS));
  }

  @Test
  void onlyTheRowInAnotherEncodingIsRejected() throws IOException {
    byte[] table = bytes("id,title\n" + "1,Довга перша новина про все\n".repeat(20) + "2,?\n3,Т\n");
    for (int i = 0; i < table.length; i++) {
      table[i] = table[i] == '?' ? (byte) 0xC0 : table[i];
    }
    List<IngestRecord> records = read(table, "a.csv", ReaderOptions.defaults());
    assertThat(records).hasSize(22);
    assertThat(records.get(20))
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.reason()).startsWith("not valid UTF-8 at byte 3"));
    assertThat(records.get(21)).isInstanceOf(ReadArticle.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          title|text¶Яхти|Вийшли "швидко"¶Сіль|Є¶                              ~ Яхти:Вийшли "швидко"/Сіль:Є
          title;text;¶Яхти;Вийшли;¶Сіль;Є¶                                     ~ Яхти:Вийшли/Сіль:Є
          title;text¶Яхти;Вийшли;;¶Сіль;Є¶;;¶                                  ~ Яхти:Вийшли/Сіль:Є
          title,text¶"Яхти ""Вітер"" дме","Так"¶"^","Є"¶                        ~ Яхти "Вітер" дме:Так/^:Є
          title,text¶"Яхти ^"Вітер^"","Так, ^"так^", є"¶"^^","Є"¶               ~ Яхти "Вітер":Так, "так", є/^:Є
          title→text¶"Вітер" дме→Сильно¶5"→"Так"¶Ні→"Не закрито¶"Весь ""він"" тут"→"а¶б"¶ ~ "Вітер" дме:Сильно/5":Так/Ні:"Не закрито/Весь "він" тут:а¶б
          title;text←Яхти;Вийшли←Сіль;Є←                                        ~ Яхти:Вийшли/Сіль:Є
          ,title,text¶0,Яхти,Вийшли¶1,Сіль,Є¶                                   ~ Яхти:Вийшли/Сіль:Є
          HEADLINE;Main Text¶Яхти;Вийшли¶                                       ~ Яхти:Вийшли
          Заголовок;Повний текст¶Яхти;Вийшли¶                                   ~ Яхти:Вийшли
          """)
  void readsTablesAsProgramsWriteThem(String table, String expected) throws IOException {
    String content =
        table.replace('¶', '\n').replace('→', '\t').replace('←', '\r').replace('^', '\\');
    List<IngestRecord> records = read("a.csv", content);
    assertThat(records).hasOnlyElementsOfType(ReadArticle.class);
    assertThat(records)
        .extracting(record -> article(record).title() + ":" + article(record).text())
        .containsExactly(expected.replace('¶', '\n').replace('^', '\\').split("/"));
  }

  @Test
  void readsTablesWithoutAHeaderIfTheColumnsAreNamed() throws IOException {
    ReaderOptions options =
        ReaderOptions.builder().columns(List.of("published", "title", "text", "photo")).build();
    List<IngestRecord> records =
        read(bytes("02.07.2024;\"Яхти; два\";Вийшли;1\n03.07.2024;Сіль;Є;\n"), "a.csv", options);
    assertThat(records).extracting(record -> record.position().number()).containsExactly(1L, 2L);
    assertThat(records)
        .extracting(record -> article(record).title())
        .containsExactly("Яхти; два", "Сіль");
  }

  @Test
  void takesTheOrderOfDayAndMonthFromTheWholeTable() throws IOException {
    List<IngestRecord> american =
        read("a.csv", "title;date\nА;07/02/2024\nБ;07/25/2024\nВ;7/3/2024 6:30 PM\nГ;05.07.2024\n");
    assertThat(american)
        .extracting(record -> article(record).published().orElseThrow().toString())
        .containsExactly(
            "2024-07-01T21:00:00Z",
            "2024-07-24T21:00:00Z",
            "2024-07-03T15:30:00Z",
            "2024-07-04T21:00:00Z");
    List<IngestRecord> european = read("a.csv", "title;date\nА;07/02/2024\nБ;25/02/2024\n");
    assertThat(article(european.getFirst()).published().orElseThrow())
        .hasToString("2024-02-06T22:00:00Z");
    assertThat(european).allSatisfy(r -> assertThat(((ReadArticle) r).problems()).isEmpty());
  }

  @Test
  void doubtsDatesWhoseOrderNothingShows() throws IOException {
    List<IngestRecord> records = read("a.csv", "title;date\nА;07/02/2024\nБ;07/03/2024\n");
    assertThat(article(records.getFirst()).published().orElseThrow())
        .hasToString("2024-02-06T22:00:00Z");
    assertThat(records)
        .allSatisfy(
            record ->
                assertThat(((ReadArticle) record).problems())
                    .singleElement()
                    .returns(false, ValueProblem::isDropped)
                    .returns(Optional.of(Remedy.SET_DATE_FORMAT), ValueProblem::remedy));
    ReaderOptions options = ReaderOptions.builder().dateFormat("%m/%d/%Y").build();
    IngestRecord told =
        read(bytes("title;date\nА;07/02/2024 10:00\n"), "a.csv", options).getFirst();
    assertThat(article(told).published().orElseThrow()).hasToString("2024-07-02T07:00:00Z");
    assertThat(((ReadArticle) told).problems()).isEmpty();
  }

  private static void assertRejected(IngestRecord record, long number, String reason, String raw) {
    assertThat(record)
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.position().number()).isEqualTo(number);
              assertThat(rejection.reason()).isEqualTo(reason);
              assertThat(rejection.raw()).isEqualTo(raw);
            });
  }

  private static Article article(IngestRecord record) {
    assertThat(record).isInstanceOf(ReadArticle.class);
    return ((ReadArticle) record).article();
  }

  private static List<IngestRecord> read(String name, String table) throws IOException {
    return read(bytes(table), name, ReaderOptions.defaults());
  }

  private static List<IngestRecord> read(byte[] table, String name, ReaderOptions options)
      throws IOException {
    return Records.all(Inputs.open(new ByteArrayInputStream(table), name, options));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
