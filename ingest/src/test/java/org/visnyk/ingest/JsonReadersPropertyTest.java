package org.visnyk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.visnyk.Article;
import org.visnyk.ingest.json.JsonReader;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;

/** For any input, a reader never throws and reports every record exactly once. */
class JsonReadersPropertyTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final ObjectMapper PLAIN_JSON = new ObjectMapper();

  @Property
  void anyBytesGiveOneRecordForEachNonBlankLine(@ForAll("inputs") byte[] input) throws IOException {
    // A line may be an array of articles, which have numbers of their own.
    Assume.that(
        Arrays.stream(lines(input)).noneMatch(line -> line.matches("(?s)[^{\"]*\\[\\s*\\{.*")));
    List<Long> numbers =
        Records.all(
                JsonReader.ofLines(
                    new ByteArrayInputStream(input), "test", ReaderOptions.defaults()))
            .stream()
            .map(record -> record.position().number())
            .toList();
    assertThat(numbers).isEqualTo(linesThatAreNotBlank(input));
  }

  @Property
  void anyBytesAsAnArrayGiveNumberedRecordsOrAreUnclosed(@ForAll("inputs") byte[] input)
      throws IOException {
    try {
      List<IngestRecord> records =
          Records.all(
              JsonReader.ofDocument(
                  new ByteArrayInputStream(input), "test", ReaderOptions.defaults()));
      assertThat(records)
          .extracting(record -> record.position().number())
          .isSorted()
          .doesNotHaveDuplicates();
    } catch (EOFException e) {
      assertThat(e).hasMessageContaining("not closed");
    }
  }

  @Property
  void anArticleSurvivesTheRoundTripThroughJson(
      @ForAll("articles") Article article, @ForAll boolean escaped) throws IOException {
    byte[] line = (escaped ? JSON : PLAIN_JSON).writeValueAsBytes(keys(article));
    assertThat(
            Records.all(
                JsonReader.ofLines(
                    new ByteArrayInputStream(line), "test", ReaderOptions.defaults())))
        .containsExactly(new ReadArticle(new Position("test", 1), article));
  }

  @Property(tries = 200)
  void anArrayOfArticlesSurvivesTheRoundTripThroughJson(
      @ForAll("articles") Article first, @ForAll("articles") Article second) throws IOException {
    byte[] array =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(List.of(keys(first), keys(second)));
    assertThat(
            Records.all(
                JsonReader.ofDocument(
                    new ByteArrayInputStream(array), "test", ReaderOptions.defaults())))
        .containsExactly(
            new ReadArticle(new Position("test", 1), first),
            new ReadArticle(new Position("test", 2), second));
  }

  @Property(tries = 200)
  void anUnpairedSurrogateIsReplacedAndNothingElseChanges(@ForAll String title) throws IOException {
    byte[] line = JSON.writeValueAsBytes(Map.of("title", "т" + title));
    IngestRecord record =
        Records.all(
                JsonReader.ofLines(
                    new ByteArrayInputStream(line), "test", ReaderOptions.defaults()))
            .getFirst();
    String repaired =
        ("т" + title)
            .codePoints()
            .map(c -> isSurrogate(c) ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(record)
        .isInstanceOfSatisfying(
            ReadArticle.class,
            read -> assertThat(read.article().title()).isEqualTo(repaired.strip()));
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** Random bytes, and random sequences of JSON tokens, which reach deeper. */
  @Provide
  Arbitrary<byte[]> inputs() {
    Arbitrary<byte[]> anything = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    Arbitrary<byte[]> nearlyJson =
        Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                "\"",
                ":",
                ",",
                "\n",
                "\n",
                "\r\n",
                " ",
                "\\",
                "null",
                "17",
                "-1e9",
                "true",
                "\"id\":\"a\"",
                "\"title\":\"т\"",
                "\"text\":",
                "\"published\":",
                "\"2024-02-30\"",
                "{\"title\":\"a\"}",
                "\uFEFF",
                "\u0000",
                "\uD83D\uDE00",
                "\"\\ud83d\"")
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(anything, nearlyJson);
  }

  @Provide
  Arbitrary<Article> articles() {
    // through UTF-8 and back, to remove unpaired surrogates
    Arbitrary<String> text =
        Arbitraries.strings()
            .ofMaxLength(20)
            .map(any -> new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    Arbitrary<String> title = text.map(value -> "т" + value);
    Arbitrary<String> id = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(10);
    Arbitrary<List<String>> texts = text.list().ofMaxSize(3);
    Arbitrary<Optional<Instant>> published =
        Arbitraries.longs()
            .between(631_152_000L, 1_700_000_000L) // since 1990, and in the past
            .map(Instant::ofEpochSecond)
            .optional();
    return Combinators.combine(id, title, text, published, texts, texts)
        .as(
            (i, t, x, p, a, g) -> {
              Article.Builder article =
                  Article.builder(i)
                      .title(t)
                      .lead(x)
                      .text(x + t)
                      .source(x)
                      .url(t)
                      .authors(a)
                      .section(x)
                      .tags(g);
              p.ifPresent(article::published);
              return article.build();
            });
  }

  private static Map<String, Object> keys(Article article) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", article.id());
    keys.put("title", article.title());
    keys.put("lead", article.lead());
    keys.put("text", article.text());
    article.published().ifPresent(moment -> keys.put("published", moment.toString()));
    keys.put("source", article.source());
    keys.put("url", article.url());
    keys.put("authors", article.authors());
    keys.put("section", article.section());
    keys.put("tags", article.tags());
    return keys;
  }

  /** The specification in its simplest form: split at line feeds, drop blank lines. */
  private static String[] lines(byte[] input) {
    String latin = new String(input, StandardCharsets.ISO_8859_1);
    String text = latin.startsWith("\u00EF\u00BB\u00BF") ? latin.substring(3) : latin;
    return text.split("\n", -1);
  }

  private static List<Long> linesThatAreNotBlank(byte[] input) {
    String[] lines = lines(input);
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].matches("[ \t\r]*")) {
        numbers.add(i + 1L);
      }
    }
    return numbers;
  }
}
