package org.visnyk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.UnsupportedInputException;

class FormatDetectorTest {
  private static final String LINES = "{\"title\":\"a\"}\n{\"title\":\"b\"}\n";
  private static final String ARRAY = " \n[ {\"title\":\"a\"},\n {\"title\":\"b]\\\"\"} ]\n";

  @ParameterizedTest
  @CsvSource({"news.jsonl", "news.ndjson", "news.json", "news", "standard input"})
  void distinguishesLinesFromArraysByContent(String name) throws IOException {
    assertThat(read(InputFormat.AUTO, name, LINES)).hasOnlyElementsOfType(ReadArticle.class);
    assertThat(read(InputFormat.AUTO, name, ARRAY)).hasOnlyElementsOfType(ReadArticle.class);
    assertThat(read(InputFormat.AUTO, name, "\uFEFF" + ARRAY)).hasSize(2);
    assertThat(read(InputFormat.AUTO, name, " \n")).isEmpty();
  }

  @Test
  void reliesOnTheNameIfTheFirstLineIsBroken() throws IOException {
    assertThat(read(InputFormat.AUTO, "news.jsonl", "Привіт\n" + LINES)).hasSize(3);
  }

  @Test
  void saysThatAnInputIsNotJsonAtAll() {
    assertRefused(
        InputFormat.AUTO,
        "news.json",
        "Вчора\nв Києві",
        "this is not JSON: it begins with \"Вчора в Києві\"");
    assertRefused(
        InputFormat.JSON, "news.json", "Вчора", "this is not JSON: it begins with \"Вчора\"");
  }

  @Test
  void saysThatAnInputIsOneArray() {
    assertRefused(
        InputFormat.JSONL,
        "news.jsonl",
        ARRAY,
        "this is one JSON array, not JSON lines; set the format json");
  }

  @Test
  void aBrokenElementOfAnArrayCostsOnlyItself() throws IOException {
    List<IngestRecord> records =
        read(
            InputFormat.JSON, "news", "[{\"title\":\"a\"},{\"title\":},17,{\"title\":\"b\"}] tail");
    assertThat(records)
        .extracting(record -> record.position().number())
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(records.get(1))
        .isInstanceOfSatisfying(
            Rejection.class, rejection -> assertThat(rejection.raw()).isEqualTo("{\"title\":}"));
    assertThat(records.get(3)).isInstanceOf(ReadArticle.class);
    assertThat(records.get(4)).isInstanceOf(Rejection.class);
  }

  @Test
  void anUnclosedArrayIsNotTakenForComplete() {
    assertThatThrownBy(() -> read(InputFormat.JSON, "news", "[{\"title\":\"a\"},"))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("not closed");
  }

  @Test
  void aMappingOfAFieldThatDoesNotExistIsAnError() {
    assertThatThrownBy(() -> ArticleMapping.builder().key("titel", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an article has no field \"titel\"; its fields are id, title, lead, text, published,"
                + " source, url, authors, section, tags");
  }

  private static void assertRefused(InputFormat format, String name, String input, String message) {
    assertThatThrownBy(() -> read(format, name, input))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessage(message);
  }

  private static List<IngestRecord> read(InputFormat format, String name, String input)
      throws IOException {
    return Records.all(
        Inputs.open(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            name,
            ReaderOptions.builder().format(format).build()));
  }
}
