package org.visnyk.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.ValueProblem;

class JsonReaderTest {

  @Test
  void readsEveryFieldOfAnArticle() throws IOException {
    Article article =
        onlyArticle(
            """
            {"id":"n-17","title":"Назва","lead":"Вступ","text":"Текст","published":"2024-06-26T07:15:00Z",\
            "source":"Новини","url":"https://n.ua/17","authors":["Олена Коваль","Іван Гай"],\
            "section":"Політика","tags":["уряд"]}\
            """);
    assertThat(article)
        .isEqualTo(
            Article.builder("n-17")
                .title("Назва")
                .lead("Вступ")
                .text("Текст")
                .published(Instant.parse("2024-06-26T07:15:00Z"))
                .source("Новини")
                .url("https://n.ua/17")
                .authors("Олена Коваль", "Іван Гай")
                .section("Політика")
                .tags("уряд")
                .build());
  }

  @Test
  void readsTheAlternativeKeysOfFields() throws IOException {
    assertThat(onlyArticle("{\"body\":\"тіло\",\"date\":\"2024-06-26\"}"))
        .returns("тіло", Article::text)
        .returns(Optional.of(Instant.parse("2024-06-25T21:00:00Z")), Article::published);
    assertThat(onlyArticle("{\"text\":\"\",\"content\":\"зміст\"}").text()).isEqualTo("зміст");
    assertThat(onlyArticle("{\"content\":\"ні\",\"text\":\"так\"}").text()).isEqualTo("так");
  }

  @Test
  void treatsNullAsAbsentAndIgnoresUnknownKeys() throws IOException {
    assertThat(
            onlyArticle(
                "{\"title\":\"Т\",\"published\":null,\"tags\":null,\"id\":null,\"x\":{\"title\":[1]}}"))
        .isEqualTo(Article.builder().title("Т").build());
  }

  @Test
  void acceptsANumberAsIdAndOneStringAsAuthors() throws IOException {
    assertThat(onlyArticle("{\"id\":9007199254740993,\"title\":\"Т\",\"authors\":\"О. Коваль\"}"))
        .returns("9007199254740993", Article::id)
        .returns(List.of("О. Коваль"), Article::authors);
  }

  @Test
  void acceptsSecondsAndMillisecondsAsDates() throws IOException {
    Optional<Instant> expected = Optional.of(Instant.parse("2024-06-26T07:15:00Z"));
    assertThat(onlyArticle("{\"title\":\"Т\",\"date\":1719386100}").published())
        .isEqualTo(expected);
    assertThat(onlyArticle("{\"title\":\"Т\",\"date\":1719386100000}").published())
        .isEqualTo(expected);
  }

