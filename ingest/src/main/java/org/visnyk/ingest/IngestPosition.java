package org.visnyk.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.Article;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;

/**
 * How far an ingest has read: a number of records in their order, with a checksum that shows
 * whether a later ingest reads the same ones.
 *
 * @param records number of records read from all inputs
 * @param checksum checksum of all these records
 */
record IngestPosition(long records, long checksum) {
  static final IngestPosition START = new IngestPosition(0, 0);

  private static final Pattern BOOKMARK =
      Pattern.compile("ingest 1: (\\d{1,18}) records, checksum (\\p{XDigit}{16})");

  /** 2^64 divided by the golden ratio, odd: multiplying makes the order of records matter. */
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  /** Parses the result of {@link #bookmark}; empty if the text is anything else. */
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

  /** The position after one more record. */
  IngestPosition after(IngestRecord record) {
    long mixed = (checksum ^ checksumOf(record)) * MULTIPLIER;
    return new IngestPosition(records + 1, mixed ^ (mixed >>> 32));
  }

  /** Built from hashes of strings, which are the same in every JVM. */
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
