package org.visnyk.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.visnyk.ingest.date.PageDates;
import org.visnyk.ingest.encoding.TextEncoding;
import org.visnyk.ingest.record.ArticleDraft;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.Excerpts;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.RawRecord;
import org.visnyk.ingest.record.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordPosition;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Rejection;
import org.visnyk.ingest.record.UnreadableRecordException;

/**
 * Reads an input that is one article with the frame of its page around it, in HTML or as bare text.
 * Of more than 16 MiB nothing is read; a page with more than 200,000 tags, a text with more than
 * 200,000 lines, and whatever has no text of an article are refused.
 */
public final class PageReader implements RecordReader {
  /** As many as tags. */
  private static final int MAX_LINES = HtmlText.MAX_TAGS;

  private static final int FIRST_CHARACTERS = 4 * Rejection.MAX_RAW_LENGTH;

  private final InputStream in;
  private final Charset charset;
  private final RecordPosition position;
  private final InputFormat format;
  private final ReaderOptions options;
  private boolean read;

  public PageReader(
      InputStream in, Charset charset, String source, InputFormat format, ReaderOptions options) {
    this.in = in;
    this.charset = charset;
    this.position = new RecordPosition(source, 1);
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
        throw new UnreadableRecordException(
            "", "longer than %,d MiB".formatted(RawRecord.MAX_BYTES >> 20));
      }
      String page = TextEncoding.decode(bytes, charset).replace('\u0000', ' ');
      return page.isBlank() ? Optional.empty() : Optional.of(article(page));
    } catch (UnreadableRecordException e) {
      byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, FIRST_CHARACTERS));
      String raw = TextEncoding.decode(first, charset).strip();
      return Optional.of(
          new Rejection(
              position,
              e.field(),
              e.reason(),
              raw.length() > Rejection.MAX_RAW_LENGTH
                  ? Excerpts.cut(raw, Rejection.MAX_RAW_LENGTH)
                  : raw));
    }
  }

  private ReadArticle article(String page) throws UnreadableRecordException {
    requireNoMonster(page);
    PageDates dates = new PageDates(options.crawled());
    ArticleDraft draft =
        format == InputFormat.HTML ? HtmlPage.read(page, dates) : RawPage.read(page, dates);
    if (draft.text().isEmpty()) {
      throw new UnreadableRecordException(
          ArticleField.TEXT.fieldName(), "no text of an article is found on this page");
    }
    draft.offerSource(options.mapping().defaultSource());
    draft.offerSource(HtmlPage.host(draft.url()));
    return new ReadArticle(position, draft.build(options.mapping()));
  }

  /** Pages are gone through line by line several times, which nobody should wait for in vain. */
  private void requireNoMonster(String page) throws UnreadableRecordException {
    if (format == InputFormat.HTML && HtmlText.hasTooManyTags(page)) {
      throw new UnreadableRecordException("", "more than %,d tags".formatted(HtmlText.MAX_TAGS));
    }
    if (format == InputFormat.TEXT && page.lines().skip(MAX_LINES).findAny().isPresent()) {
      throw new UnreadableRecordException("", "more than %,d lines".formatted(MAX_LINES));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
