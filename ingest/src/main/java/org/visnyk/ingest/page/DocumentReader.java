package org.visnyk.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.encoding.TextInput;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads several articles from one document of HTML or XML, which is parsed as a whole. A document
 * of more than 16 MiB, or with more than {@link HtmlText#MAX_TAGS} tags, is rejected.
 */
public abstract class DocumentReader implements RecordReader {
  private final InputStream in;
  private final Charset charset;
  private final String source;
  private boolean opened;
  private long number;

  /**
   * Creates a reader.
   *
   * @param in the bytes; closed with the reader
   * @param source the name of the file, for messages
   */
  protected DocumentReader(InputStream in, Charset charset, String source) {
    this.in = in;
    this.charset = charset;
    this.source = source;
  }

  /** Parses the document; called once, before {@link #nextArticle}, unless it is rejected. */
  protected abstract void parse(String document);

  /** The next article or rejection of the document; empty after the last one. */
  protected abstract Optional<IngestRecord> nextArticle();

  /** The position of the next article, numbered from 1. */
  protected final Position nextPosition() {
    return new Position(source, ++number);
  }

  @Override
  public final Optional<IngestRecord> next() throws IOException {
    if (!opened) {
      opened = true;
      byte[] bytes = in.readNBytes(RawRecord.MAX_BYTES + 1);
      String document = TextInput.decode(bytes, charset);
      try {
        requireBoundedSize(bytes, document);
      } catch (UnreadableRecordException e) {
        return Optional.of(e.rejection(new Position(source, 1), document));
      }
      parse(document);
    }
    return nextArticle();
  }

  private static void requireBoundedSize(byte[] bytes, String document)
      throws UnreadableRecordException {
    if (bytes.length > RawRecord.MAX_BYTES) {
      throw UnreadableRecordException.tooLong();
    }
    HtmlText.requireBoundedTags(document);
  }

  @Override
  public final void close() throws IOException {
    in.close();
  }
}
