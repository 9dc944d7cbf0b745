package org.visnyk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.UnsupportedInputException;

/** Every kind of compression and archive, whole, nested, damaged and hostile. */
class PackedInputsTest {
  private static final String LINES = "{\"title\":\"Перша\"}\n{\"title\":\"Друга\"}\n";
  private static final String TABLE = "title;text\nТретя;Текст\n";

  /** Up to this size, any compression ratio is accepted. */
  private static final int UNLIMITED_MEBIBYTES = 64;

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
  void readsAFileCompressedInAnyWay(String kind) throws IOException {
    assertThat(titles(read(pack(kind, bytes(LINES)), "a.jsonl." + kind)))
        .containsExactly("Перша", "Друга");
    assertThat(titles(read(pack(kind, bytes(TABLE)), "a.csv." + kind))).containsExactly("Третя");
    // the parts of a file that was appended to
    byte[] parts = concat(pack(kind, bytes(LINES)), pack(kind, bytes(LINES)));
    assertThat(titles(read(parts, "a.jsonl." + kind))).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gz", "bz2", "xz", "zst"})
  void readsTheFilesOfATar(String kind) throws IOException {
    byte[] tar = tar("новини/a.jsonl", bytes(LINES), "b.csv", bytes(TABLE), "c.png", bytes("x"));
    byte[] packed = kind.isEmpty() ? tar : pack(kind, tar);
    List<IngestRecord> records = read(packed, "all.tar" + (kind.isEmpty() ? "" : "." + kind));
    assertThat(titles(records)).containsExactly("Перша", "Друга", "Третя");
    assertThat(records.getLast().position().source()).endsWith("/b.csv");
  }

  @Test
  void aFileInATarMayBeCompressedOnceMore() throws IOException {
    byte[] tar =
        tar("a.jsonl.gz", pack("gz", bytes(LINES)), "b.jsonl.zst", pack("zst", bytes(LINES)));
    assertThat(titles(read(pack("gz", tar), "a.tar.gz"))).hasSize(4);
    byte[] deeper = tar("a.gz", pack("gz", pack("gz", bytes(LINES))), "b.csv", bytes(TABLE));
    List<IngestRecord> records = read(pack("gz", deeper), "a.tgz");
    assertThat(((Rejection) records.getFirst()).reason()).startsWith("it is compressed more than");
    assertThat(titles(records)).containsExactly("Третя");
  }

  @Test
  void linksAndDevicesOfATarAreSkippedAndItsNamesAreHarmless() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
        TarArchiveEntry link = new TarArchiveEntry("link.csv", kind);
        link.setLinkName("/etc/passwd");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
      }
      tar.putArchiveEntry(new TarArchiveEntry("pipe.csv", TarConstants.LF_FIFO));
      tar.closeArchiveEntry();
      add(tar, "../../up.csv", bytes(TABLE));
    }
    assertThat(titles(read(bytes.toByteArray(), "a.tar"))).containsExactly("Третя");
  }

  @Test
  void aBrokenFileInAnArchiveCostsItself() throws IOException {
    byte[] damaged = pack("gz", bytes(LINES.repeat(2_000)));
    Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 20, (byte) 7);
    List<IngestRecord> records = read(tar("a.jsonl.gz", damaged, "b.csv", bytes(TABLE)), "a.tar");
    assertThat(records).filteredOn(Rejection.class::isInstance).isNotEmpty();
    assertThat(titles(records)).endsWith("Третя");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "xz", "zst", "tar"})
  void aTruncatedFileIsNotTakenForComplete(String kind) throws IOException {
    byte[] lines = bytes(incompressible());
    byte[] packed = kind.equals("tar") ? tar("a.jsonl", lines) : pack(kind, lines);
    byte[] truncated = Arrays.copyOf(packed, packed.length / 2);
    assertThatThrownBy(() -> read(truncated, "a.jsonl." + kind)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
  void aBombEndsAtTheLimit(String kind) throws IOException {
    byte[] bomb = pack(kind, blankLines(UNLIMITED_MEBIBYTES + 16));
    assertThatThrownBy(() -> read(bomb, "a.jsonl." + kind))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessageStartingWith("it decompresses to more than 64 MiB from");
  }

  /** Each of the inner archives would be within the limits of a file of its own. */
  @Test
  void theLimitCountsOverAllArchivesInsideOfOne() throws IOException {
    byte[] inner = zip("a.jsonl", blankLines(UNLIMITED_MEBIBYTES / 2));
    assertThat(read(zip("1.zip", inner), "a.zip")).isEmpty();
    assertThatThrownBy(
            () ->
                read(zip("1.zip", inner, "2.zip", inner, "3.zip", inner, "4.zip", inner), "a.zip"))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessageStartingWith("it decompresses to more than 64 MiB from");
    byte[] gzip = pack("gz", blankLines(UNLIMITED_MEBIBYTES / 2));
    List<IngestRecord> records =
        read(tar("1.gz", gzip, "2.gz", gzip, "3.gz", gzip, "b.csv", bytes(TABLE)), "a.tar");
    assertThat(((Rejection) records.getFirst()).reason())
        .startsWith("it decompresses to more than 64 MiB from");
    assertThat(titles(records)).containsExactly("Третя");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %PDF-1.7            | a PDF document
          Rar!                | a RAR archive
          SQLite format 3     | an SQLite database
          PGDMP               | a dump of PostgreSQL
          ORC                 | an ORC file
          ARROW1              | an Arrow file
          {\\rtf1           | an RTF document
          """)
  void whatIsNotReadIsRefusedByItsName(String beginning, String name) {
    assertThatThrownBy(() -> read(bytes(beginning + "\n1 2 3"), "file"))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessage(
            "this is %s, which is not supported; unpack or convert it first".formatted(name));
  }

  private static byte[] blankLines(int mebibytes) {
    byte[] lines = new byte[mebibytes << 20];
    Arrays.fill(lines, (byte) '\n');
    return lines;
  }

  private static String incompressible() {
    StringBuilder lines = new StringBuilder();
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 3_000; i++) {
      lines.append("{\"title\":\"").append(Long.toString(random.nextLong(), 36)).append("\"}\n");
    }
    return lines.toString();
  }

  private static byte[] pack(String kind, byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (kind) {
          case "gz" -> new GZIPOutputStream(packed);
          case "bz2" -> new BZip2CompressorOutputStream(packed);
          case "xz" -> new XZOutputStream(packed, new LZMA2Options(1));
          case "zst" -> new ZstdOutputStream(packed);
          default -> throw new IllegalArgumentException(kind);
        }) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] tar(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (int i = 0; i < namesAndContents.length; i += 2) {
        add(tar, (String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
      }
    }
    return packed.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
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

  private static byte[] concat(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
}
