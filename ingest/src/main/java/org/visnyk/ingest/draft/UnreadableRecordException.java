package org.visnyk.ingest.draft;

import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.Rejection;

/** A record holds no article. The reader turns this into a {@link Rejection}. */
public final class UnreadableRecordException extends Exception {
  private final String field;

  /**
   * Creates an exception about the record as a whole.
   *
   * @param reason a phrase for messages
   */
  public UnreadableRecordException(String reason) {
    this("", reason);
  }

  /**
   * Creates an exception about one field.
   *
   * @param reason a phrase for messages
   */
  public UnreadableRecordException(ArticleField field, String reason) {
    this(field.fieldName(), reason);
  }

  /**
   * Creates an exception about one field.
   *
   * @param field the name of the field; empty for the record as a whole
   * @param reason a phrase for messages
   */
  public UnreadableRecordException(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  /** A record that exceeds {@link RawRecord#MAX_BYTES}. */
  public static UnreadableRecordException tooLong() {
    return new UnreadableRecordException(
        "longer than %,d MiB".formatted(RawRecord.MAX_BYTES >> 20));
  }

  /** What is wrong, as a phrase for messages. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /**
   * The rejection of the record.
   *
   * @param raw the record, of which the beginning is kept
   */
  public Rejection rejection(Position position, String raw) {
    return new Rejection(
        position, field, reason(), Excerpts.beginning(raw, Rejection.MAX_RAW_LENGTH));
  }
}
