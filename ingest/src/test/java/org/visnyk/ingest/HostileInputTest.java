package org.visnyk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Inputs made to exhaust time or memory. Without limits, each would take minutes or hours, or
 * overflow the stack or the heap.
 */
class HostileInputTest {
  /** Up to this size, any compression ratio is accepted. */
  private static final int UNLIMITED_MEBIBYTES = 64;

  private static final String SENTENCE =
      "<p>Міст через річку відкрили вчора, щойно зійшла вода, і люди вже ходять.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<div class=related>",
        "<div class=date>",
        "<p><b>а",
        "<b><i><u>",
        "<table><tr><td>",
        "<table>а",
        "<ul><li>а",
        "<h1><div>",
        "</div></p>",
        "<!-- -->",
        "<a href=x>"
      })
  void unclosedTagsHideNoText(String tag) throws IOException {
    String page = "<html><h1>Міст</h1>" + tag.repeat(50_000 / tag.split("<").length) + SENTENCE;
    assertThat(text(page)).endsWith("і люди вже ходять.");
  }

  @Test
  void aMillionTagsAreRejected() throws IOException {
    assertThat(reason(read("<html>" + "<div>".repeat(1_000_000) + SENTENCE, InputFormat.HTML)))
        .isEqualTo("more than 200,000 tags");
  }

  @Test
  void aMillionAttributesAreIgnored() throws IOException {
    String attributes =
        IntStream.range(0, 1_000_000)
            .mapToObj(i -> "a" + i + "=1")
            .collect(Collectors.joining(" "));
    assertThat(text("<html><div " + attributes + ">" + SENTENCE)).startsWith("Міст через річку");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "div class=related", "span class=date"})
  void aLongTextInsideManyElementsIsReadOnce(String tag) throws IOException {
    String page = "<html><h1>Міст</h1>" + ("<" + tag + ">").repeat(400) + SENTENCE.repeat(10_000);
    assertThat(text(page).split("\n\n")).hasSize(10_000);
  }

  @Test
  void aTitleOfAMillionPartsIsNoTitle() throws IOException {
    String page =
        "<title>" + "а | ".repeat(1_000_000) + "</title><h2>Міст</h2>" + "<br>а".repeat(50_000);
    assertThat(text(page + SENTENCE)).endsWith("і люди вже ходять.");
  }

  @Test
  void wrappedLinesAreOneParagraphAndAMillionOfThemAreRejected() throws IOException {
    List<IngestRecord> records = read("Слово,\n" + "слово,\n".repeat(150_000), InputFormat.TEXT);
    assertThat(((ReadArticle) records.getFirst()).article().text()).hasSize(150_000 * 7 + 6);
    assertThat(reason(read("слово,\n".repeat(1_000_000), InputFormat.TEXT)))
        .isEqualTo("more than 200,000 lines");
  }

  @Test
  void jsonLdThatIsNestedTooDeeplyIsIgnored() throws IOException {
    String page =
        "<script type=application/ld+json>" + "[".repeat(1_000_000) + "</script>" + SENTENCE;
    assertThat(text(page)).startsWith("Міст через річку");
  }

  @Test
  void onlyJsonThatIsNestedTooDeeplyIsRejected() throws IOException {
    String deep = "{\"x\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";
    String good = "{\"title\":\"Добра\"}";
    List<IngestRecord> array = read("[" + deep + "," + good + "]", InputFormat.JSON);
    assertThat(array).hasSize(2).last().isInstanceOf(ReadArticle.class);
    assertThat(reason(array)).startsWith("the JSON is nested too deeply");
    List<IngestRecord> lines = read(deep + "\n" + good, InputFormat.JSONL);
    assertThat(lines).hasSize(2).last().isInstanceOf(ReadArticle.class);
  }

  @Test
  void anItemOfAFeedWithAMillionTagsKeepsItsTextWithoutParagraphs() throws IOException {
    List<IngestRecord> records =
        read(
            "<rss><channel><item><title>Міст</title><description>"
                + "&lt;div&gt;".repeat(1_000_000)
                + "Слово.</description></item></channel></rss>",
            InputFormat.RSS);
    assertThat(records.getFirst()).isInstanceOf(ReadArticle.class);
    assertThat(((ReadArticle) records.getFirst()).article().text()).isEqualTo("Слово.");
  }

  @Test
  void anItemThatIsNestedTooDeeplyCostsItself() throws IOException {
    String item = "<item><title>Ціла</title></item>";
    List<IngestRecord> records =
        read("<rss>" + item + "<item>" + "<b>".repeat(150_000) + "</item>" + item, InputFormat.RSS);
    assertThat(records).hasSize(3).last().isInstanceOf(ReadArticle.class);
    assertThat(records.get(1)).isInstanceOf(Rejection.class);
    assertThat(reason(read("<item>" + "<b>".repeat(300_000) + "</item>", InputFormat.RSS)))
        .isEqualTo("more than 200,000 tags");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<item><!-- %s", "<item><title a='%s", "<item><title><![CDATA[%s"})
  void anItemThatNeverEndsIsRejectedWithoutBeingHeld(String piece) throws IOException {
    String item = "<item><title>Ціла</title></item>";
    String endless = piece.formatted("а".repeat(2 * RawRecord.MAX_BYTES));
    List<IngestRecord> records = read("<rss><channel>" + item + endless, InputFormat.RSS);
    assertThat(records).hasSize(2);
    assertThat(records.getFirst()).isInstanceOf(ReadArticle.class);
    assertThat(((Rejection) records.getLast()).reason()).isEqualTo("longer than 16 MiB");
  }

  @Test
  void aFeedMayContainAnyNumberOfEscapedCharacters() throws IOException {
    String item =
        "<item><title>Міст</title><description>%s</description></item>"
            .formatted("&lt;p&gt;Слово &amp;amp; діло.&lt;/p&gt;".repeat(100));
    List<IngestRecord> records =
        read("<rss><channel>" + item.repeat(1_000) + "</channel></rss>", InputFormat.RSS);
    assertThat(records).hasSize(1_000).hasOnlyElementsOfType(ReadArticle.class);
    assertThat(((ReadArticle) records.getLast()).article().text())
        .startsWith("Слово & діло.\n\nСлово");
  }

  @Test
  void entitiesThatExpandExponentiallyAreNotExpanded() throws IOException {
    String entities =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> "<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining());
    List<IngestRecord> records =
        read(
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"ха\">%s]>".formatted(entities)
                + "<rss><channel><item><title>Сміх &e12;</title></item>"
                + "<item><title>Друга</title></item></channel></rss>",
            InputFormat.RSS);
    assertThat(records).hasSize(2);
    assertThat(((ReadArticle) records.getFirst()).article().title())
        .startsWith("Сміх")
        .doesNotContain("ха")
        .hasSizeLessThan(20);
  }

  @Test
  void aZipBombIsRefusedAndTheRecordsBeforeAreKept() throws IOException {
    byte[] bomb =
        zip("a.csv", "title\nПерша\n", "b.jsonl", "\n".repeat((UNLIMITED_MEBIBYTES + 9) << 20));
    RecordReader reader =
        Inputs.open(new ByteArrayInputStream(bomb), "a.zip", ReaderOptions.defaults());
    assertThat(reader.next()).containsInstanceOf(ReadArticle.class);
    assertThat(reader.next()).containsInstanceOf(Rejection.class);
    assertThatThrownBy(reader::next)
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessageStartingWith("it decompresses to more than 64 MiB from");
  }

  private static String text(String page) throws IOException {
    List<IngestRecord> records = read(page, InputFormat.HTML);
    assertThat(records).singleElement().isInstanceOf(ReadArticle.class);
    return ((ReadArticle) records.getFirst()).article().text();
  }

  private static String reason(List<IngestRecord> records) {
    assertThat(records.getFirst()).isInstanceOf(Rejection.class);
    return ((Rejection) records.getFirst()).reason();
  }

  private static List<IngestRecord> read(String input, InputFormat format) throws IOException {
    return read(input.getBytes(StandardCharsets.UTF_8), format);
  }

  private static List<IngestRecord> read(byte[] input, InputFormat format) throws IOException {
    ReaderOptions options = ReaderOptions.builder().format(format).build();
    return Records.all(Inputs.open(new ByteArrayInputStream(input), "a", options));
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }
}