  @Test
  void readsMappedKeysInsteadOfTheUsualOnes() throws IOException {
    ArticleMapping mapping =
        ArticleMapping.builder()
            .key("title", "headline")
            .key("id", "headline")
            .defaultSource("Вісник")
            .defaultSection("Світ")
            .build();
    Article article =
        (Article)
            articlesAndReasons(
                    "{\"headline\":\"А\",\"title\":\"Б\",\"section\":\"Спорт\"}", mapping)
                .getFirst();
    assertThat(article)
        .returns("А", Article::title)
        .returns("А", Article::id)
        .returns("Вісник", Article::source)
        .returns("Спорт", Article::section);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"lead":"a"}                          | text      | an article needs a title or a text, and this one has neither
          {"title":"a"} {"title":"b"}           | ``        | text follows the JSON object; each record must be a single object
          {"title":"a"                          | ``        | broken JSON: it ends in the middle of the object
          {"title":"a                           | ``        | broken JSON: it ends in the middle of the object
          {"title":"a" "text":"b"}              | ``        | broken JSON at character 14, near ""title":"a" "text":"b"}"
          {title:"a"}                           | ``        | broken JSON at character 2, near "{title:"a"}"
          ["a"]                                 | ``        | a JSON array, but each record must be a JSON object
          Привіт                                | ``        | not a JSON object: it begins with "Привіт"
          """)
  void saysWhatIsWrongWithARecord(String line, String field, String reason) throws IOException {
    assertThat(read(line))
        .containsExactly(new Rejection(new Position("test", 1), field, reason, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "title":true                    | title     | is true or false | true
          "text":{"a":1}                  | text      | is an object without a text | {"a"}
          "tags":[1,2]                    | tags      | is a number, not a name | [1, …]
          "tags":["а",{"id":5}]           | tags      | is an object without a name | ["а", …]
          "author":3                      | authors   | is a number, not a name | 3
          "authors":true                  | authors   | is true or false | true
          "id":1.5                        | id        | is neither a text nor a whole number | 1.5
          "id":"a\\u0007b"                | id        | has a control character | "a b"
          "url":7                         | url       | is a number, not an address | 7
          "published":"31 лютого 2024"    | published | is a day or time that does not exist | "31 лютого 2024"
          "published":"25 червня"         | published | has no year | "25 червня"
          "published":"скоро"             | published | could not be read | "скоро"
          "published":false               | published | could not be read | false
          "published":{"hour":10}         | published | could not be read | {"hour"}
          "date":17                       | published | could not be read | 17
          "date":1e99                     | published | could not be read | 1e99
          "date":1e9999999999             | published | could not be read | 1e9999999999
          "date":"2999-01-01T00:00:00Z"   | published | is in the future | "2999-01-01T00:00:00Z"
          """)
  void keepsTheArticleWithoutAValueThatCannotBeUsed(
      String member, String field, String problem, String value) throws IOException {
    IngestRecord record = read("{\"headline\":\"Назва\",%s}".formatted(member)).getFirst();
    assertThat(record).isInstanceOf(ReadArticle.class);
    ReadArticle read = (ReadArticle) record;
    assertThat(read.article().title()).isEqualTo("Назва");
    assertThat(read.problems())
        .singleElement()
        .returns(true, ValueProblem::isDropped)
        .returns(field, ValueProblem::field)
        .returns(problem, ValueProblem::problem)
        .returns(value, ValueProblem::value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "NaN",
        "\"\"",
        "\" \"",
        "\"NULL\"",
        "\"\\\\N\"",
        "\"nan\"",
        "\"NaT\"",
        "\"N/A\"",
        "\"None\"",
        "\"-\"",
        "\"0000-00-00 00:00:00\"",
        "[]",
        "[null]",
        "{}"
      })
  void takesTheMarksOfNoValueForNone(String value) throws IOException {
    String line =
        Stream.of("published", "source", "section", "authors", "tags", "lead", "url", "id")
            .map(key -> "\"%s\":%s".formatted(key, value))
            .collect(Collectors.joining(",", "{\"title\":\"Т\",", "}"));
    assertThat(read(line))
        .containsExactly(
            new ReadArticle(new Position("test", 1), Article.builder().title("Т").build()));
  }

  @Test
  void keepsADateBefore1990AndDoubtsIt() throws IOException {
    ReadArticle read = (ReadArticle) read("{\"title\":\"Т\",\"date\":\"1899-05-06\"}").getFirst();
    assertThat(read.article().published()).isPresent();
    assertThat(read.problems())
        .singleElement()
        .returns(false, ValueProblem::isDropped)
        .returns("is before 1990", ValueProblem::problem);
  }

  @Test
  void triesTheNextKeyIfAValueCannotBeUsed() throws IOException {
    ReadArticle read =
        (ReadArticle)
            read("{\"title\":\"Т\",\"published\":\"?\",\"created_at\":\"2024-06-26\"}").getFirst();
    assertThat(read.article().published()).contains(Instant.parse("2024-06-25T21:00:00Z"));
    assertThat(read.problems()).hasSize(1);
  }

  @Test
  void saysWhichControlCharacterIsNotEscaped() throws IOException {
    assertThat(onlyReason("{\"title\":\"а\u0007б\"}"))
        .isEqualTo("broken JSON at character 12: the control character U+0007 is not escaped");
  }

  @Test
  void rejectsARecordThatIsNotUtf8() throws IOException {
    byte[] line = "{\"title\":\"Київ\"}".getBytes(Charset.forName("windows-1251"));
    Rejection rejection = (Rejection) read(new ByteArrayInputStream(line)).getFirst();
    assertThat(rejection.reason())
        .isEqualTo("not valid UTF-8 at byte 11 of the record; is it in another encoding?");
  }

  @Test
  void rejectsJsonThatIsNestedTooDeeply() throws IOException {
    assertThat(onlyReason("{\"x\":" + "[".repeat(100_000))).contains("nested too deeply");
  }

  @Test
  void numbersRecordsByLineAndSkipsBlankLinesAndTheByteOrderMark() throws IOException {
    List<IngestRecord> records =
        read("\uFEFF{\"title\":\"a\"}\r\n \t\n\r\n{\"title\":\"b\"}\nбрак\n\n{\"title\":\"c\"}");
    assertThat(records)
        .extracting(record -> record.position().number())
        .containsExactly(1L, 4L, 5L, 7L);
    assertThat(records.get(2)).isInstanceOf(Rejection.class);
  }

  @Test
  void rejectsARecordThatIsTooLongWithoutHoldingIt() throws IOException {
    InputStream input =
        new SequenceInputStream(
            new Repeated('a', 40L << 20),
            new ByteArrayInputStream("\n{\"title\":\"b\"}".getBytes(StandardCharsets.UTF_8)));
    List<IngestRecord> records = read(input);
    assertThat(records).hasSize(2);
    assertThat(records.getFirst())
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.reason()).isEqualTo("longer than 16 MiB");
              assertThat(rejection.raw()).hasSize(Rejection.MAX_RAW_LENGTH).endsWith("a…");
            });
    assertThat(records.getLast()).isInstanceOf(ReadArticle.class);
  }

  @Test
  void readsARecordUpToTheLimit() throws IOException {
    String text = "б".repeat((16 << 20) / 2 - 10);
    assertThat(onlyArticle("{\"text\":\"" + text + "\"}").text()).isEqualTo(text);
  }

  private static String onlyReason(String line) throws IOException {
    return (String) articlesAndReasons(line, ArticleMapping.standard()).getFirst();
  }

  private static Article onlyArticle(String line) throws IOException {
    return (Article) articlesAndReasons(line, ArticleMapping.standard()).getFirst();
  }

  private static List<Object> articlesAndReasons(String lines, ArticleMapping mapping)
      throws IOException {
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    List<Object> found = new ArrayList<>();
    for (IngestRecord record :
        Records.all(
            JsonReader.ofLines(in, "test", ReaderOptions.builder().mapping(mapping).build()))) {
      found.add(
          switch (record) {
            case ReadArticle read -> read.article();
            case Rejection rejection -> rejection.reason();
          });
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "date", "other"})
  void aNumberOfAnyLengthCostsAtMostItself(String key) throws IOException {
    String line = "{\"title\":\"А\",\"%s\":%s}".formatted(key, "9".repeat(1_000_000));
    assertThat(read(line))
        .singleElement()
        .extracting(record -> ((ReadArticle) record).article().title())
        .isEqualTo("А");
  }

  @Test
  void readsASequenceOfJsonTexts() throws IOException {
    assertThat(read("\u001e{\"title\":\"А\"}\n\u001e{\"title\":\"Б\"}\n"))
        .extracting(record -> ((ReadArticle) record).article().title())
        .containsExactly("А", "Б");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0001-01-01T00:00:00", "0001-01-01", "01.01.0001 00:00", "1970-01-01T00:00:00Z"})
  void aDateThatProgramsWriteForNoneIsAbsent(String date) throws IOException {
    ReadArticle read =
        (ReadArticle) read("{\"title\":\"А\",\"date\":\"%s\"}".formatted(date)).getFirst();
    assertThat(read.article().published()).isEmpty();
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "webPublicationDate",
    "seendate",
    "publication_datetime",
    "Publish DateTime",
    "dateAdded"
  })
  void knowsTheUsualKeysOfDates(String key) throws IOException {
    ReadArticle read =
        (ReadArticle)
            read("{\"webTitle\":\"А\",\"%s\":\"20240626T071500Z\"}".formatted(key)).getFirst();
    assertThat(read.article().title()).isEqualTo("А");
    assertThat(read.article().published()).hasToString("Optional[2024-06-26T07:15:00Z]");
  }

  private static List<IngestRecord> read(String lines) throws IOException {
    return read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<IngestRecord> read(InputStream in) throws IOException {
    return Records.all(JsonReader.ofLines(in, "test", ReaderOptions.defaults()));
  }

  /** Repeats one byte, so that the test does not hold in memory what the reader must not hold. */
  private static final class Repeated extends InputStream {
    private final int value;
    private long left;

    Repeated(int value, long times) {
      this.value = value;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(left, length);
      Arrays.fill(target, offset, offset + count, (byte) value);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }
}
