package org.visnyk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.UnsupportedInputException;
import org.visnyk.ingest.record.ValueProblem;

class InputsTest {
  /** Up to this size, any compression ratio is accepted. */
  private static final int UNLIMITED_MEBIBYTES = 64;

  private static final String LINES = "{\"title\":\"Перша\"}\n{\"title\":\"Друга\"}\n";
  private static final String TABLE = "title;text\nТретя;Текст\n";
  private static final String PAGE =
      "<html><body><h1>Четверта</h1><p>Міст відкрили, щойно зійшла вода.</p></body></html>";

  @TempDir private Path folder;

  @Test
  void readsGzip() throws IOException {
    assertThat(titles(read(gzip(bytes(LINES)), "a.jsonl.gz"))).containsExactly("Перша", "Друга");
    assertThat(titles(read(gzip(bytes(TABLE)), "a.csv.gz"))).containsExactly("Третя");
  }

  @Test
  void readsZipAndNamesItsFiles() throws IOException {
    byte[] zip =
        zip(
            "новини/a.jsonl", bytes(LINES),
            "новини/b.csv", bytes(TABLE),
            "новини/style.css", bytes("p {}"),
            "__MACOSX/._a.jsonl", new byte[] {0, 1},
            "c.html", bytes(PAGE));
    List<IngestRecord> records = read(zip, "архів.zip");
    assertThat(titles(records)).containsExactly("Перша", "Друга", "Третя", "Четверта");
    assertThat(records.get(2).position()).isEqualTo(new Position("архів.zip/новини/b.csv", 2));
  }

  @Test
  void readsOneArchiveInsideAnotherButNoMore() throws IOException {
    byte[] inner = zip("a.jsonl.gz", gzip(bytes(LINES)));
    assertThat(titles(read(inner, "a.zip"))).containsExactly("Перша", "Друга");

    List<IngestRecord> records = read(zip("inner.zip", inner, "b.csv", bytes(TABLE)), "outer.zip");
    assertThat(records).hasSize(2);
    assertThat(((Rejection) records.getFirst()).reason())
        .startsWith("it is compressed more than twice");
    assertThat(records.getFirst().position().source()).isEqualTo("outer.zip/inner.zip/a.jsonl.gz");
    assertThat(records.get(1)).isInstanceOf(ReadArticle.class);
  }

