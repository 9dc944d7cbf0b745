package org.visnyk.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.visnyk.ingest.encoding.TextEncoding;
import org.visnyk.ingest.encoding.TextInput;
import org.visnyk.ingest.feed.FeedReader;
import org.visnyk.ingest.json.JsonReader;
import org.visnyk.ingest.page.PageReader;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;
import org.visnyk.ingest.table.TableReader;

/** Opens the reader for an input: decompresses it, then detects its encoding and its format. */
public final class InputOpener {
  private static final int MAX_NESTING = 2;

  private InputOpener() {}

  /** Opens a stream; see {@code org.visnyk.ingest.Inputs}, the API for this class. */
  public static RecordReader open(InputStream in, String name, ReaderOptions options)
      throws IOException {
    return open(in, name, options, 0);
  }

  /** Opens a folder; see {@code org.visnyk.ingest.Inputs}, the API for this class. */
  public static RecordReader openFolder(
      Path folder, ReaderOptions options, UnaryOperator<InputStream> wrapper) throws IOException {
    return ContainerReader.ofFolder(folder, options, wrapper);
  }

  /**
   * Opens a stream.
   *
   * @param nesting number of compressions that were removed already
   */
  static RecordReader open(InputStream in, String name, ReaderOptions options, int nesting)
      throws IOException {
    BufferedInputStream buffered = TextEncoding.buffered(in);
    byte[] sample = TextEncoding.sample(buffered);
    return switch (Compression.of(sample)) {
      case GZIP -> {
        requireNesting(nesting);
        yield open(Compression.gunzip(buffered), name, options, nesting + 1);
      }
      case ZIP -> {
        requireNesting(nesting);
        yield new ContainerReader(new ZipEntries(buffered), name, options, nesting + 1);
      }
      case NONE -> openPlain(buffered, sample, name, options);
    };
  }

  private static void requireNesting(int nesting) throws UnsupportedInputException {
    if (nesting >= MAX_NESTING) {
      throw new UnsupportedInputException(
          "it is compressed more than twice, one archive inside the other; decompress it first");
    }
  }

  private static RecordReader openPlain(
      BufferedInputStream in, byte[] sample, String name, ReaderOptions options)
      throws IOException {
    Charset charset =
        options.encoding().isPresent() ? options.encoding().get() : TextEncoding.detect(sample);
    String beginning = TextInput.decode(sample, charset).strip();
    InputFormat format = FormatDetector.detect(options.format(), name, beginning);
    ArticleMapping mapping = options.mapping();
    return switch (format) {
      case JSONL -> JsonReader.ofLines(TextInput.utf8(in, charset), name, options);
      case JSON -> JsonReader.ofDocument(TextInput.utf8(in, charset), name, options);
      case CSV -> new TableReader(TextInput.utf8(in, charset), name, options);
      case RSS -> new FeedReader(TextInput.reader(in, charset), name, mapping);
      case HTML, TEXT -> new PageReader(in, charset, name, format, options);
      case AUTO -> throw new IllegalStateException("the format was not detected");
    };
  }
}
