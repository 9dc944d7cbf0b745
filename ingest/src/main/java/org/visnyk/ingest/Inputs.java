package org.visnyk.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.source.InputOpener;

/**
 * Opens readers for files, streams and folders with articles in any {@link
 * org.visnyk.ingest.record.InputFormat}, plain, compressed by gzip, bzip2, xz or zstd, or packed in
 * zip or tar, at most one inside the other; a compressed tar counts as one.
 *
 * <p>Compressed data is decompressed while it is read and never written to disk, except for Parquet
 * files, of which a temporary copy is made. Reading ends with an {@link
 * org.visnyk.ingest.record.UnsupportedInputException} once more than 64 MiB have come out that are
 * more than 200 times the size of the outermost file, or at 64 GiB.
 *
 * @since 0.1
 */
public final class Inputs {
  private Inputs() {}

  /**
   * Opens a file.
   *
   * @throws org.visnyk.ingest.record.UnsupportedInputException if its format cannot be read
   * @throws IOException if it cannot be read
   */
  public static RecordReader open(Path file, ReaderOptions options) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return open(in, file.toString(), options);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Opens a stream. If this fails, the stream stays open.
   *
   * @param in the bytes; need not be buffered; closed with the reader
   * @param name the name for messages; its extension helps to detect the format
   * @throws org.visnyk.ingest.record.UnsupportedInputException if its format cannot be read
   * @throws IOException if it cannot be read
   */
  public static RecordReader open(InputStream in, String name, ReaderOptions options)
      throws IOException {
    return InputOpener.open(in, name, options);
  }

  /**
   * Opens the files of a folder and its subfolders, in the order of their names. Each file is
   * opened when its turn comes; one that cannot be read becomes a rejection. Hidden files, links,
   * and the images, styles and scripts of saved pages are skipped.
   *
   * @param wrapper wraps the stream of each file, for example to count bytes
   * @throws IOException if the folder cannot be read
   */
  public static RecordReader openFolder(
      Path folder, ReaderOptions options, UnaryOperator<InputStream> wrapper) throws IOException {
    return InputOpener.openFolder(folder, options, wrapper);
  }

  /**
   * Whether {@link #openFolder} reads a file, or looks into a subfolder, of this name: not if it is
   * hidden or belongs to a saved page.
   */
  public static boolean isReadInFolder(Path path) {
    return InputOpener.mayHoldArticles(String.valueOf(path.getFileName()));
  }
}