  @Test
  void aBadFileInAnArchiveIsRejectedAndTheOthersAreRead() throws IOException {
    byte[] zip =
        zip(
            "a.pdf", bytes("%PDF-1.7"),
            "b.json", bytes("[{\"title\":\"Ціла\"},"),
            "c.md", bytes("Нотатки"),
            "d.csv", bytes(TABLE));
    List<IngestRecord> records = read(zip, "a.zip");
    assertThat(records)
        .filteredOn(Rejection.class::isInstance)
        .extracting(record -> ((Rejection) record).reason())
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("this is a PDF document"),
            reason -> assertThat(reason).startsWith("the JSON array is not closed"),
            reason -> assertThat(reason).startsWith("neither its name nor its content"));
    assertThat(titles(records)).containsExactly("Ціла", "Третя");
  }

  @Test
  void aNameThatClimbsOutOfItsFolderIsHarmless() throws IOException {
    List<IngestRecord> records = read(zip("../../x.csv", bytes(TABLE)), "a.zip");
    assertThat(titles(records)).containsExactly("Третя");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anArchiveWithAPasswordIsReportedAsSuch() throws IOException {
    byte[] zip = zip("a.csv", bytes(TABLE));
    zip[6] |= 1; // sets the flag of an encrypted file
    assertThatThrownBy(() -> read(zip, "a.zip"))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessage("the zip archive is protected by a password; unpack it first");
  }

  @Test
  void aTruncatedArchiveIsNotTakenForComplete() throws IOException {
    byte[] zip = zip("a.csv", bytes(TABLE), "b.csv", bytes(TABLE));
    byte[] gzip = gzip(bytes(LINES.repeat(1_000)));
    for (int length : List.of(zip.length - 30, zip.length / 2, 60)) {
      assertThatThrownBy(() -> read(Arrays.copyOf(zip, length), "a.zip"))
          .as("%d bytes", length)
          .isInstanceOf(EOFException.class)
          .hasMessageContaining("truncated: its end is missing");
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(gzip, gzip.length / 2), "a.jsonl.gz"))
        .isInstanceOf(EOFException.class)
        .hasMessage("the compressed data is truncated: its end is missing");
  }

  @Test
  void aDecompressionBombEndsAtTheLimit() throws IOException {
    UnaryOperator<InputStream> unwrapped = in -> in;
    Files.write(folder.resolve("bomb.jsonl.gz"), gzipOfBlankLines());
    Files.write(folder.resolve("good.csv"), bytes(TABLE));
    List<IngestRecord> records =
        Records.all(Inputs.openFolder(folder, ReaderOptions.defaults(), unwrapped));
    assertThat(((Rejection) records.getFirst()).reason())
        .startsWith("it decompresses to more than 64 MiB from");
    assertThat(titles(records)).containsExactly("Третя");
  }

  @Test
  void readsFoldersInTheOrderOfTheirNames() throws IOException {
    Files.createDirectories(folder.resolve("b/в"));
    Files.write(folder.resolve("b/в/2.csv"), bytes(TABLE));
    Files.write(folder.resolve("c.zip"), zip("4.html", bytes(PAGE)));
    Files.write(folder.resolve("a.jsonl"), bytes(LINES));
    Files.write(folder.resolve("b/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Files.write(folder.resolve(".hidden.csv"), bytes(TABLE));
    Files.write(folder.resolve("empty.html"), new byte[0]);
    int[] opened = {0};
    UnaryOperator<InputStream> counting =
        in -> {
          opened[0]++;
          return in;
        };
    List<IngestRecord> records =
        Records.all(Inputs.openFolder(folder, ReaderOptions.defaults(), counting));
    assertThat(titles(records)).containsExactly("Перша", "Друга", "Третя", "Четверта");
    assertThat(records.get(2).position().source())
        .isEqualTo(folder.resolve("b/в/2.csv").toString());
    assertThat(opened[0]).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt,JSON lines",
    "a.csv,JSON lines",
    "a.html,JSON lines",
    "a.csv,page",
    "a.txt,page",
    "unknown,table",
    "unknown,page",
    "a.jsonl,page"
  })
  void prefersTheContentToTheName(String name, String kind) throws IOException {
    String content =
        switch (kind) {
          case "table" -> TABLE;
          case "page" -> PAGE;
          default -> LINES;
        };
    if (name.equals("a.jsonl")) {
      // any line of a file of JSON lines may be broken
      assertThat(read(bytes(content), name)).hasOnlyElementsOfType(Rejection.class);
    } else {
      assertThat(read(bytes(content), name)).hasOnlyElementsOfType(ReadArticle.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-U", "UTF-16", "UTF-16LE"})
  void readsJsonInAnyKnownEncoding(String encoding) throws IOException {
    byte[] lines = LINES.getBytes(Charset.forName(encoding));
    assertThat(titles(read(lines, "a.jsonl"))).containsExactly("Перша", "Друга");
  }

  @Test
  void aPageQuotedInARecordDeclaresNoEncoding() throws IOException {
    String ascii = "{\"title\":\"<meta charset=windows-1251>\"}\n".repeat(3_000);
    assertThat(titles(read(bytes(ascii + LINES), "a.jsonl"))).endsWith("Перша", "Друга");
  }

  @Test
  void usesTheEncodingThatIsSet() throws IOException {
    byte[] lines = LINES.getBytes(Charset.forName("IBM866"));
    ReaderOptions options = ReaderOptions.builder().encoding(Charset.forName("IBM866")).build();
    assertThat(titles(Records.all(Inputs.open(new ByteArrayInputStream(lines), "a", options))))
        .containsExactly("Перша", "Друга");
  }

  @Test
  void findsKeysInsideObjects() throws IOException {
    ReaderOptions options =
        ReaderOptions.builder()
            .mapping(
                ArticleMapping.builder()
                    .key("title", "head.main")
                    .key("published", "date_gmt")
                    .key("source", "x.y.z")
                    .build())
            .build();
    byte[] line =
        bytes(
            "{\"head\":{\"kicker\":{\"main\":\"ні\"},\"main\":\"Назва\"},\"date_gmt\":\"2024-06-25\","
                + "\"x\":{\"y\":{\"z\":\"Обрій\"}}}");
    IngestRecord record =
        Records.all(Inputs.open(new ByteArrayInputStream(line), "a.jsonl", options)).getFirst();
    assertThat(((ReadArticle) record).article().title()).isEqualTo("Назва");
    assertThat(((ReadArticle) record).article().source()).isEqualTo("Обрій");
    assertThat(((ReadArticle) record).article().published()).isPresent();
  }

  @Test
  void anEmptyInputHoldsNoRecords() throws IOException {
    for (String name : List.of("a.jsonl", "a.csv", "a.html", "a.txt", "a.xml", "a")) {
      assertThat(read(new byte[0], name)).as(name).isEmpty();
      assertThat(read(bytes(" \n\n"), name)).as(name).isEmpty();
    }
  }

  /** Two gigabytes of one line, generated while they are read. */
  @ParameterizedTest
  @EnumSource(names = {"JSONL", "CSV", "TEXT", "HTML"})
  void aLineOfTwoGigabytesIsRejectedWithoutBeingHeld(InputFormat format) throws IOException {
    long length = 2L << 30;
    byte[] start = bytes(format == InputFormat.CSV ? "title,text\n" : "");
    InputStream endless = new Repeated(start, length);
    ReaderOptions options = ReaderOptions.builder().format(format).build();
    List<IngestRecord> records = Records.all(Inputs.open(endless, "a", options));
    assertThat(records)
        .singleElement()
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.reason()).isEqualTo("longer than 16 MiB");
              assertThat(rejection.raw().length()).isLessThanOrEqualTo(Rejection.MAX_RAW_LENGTH);
            });
  }

  @Test
  void unusualValuesCostThemselvesOnly() throws IOException {
    String lines =
        """
        {"id":"%s","title":"Довгий"}
        {"id":"1","title":"Давня","published":"1899-12-31"}
        {"id":"2","title":"Майбутня","published":"2999-01-01"}
        {"id":"3","title":"Нуль \\u0000 всередині"}
        {"id":"4\\u0000","title":"Нуль у назві"}
        {"id":"5","title":"Автор","author":"%s"}
        """
            .formatted("x".repeat(100_000), "ї".repeat(600));
    List<IngestRecord> records = read(bytes(lines), "a.jsonl");
    assertThat(titles(records))
        .containsExactly(
            "Довгий", "Давня", "Майбутня", "Нуль \u0000 всередині", "Нуль у назві", "Автор");
    assertThat(records)
        .flatExtracting(record -> ((ReadArticle) record).problems())
        .extracting(ValueProblem::field, ValueProblem::isDropped)
        .containsExactly(
            tuple("id", true),
            tuple("published", false),
            tuple("published", true),
            tuple("id", true),
            tuple("authors", true));
  }

  private static List<String> titles(List<IngestRecord> records) {
    return records.stream()
        .filter(ReadArticle.class::isInstance)
        .map(record -> ((ReadArticle) record).article().title())
        .toList();
  }

  private static List<IngestRecord> read(byte[] input, String name) throws IOException {
    return Records.all(
        Inputs.open(new ByteArrayInputStream(input), name, ReaderOptions.defaults()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] gzipOfBlankLines() throws IOException {
    byte[] blank = new byte[(UNLIMITED_MEBIBYTES + 16) << 20];
    Arrays.fill(blank, (byte) '\n');
    return gzip(blank);
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  /** A beginning, and then the letter a up to a length. */
  private static final class Repeated extends InputStream {
    private final byte[] start;
    private final long length;
    private long at;

    Repeated(byte[] start, long length) {
      this.start = start;
      this.length = length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
      if (at >= length) {
        return -1;
      }
      int count = (int) Math.min(wanted, length - at);
      for (int i = 0; i < count; i++) {
        target[offset + i] = at + i < start.length ? start[(int) at + i] : (byte) 'a';
      }
      at += count;
      return count;
    }
  }
}
