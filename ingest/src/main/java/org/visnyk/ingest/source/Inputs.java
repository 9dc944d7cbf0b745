package org.visnyk.ingest.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.visnyk.ingest.encoding.DeclaredEncoding;
import org.visnyk.ingest.encoding.TextEncoding;
import org.visnyk.ingest.encoding.Utf8Input;
import org.visnyk.ingest.feed.FeedReader;
import org.visnyk.ingest.json.JsonArrayReader;
import org.visnyk.ingest.json.JsonLinesReader;
import org.visnyk.ingest.page.PageReader;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Rejection;
import org.visnyk.ingest.record.UnsupportedInputException;
import org.visnyk.ingest.table.CsvReader;

/**
 * Opens readers for inputs of any kind: articles in any {@link InputFormat}, compressed by gzip or
 * packed by zip, once or one in the other, and folders of all that.
 *
 * <p>What is packed is unpacked on the way and never written anywhere. It may be at most {@value
 * #MAX_TIMES_LARGER} times as large as it was packed, once it exceeds {@value #HARMLESS_MEGABYTES}
 * MiB, and at most {@value #MAX_GIGABYTES} GiB: beyond, reading ends with an {@link
 * UnsupportedInputException}.
 */
public final class Inputs {
  /** How many times as large as it was packed an input may become. */
  public static final int MAX_TIMES_LARGER = 200;

  /** Up to this size in MiB an input may be packed as tightly as it will. */
  public static final int HARMLESS_MEGABYTES = 64;

  /** The most that comes out of one packed input, in GiB. */
  public static final int MAX_GIGABYTES = 64;

  private static final int MAX_NESTED = 2;

  private Inputs() {}

  /**
   * Opens a stream.
   *
   * @param in the bytes; need not be buffered; closed with the reader
   * @param name what to call it in front of people; its ending helps to tell what it is
   * @throws UnsupportedInputException if it is nothing that can be read, or not what it is said to
   *     be
   * @throws IOException if it cannot be read
   */
  public static RecordReader open(InputStream in, String name, ReaderOptions options)
      throws IOException {
    return open(in, name, options, 0);
  }

  /**
   * Opens all files in a folder and in the folders inside of it, in the order of their names. Each
   * is opened when its turn comes, and a file that cannot be read becomes a {@link Rejection}.
   * Passed over are hidden files, links, and the pictures, styles and programs that belong to saved
   * pages.
   *
   * @param watching wraps each file's stream, to count what is read for example
   * @throws IOException if the folder cannot be read
   */
  public static RecordReader openFolder(
      Path folder, ReaderOptions options, UnaryOperator<InputStream> watching) throws IOException {
    return new ContainerReader(new FolderEntries(folder, watching), folder.toString(), options, 0);
  }

  /**
   * Opens a stream inside of others.
   *
   * @param nesting how many times it was packed already
   */
  static RecordReader open(InputStream in, String name, ReaderOptions options, int nesting)
      throws IOException {
    BufferedInputStream buffered = TextEncoding.buffered(in);
    byte[] sample = TextEncoding.sample(buffered);
    return switch (Packing.of(sample)) {
      case GZIP -> {
        requireFewer(nesting);
        yield open(unzipped(buffered), name, options, nesting + 1);
      }
      case ZIP -> {
        requireFewer(nesting);
        yield new ContainerReader(new ZipEntries(buffered), name, options, nesting + 1);
      }
      case NONE -> openPlain(buffered, sample, name, options);
    };
  }

  private static void requireFewer(int nesting) throws UnsupportedInputException {
    if (nesting >= MAX_NESTED) {
      throw new UnsupportedInputException(
          "it is packed more than twice, one archive in the other; unpack it first");
    }
  }

  private static InputStream unzipped(BufferedInputStream in) throws IOException {
    try {
      Unpacked.Counter counter = new Unpacked.Counter(in);
      return new Unpacked(new GZIPInputStream(counter, 1 << 16), counter);
    } catch (EOFException e) {
      throw Unpacked.endsTooEarly(e);
    }
  }

  private static RecordReader openPlain(
      BufferedInputStream in, byte[] sample, String name, ReaderOptions options)
      throws IOException {
    Charset charset =
        options.encoding().isPresent()
            ? options.encoding().get()
            : TextEncoding.of(sample, DeclaredEncoding.in(sample));
    String beginning = TextEncoding.decode(sample, charset).strip();
    InputFormat format = FormatDetector.settle(options.format(), name, beginning);
    ArticleMapping mapping = options.mapping();
    return switch (format) {
      case JSONL -> new JsonLinesReader(Utf8Input.of(in, charset), name, mapping);
      case JSON -> new JsonArrayReader(Utf8Input.of(in, charset), name, mapping);
      case CSV -> new CsvReader(Utf8Input.of(in, charset), name, mapping);
      case RSS -> new FeedReader(TextEncoding.reader(in, charset), name, mapping);
      case HTML, TEXT -> new PageReader(in, charset, name, format, options);
      case AUTO -> throw new IllegalStateException("the format was not settled");
    };
  }
}
