package org.visnyk.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

/** Articles are found wherever a document has them. */
class JsonDocumentsTest {
  private static final String A =
      "{\"title\": \"Яхти\", \"text\": \"Вийшли {в} \\\"лиман\\\" ]\", \"url\":"
          + " \"https://l.example/1\"}";
  private static final String B =
      "{\"title\": \"Сіль\", \"text\": \"Збирають\", \"date\": \"2024-07-02\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A, B]",
        "AB",
        "A\nB",
        "A,\nB",
        "[A]\n[B]",
        "\n\n{\n \"items\": [\nA,\nB\n]\n}\n",
        "{\"status\": \"ok\", \"message\": \"Success\", \"articles\": [A, B], \"total\": 2}",
        "{\"data\": {\"news\": {\"list\": [A, B]}, \"menu\": [{\"title\": \"Спорт\", \"url\":"
            + " \"/s\"}]}}",
        "{\"menu\": [{\"title\": \"А\"}, {\"title\": \"Б\"}, {\"title\": \"В\"}], \"x\": [A, B]}",
        "{\"pages\": [{\"posts\": [A]}, {\"posts\": [B]}]}",
        "{\"hits\": {\"total\": 2, \"hits\": [{\"_id\": \"1\", \"_source\": A}, {\"_id\": \"2\","
            + " \"_source\": B}]}}",
        "{\"edges\": [{\"node\": A}, {\"node\": B}]}",
        "{\"data\": [{\"id\": \"1\", \"attributes\": A}, {\"id\": \"2\", \"attributes\": B}]}",
        "{\"https://l.example/1\": A, \"https://l.example/2\": B}",
        "{\"posts\": {\"101\": A, \"102\": B}}",
        "{\"yakhty\": A, \"sil\": B}",
        "{\"content\": [A, B], \"sort\": {\"sorted\": true}}",
        "{\"_index\": \"n\", \"_id\": \"1\", \"_source\": A}\n"
            + "{\"_index\": \"n\", \"_id\": \"2\", \"_source\": B}",
        "{\"index\": {\"_id\": \"1\"}}\nA\n{\"index\": {\"_id\": \"2\"}}\nB",
        "{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"Лиман\"}, A, B]}"
      })
  void findsTheArticles(String document) throws IOException {
    List<IngestRecord> records = read(document.replace("A", A).replace("B", B));
    assertThat(records).hasOnlyElementsOfType(ReadArticle.class);
    assertThat(articles(records)).extracting(Article::title).containsExactly("Яхти", "Сіль");
    assertThat(articles(records).getFirst().text()).isEqualTo("Вийшли {в} \"лиман\" ]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": \"Яхти\", \"text\": \"Вийшли\", \"articles\": [{\"title\": \"Інша\", \"text\":"
            + " \"Слово\"}]}",
        "{\"title\": \"Яхти\", \"date\": \"2024-07-02\", \"items\": [{\"title\": \"Інша\", \"url\":"
            + " \"/2\"}]}",
        "{\"title\": \"Яхти\", \"comments\": [{\"author\": \"Хтось\", \"rating\": 5}]}",
        "{\"title\": \"Яхти\", \"text\": [{\"type\": \"paragraph\", \"text\": \"Вийшли\"}]}"
      })
  void anArticleMayHoldOtherObjects(String document) throws IOException {
    for (String name : List.of("a.json", "a.jsonl")) {
      assertThat(articles(read(document, name, ReaderOptions.defaults())))
          .extracting(Article::title)
          .containsExactly("Яхти");
    }
  }

  @Test
  void takesWhatStandsAroundTheArticles() throws IOException {
    String feed =
        "{\"title\": \"Лиман\", \"home_page_url\": \"https://l.example\", \"items\": [" + A + "]}";
    assertThat(articles(read(feed)).getFirst().source()).isEqualTo("Лиман");
    String byAddress = "{\"https://l.example/7\": {\"title\": \"Яхти\", \"text\": \"Вийшли\"}}";
    assertThat(articles(read(byAddress)).getFirst())
        .returns("https://l.example/7", Article::url)
        .returns("https://l.example/7", Article::id);
    String enveloped = "[{\"pk\": 9, \"fields\": %s}]".formatted(A);
    assertThat(articles(read(enveloped)).getFirst().id()).isEqualTo("9");
    String bulk = "{\"index\": {\"_id\": \"e5\"}}\n" + A;
    assertThat(articles(read(bulk)).getFirst().id()).isEqualTo("e5");
  }

  @Test
  void notesTheKeysOfArticlesOnly() throws IOException {
    String document =
        "{\"status\": \"ok\", \"total\": 1, \"articles\": [{\"headline\": \"Т\", \"photo\": 1,"
            + " \"note\": null}]}";
    try (RecordReader reader = open(document, "a.json", ReaderOptions.defaults())) {
      assertThat(reader.next()).isPresent();
      assertThat(reader.keys().keys()).containsExactly("headline", "photo", "note");
      assertThat(reader.keys().used()).containsExactly("headline");
      assertThat(reader.keys().unused()).containsExactly("photo");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          data.old           | {"data": {"old": [A], "new": [B]}}
          data.old[]         | {"data": {"old": [A], "new": [B]}}
          DATA.old           | {"data": {"old": {"x": A}, "new": {"x": B}}}
          top                | {"top": A, "rest": [B]}
          a[].b              | {"a": [{"b": A}, {"c": B}]}
          """)
  void readsTheRecordsAtAPath(String path, String document) throws IOException {
    ReaderOptions options = ReaderOptions.builder().records(path).build();
    assertThat(articles(read(document.replace("A", A).replace("B", B), "a.json", options)))
        .extracting(Article::title)
        .containsExactly("Яхти");
  }

  @Test
  void saysWhereRecordsAreIfThePathIsWrong() {
    ReaderOptions options = ReaderOptions.builder().records("data.items").build();
    assertThatThrownBy(() -> read("{\"data\": {\"list\": [" + A + "]}}", "a.json", options))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessage(
            "there are no records at \"data.items\"; objects are at \"data\", \"data.list\"");
  }

  @Test
  void aBrokenObjectInASequenceCostsItselfOnly() throws IOException {
    List<IngestRecord> records =
        read(
            "{\n \"title\": \"Без кінця,\n \"text\": 1\n}\n"
                + A
                + "\n{\n \"title\": \"Дужки\"\n"
                + B,
            "a.json");
    assertThat(records).hasSize(4);
    assertThat(articles(records)).extracting(Article::title).containsExactly("Яхти", "Сіль");
  }

  @Test
  void keepsTheArticlesOfATruncatedAnswer() throws IOException {
    List<Article> read = new ArrayList<>();
    try (RecordReader reader =
        open(
            "{\"articles\": [%s, %s, {\"title\"".formatted(A, B),
            "a.json",
            ReaderOptions.defaults())) {
      read.add(((ReadArticle) reader.next().orElseThrow()).article());
      read.add(((ReadArticle) reader.next().orElseThrow()).article());
      assertThat(reader.next().orElseThrow()).isInstanceOf(Rejection.class);
      assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
    }
    assertThat(read).extracting(Article::title).containsExactly("Яхти", "Сіль");
  }

  /** Held as a whole, it would be refused for its size. */
  @Test
  void entersADocumentThatIsLargerThanAnyRecord() throws IOException {
    String text = "Слово ".repeat(2_000);
    int count = 2_000;
    Stream<InputStream> parts =
        Stream.of(
                Stream.of(
                    "{\"name\": \"Лиман\", \"menu\": [{\"title\": \"Спорт\"}], \"messages\": ["),
                IntStream.range(0, count)
                    .mapToObj(
                        i ->
                            "%s{\"title\": \"Т%d\", \"text\": \"%s\"}"
                                .formatted(i == 0 ? "" : ",", i, text)),
                Stream.of("], \"total\": {\"n\": 5}}"))
            .flatMap(part -> part)
            .map(part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    InputStream in = new SequenceInputStream(Collections.enumeration(parts.toList()));
    int read = 0;
    try (RecordReader reader = Inputs.open(in, "big.json", ReaderOptions.defaults())) {
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        assertThat(record.get())
            .isInstanceOfSatisfying(
                ReadArticle.class, a -> assertThat(a.article().source()).isEqualTo("Лиман"));
        read++;
      }
    }
    assertThat(read).isEqualTo(count);
  }

  @Test
  void rejectsAnObjectThatIsTooLongAndHoldsNoOther() throws IOException {
    String document = "{\"title\": \"Т\", \"text\": \"%s\"}\n%s".formatted("я".repeat(9 << 20), A);
    List<IngestRecord> records = read(document, "a.json");
    assertThat(records).hasSize(2);
    assertThat(records.getFirst())
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.reason()).isEqualTo("longer than 16 MiB"));
    assertThat(records.getLast()).isInstanceOf(ReadArticle.class);
  }

  @Test
  void readsTheMessagesOfTelegram() throws IOException {
    String export =
        """
        {"name": "Лиман", "type": "public_channel", "id": 900, "messages": [
          {"id": 1, "type": "service", "date_unixtime": "1719909000", "action": "create_channel", "title": "Лиман", "text": ""},
          {"id": 2, "type": "message", "date": "2024-07-02T10:40:00", "date_unixtime": "1719909600", "from": "Лиман",
           "text": [{"type": "bold", "text": "Яхти вийшли"}, "\\n\\nПерегони ", {"type": "link", "text": "тут"}, "."]},
          {"id": 3, "type": "message", "date_unixtime": "1719909700", "photo": "1.jpg", "text": ""}
        ]}
        """;
    assertThat(articles(read(export)))
        .singleElement()
        .returns("telegram/900/2", Article::id)
        .returns("Яхти вийшли", Article::title)
        .returns("Яхти вийшли\n\nПерегони тут.", Article::text)
        .returns("Лиман", Article::source)
        .returns(Instant.parse("2024-07-02T08:40:00Z"), a -> a.published().orElseThrow());
    String telethon =
        """
        [{"_": "Message", "id": 5, "peer_id": {"_": "PeerChannel", "channel_id": 900}, "date": "2024-07-02T08:40:00+00:00",
          "message": "Яхти вийшли"},
         {"_": "MessageService", "id": 6, "date": "2024-07-02T08:41:00+00:00"}]
        """;
    assertThat(articles(read(telethon)))
        .singleElement()
        .returns("telegram/900/5", Article::id)
        .returns("Яхти вийшли", Article::text);
  }

  @Test
  void readsThePostsOfWordPressWithWhatIsEmbedded() throws IOException {
    String post =
        """
        [{"id": 7, "date": "2024-07-02T10:40:00", "date_gmt": "2024-07-02T08:40:00", "link": "https://l.example/7/",
          "title": {"rendered": "Яхти &#8211; у лимані"}, "content": {"rendered": "<p>Вийшли.</p>"},
          "excerpt": {"rendered": "<p>Вийшли [&hellip;]</p>"}, "author": 3, "categories": [5], "tags": [8],
          "_embedded": {"author": [{"id": 3, "name": "Яна Рись"}],
            "wp:term": [[{"id": 5, "name": "Спорт", "taxonomy": "category"}], [{"id": 8, "name": "яхти", "taxonomy": "post_tag"}]]}}]
        """;
    assertThat(read(post).getFirst())
        .isInstanceOfSatisfying(
            ReadArticle.class,
            read -> {
              assertThat(read.problems()).isEmpty();
              assertThat(read.article())
                  .isEqualTo(
                      Article.builder("7")
                          .title("Яхти – у лимані")
                          .lead("Вийшли")
                          .text("Вийшли.")
                          .url("https://l.example/7/")
                          .published(Instant.parse("2024-07-02T08:40:00Z"))
                          .authors("Яна Рись")
                          .section("Спорт")
                          .tags("яхти")
                          .build());
            });
  }

  private static List<Article> articles(List<IngestRecord> records) {
    return records.stream()
        .filter(ReadArticle.class::isInstance)
        .map(record -> ((ReadArticle) record).article())
        .toList();
  }

  private static List<IngestRecord> read(String document) throws IOException {
    return read(document, "a.json");
  }

  private static List<IngestRecord> read(String document, String name) throws IOException {
    return read(document, name, ReaderOptions.defaults());
  }

  private static List<IngestRecord> read(String document, String name, ReaderOptions options)
      throws IOException {
    return Records.all(open(document, name, options));
  }

  private static RecordReader open(String document, String name, ReaderOptions options)
      throws IOException {
    return Inputs.open(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), name, options);
  }
}
