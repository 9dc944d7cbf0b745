package org.visnyk.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.Article;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.ReadArticle;
import org.visnyk.ingest.record.Rejection;

/**
 * How far an ingest has come, whatever its inputs are: so many records in their order, with a
 * checksum that tells whether the same records come again. Kept as the bookmark of the index.
 *
 * @param records number of records read, all inputs together
 * @param checksum of all these records
 */
record IngestPosition(long records, long checksum) {
  static final IngestPosition START = new IngestPosition(0, 0);

  private static final Pattern BOOKMARK =
      Pattern.compile("ingest 1: (\\d{1,18}) records, checksum (\\p{XDigit}{16})");

  /** An odd number without structure, so that the order of records matters. */
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  /** Reads what {@link #bookmark} wrote; empty if it is something else. */
  static Optional<IngestPosition> parse(String bookmark) {
    Matcher matcher = BOOKMARK.matcher(bookmark);
    return matcher.matches()
        ? Optional.of(
            new IngestPosition(
                Long.parseLong(matcher.group(1)), Long.parseUnsignedLong(matcher.group(2), 16)))
        : Optional.empty();
  }

  String bookmark() {
    return "ingest 1: %d records, checksum %016x".formatted(records, checksum);
  }

  /** The position after another record. */
  IngestPosition after(IngestRecord record) {
    long mixed = (checksum ^ checksumOf(record)) * MULTIPLIER;
    return new IngestPosition(records + 1, mixed ^ (mixed >>> 32));
  }

  /** Of what makes an article what it is; hashes of strings are the same on every JVM. */
  private static long checksumOf(IngestRecord record) {
    return switch (record) {
      case ReadArticle read -> {
        Article article = read.article();
        long words = 31L * article.title().hashCode() + article.lead().hashCode();
        yield ((long) article.id().hashCode() << 32) + 31L * words + article.text().hashCode();
      }
      case Rejection rejection -> ~rejection.raw().hashCode();
    };
  }
}
