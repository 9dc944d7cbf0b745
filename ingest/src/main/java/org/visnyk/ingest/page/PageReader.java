package org.visnyk.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.visnyk.ingest.date.PageDates;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.encoding.TextInput;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads an input that is one page, in HTML or as scraped text, with one article. A page of more
 * than 16 MiB, with more than 200,000 tags or lines, or without the text of an article is rejected.
 */
public final class PageReader implements RecordReader {
  private static final int MAX_LINES = HtmlText.MAX_TAGS;

  private static final int EXCERPT_BYTES = 4 * Rejection.MAX_RAW_LENGTH;

  private final InputStream in;
  private final Charset charset;
  private final Position position;
  private final String address;
  private final InputFormat format;
  private final ReaderOptions options;
  private boolean read;

  /**
   * Creates a reader.
   *
   * @param in the bytes; closed with the reader
   * @param source the name of the page, for messages
   * @param format {@link InputFormat#HTML} or {@link InputFormat#TEXT}
   */
  public PageReader(
      InputStream in, Charset charset, String source, InputFormat format, ReaderOptions options) {
    this(in, charset, new Position(source, 1), "", format, options);
  }

  /**
   * Creates a reader of a page from a known address.
   *
   * @param in the bytes; closed with the reader
   * @param position where the page is, for messages
   * @param address where the page was fetched; empty if unknown
   * @param format {@link InputFormat#HTML} or {@link InputFormat#TEXT}
   */
  public PageReader(
      InputStream in,
      Charset charset,
      Position position,
      String address,
      InputFormat format,
      ReaderOptions options) {
    this.in = in;
    this.charset = charset;
    this.position = position;
    this.address = address;
    this.format = format;
    this.options = options;
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    if (read) {
      return Optional.empty();
    }
    read = true;
    byte[] bytes = in.readNBytes(RawRecord.MAX_BYTES + 1);
    try {
      if (bytes.length > RawRecord.MAX_BYTES) {
        throw UnreadableRecordException.tooLong();
      }
      String page = TextInput.decode(bytes, charset).replace('\u0000', ' ');
      return page.isBlank() ? Optional.empty() : Optional.of(article(page));
    } catch (UnreadableRecordException e) {
      byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, EXCERPT_BYTES));
      return Optional.of(e.rejection(position, TextInput.decode(first, charset).strip()));
    }
  }

  private ReadArticle article(String page) throws UnreadableRecordException {
    requireBoundedSize(page);
    ArticleDraft draft =
        format == InputFormat.HTML
            ? HtmlPage.read(page, address, options)
            : RawPage.read(page, new PageDates(options));
    if (draft.text().isEmpty()) {
      throw new UnreadableRecordException(
          ArticleField.TEXT, "no article text was found on this page");
    }
    return new ReadArticle(position, draft.build(options.mapping()));
  }

  /** Bounds the time of parsing: a page is traversed several times. */
  private void requireBoundedSize(String page) throws UnreadableRecordException {
    if (format == InputFormat.HTML) {
      HtmlText.requireBoundedTags(page);
    }
    if (format == InputFormat.TEXT && page.lines().skip(MAX_LINES).findAny().isPresent()) {
      throw new UnreadableRecordException("more than %,d lines".formatted(MAX_LINES));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
