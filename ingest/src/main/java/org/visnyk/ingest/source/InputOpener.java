package org.visnyk.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.encoding.TextEncoding;
import org.visnyk.ingest.encoding.TextInput;
import org.visnyk.ingest.feed.FeedReader;
import org.visnyk.ingest.feed.ScrapyItems;
import org.visnyk.ingest.json.JsonReader;
import org.visnyk.ingest.mail.MailReader;
import org.visnyk.ingest.page.PageReader;
import org.visnyk.ingest.parquet.ParquetReader;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;
import org.visnyk.ingest.table.TableReader;
import org.visnyk.ingest.telegram.TelegramPage;
import org.visnyk.ingest.warc.WarcPages;
import org.visnyk.ingest.wire.WireReader;

/** Opens the reader for an input: decompresses it, then detects its encoding and its format. */
public final class InputOpener {
  private static final int MAX_NESTING = 2;

  private InputOpener() {}

  /** Opens a stream; see {@code org.visnyk.ingest.Inputs}, the API for this class. */
  public static RecordReader open(InputStream in, String name, ReaderOptions options)
      throws IOException {
    return open(in, name, options, Depth.FOLDER);
  }

  /** Opens a folder; see {@code org.visnyk.ingest.Inputs}, the API for this class. */
  public static RecordReader openFolder(
      Path folder, ReaderOptions options, UnaryOperator<InputStream> wrapper) throws IOException {
    return ContainerReader.ofFolder(folder, options, wrapper);
  }

  /** Whether a file may hold articles, judging by its name; see {@code Inputs} as well. */
  public static boolean mayHoldArticles(String name) {
    return ContainerReader.mayHoldArticles(name);
  }

  /**
   * How deep inside of an input a file is.
   *
   * @param packings number of compressions and archives around it; a compressed tar is one
   * @param limit the limit of the outermost file; {@code null} for a file in a folder, which is one
   * @param isDecompressed whether a single compressed file is right around it
   */
  record Depth(int packings, @Nullable ExpansionLimit limit, boolean isDecompressed) {
    static final Depth FOLDER = new Depth(0, null, false);

    Depth inCompressed() throws UnsupportedInputException {
      return deeper(true);
    }

    Depth inArchive(Compression kind) throws UnsupportedInputException {
      return kind == Compression.TAR && isDecompressed
          ? new Depth(packings, limit, false)
          : deeper(false);
    }

    private Depth deeper(boolean isDecompressedNow) throws UnsupportedInputException {
      if (packings >= MAX_NESTING) {
        throw new UnsupportedInputException(
            "it is compressed more than twice, one archive inside the other; decompress it first");
      }
      return new Depth(packings + 1, limit, isDecompressedNow);
    }
  }

  static RecordReader open(InputStream in, String name, ReaderOptions options, Depth depth)
      throws IOException {
    ExpansionLimit limit = depth.limit();
    if (limit == null) {
      limit = new ExpansionLimit();
      return open(limit.outermost(in), name, options, new Depth(0, limit, false));
    }
    BufferedInputStream buffered = TextEncoding.buffered(in);
    byte[] sample = TextEncoding.sample(buffered);
    Compression compression = Compression.of(sample);
    return switch (compression) {
      case NONE -> openPlain(buffered, sample, name, options);
      case ZIP ->
          new ContainerReader(
              new ZipEntries(buffered, limit), name, options, depth.inArchive(compression));
      case TAR ->
          new ContainerReader(
              new TarEntries(buffered), name, options, depth.inArchive(compression));
      default -> {
        Depth inside = depth.inCompressed();
        yield open(compression.decompress(buffered, limit), name, options, inside);
      }
    };
  }

  private static RecordReader openPlain(
      BufferedInputStream in, byte[] sample, String name, ReaderOptions options)
      throws IOException {
    if (Compression.startsWith(sample, "PAR1")) {
      return ParquetReader.open(in, name, options);
    }
    if (Compression.startsWith(sample, "WARC/")) {
      return new WarcPages(in, name, options);
    }
    Charset charset =
        options.encoding().isPresent() ? options.encoding().get() : TextEncoding.detect(sample);
    String beginning = TextInput.decode(sample, charset).strip();
    InputFormat format = FormatDetector.detect(options.format(), name, beginning);
    return switch (format) {
      case JSONL -> JsonReader.ofLines(TextInput.utf8(in, charset), name, options);
      case JSON -> JsonReader.ofDocument(TextInput.utf8(in, charset), name, options);
      case CSV -> new TableReader(TextInput.utf8(in, charset), name, options);
      case RSS -> new FeedReader(TextInput.reader(in, charset), name, options);
      case HTML ->
          TelegramPage.isLikely(beginning)
              ? new TelegramPage(in, charset, name, options)
              : new PageReader(in, charset, name, format, options);
      case TEXT -> new PageReader(in, charset, name, format, options);
      case XML ->
          ScrapyItems.isLikely(beginning)
              ? ScrapyItems.open(TextInput.reader(in, charset), name, options)
              : new WireReader(in, charset, name, options);
      case MAIL -> new MailReader(in, name, options);
      case WARC -> new WarcPages(in, name, options);
      case PARQUET -> ParquetReader.open(in, name, options);
      case AUTO -> throw new IllegalStateException("the format was not detected");
    };
  }
}
