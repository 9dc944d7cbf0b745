package org.visnyk.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/** Reads an e-mail, or the e-mails of a mailbox in the format mbox, one at a time. */
public final class MailReader implements RecordReader {
  /** The line before each e-mail of a mailbox. */
  private static final Pattern SEPARATOR =
      Pattern.compile("From \\S+\\s.*\\d{1,2}:\\d{2}.*\\d{4}.*");

  private static final Set<String> HEADERS =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "received",
          "message-id",
          "mime-version",
          "return-path",
          "delivered-to",
          "content-type",
          "reply-to",
          "list-id",
          "cc",
          "x-mailer");
  private static final int MIN_HEADERS = 3;

  private final InputStream in;
  private final String source;
  private final ArticleMapping mapping;
  private final NewsDates dates;
  private boolean begun;
  private boolean isMailbox;
  private boolean ended;
  private long number;

  /**
   * Creates a reader.
   *
   * @param in the bytes, buffered; closed with the reader
   * @param source the name of the file, for messages
   */
  public MailReader(InputStream in, String source, ReaderOptions options) {
    this.in = in;
    this.source = source;
    this.mapping = options.mapping();
    this.dates = new NewsDates(options);
  }

  /** Whether a text is an e-mail or a mailbox, judging by its beginning. */
  public static boolean isLikely(String beginning) {
    int headers = 0;
    boolean isFirst = true;
    for (String line : (Iterable<String>) beginning.lines()::iterator) {
      boolean isSeparator = isFirst && SEPARATOR.matcher(line).matches();
      isFirst = false;
      if (isSeparator || line.startsWith(" ") || line.startsWith("\t")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon <= 0 || line.substring(0, colon).contains(" ")) {
        break;
      }
      headers += HEADERS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return headers >= MIN_HEADERS;
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    while (!ended) {
      Optional<byte[]> message = message();
      if (message.isEmpty() || isBlank(message.get())) {
        continue;
      }
      Position position = new Position(source, ++number);
      byte[] bytes = message.get();
      try {
        if (bytes.length > RawRecord.MAX_BYTES) {
          throw UnreadableRecordException.tooLong();
        }
        Mail mail = Mail.parse(bytes, dates);
        return Optional.of(
            new ReadArticle(position, mail.draft(mapping).build(mapping), mail.problems()));
      } catch (UnreadableRecordException e) {
        return Optional.of(
            e.rejection(position, new String(bytes, StandardCharsets.UTF_8).strip()));
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 1 << 10), StandardCharsets.ISO_8859_1)
        .isBlank();
  }

  /** Reads up to the line that separates the next e-mail; what is too long is not held. */
  private Optional<byte[]> message() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean afterBlank = true;
    while (true) {
      byte[] line = line();
      if (line.length == 0) {
        ended = true;
        return Optional.of(message.toByteArray());
      }
      if (afterBlank && (isMailbox || !begun) && isSeparator(line)) {
        boolean isFirst = !begun;
        begun = true;
        isMailbox = true;
        if (!isFirst) {
          return Optional.of(message.toByteArray());
        }
        continue;
      }
      begun = true;
      afterBlank = line[0] == '\n' || line[0] == '\r';
      if (message.size() <= RawRecord.MAX_BYTES) {
        boolean isQuoted = isMailbox && startsWith(line, ">From ");
        message.write(line, isQuoted ? 1 : 0, line.length - (isQuoted ? 1 : 0));
      }
    }
  }

  private static boolean isSeparator(byte[] line) {
    return startsWith(line, "From ")
        && SEPARATOR.matcher(new String(line, StandardCharsets.ISO_8859_1).strip()).matches();
  }

  private static boolean startsWith(byte[] line, String beginning) {
    return new String(line, 0, Math.min(line.length, beginning.length()), StandardCharsets.US_ASCII)
        .equals(beginning);
  }

  /** A line with its end, or the first MiB of it; empty at the end of the file. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int c = in.read();
    while (c >= 0) {
      line.write(c);
      if (c == '\n' || line.size() >= 1 << 20) {
        break;
      }
      c = in.read();
    }
    return line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
