package org.visnyk.ingest.record;

/** Why a record is no article; becomes a {@link Rejection} before it leaves the package. */
public final class UnreadableRecordException extends Exception {
  private final String field;

  /**
   * Says what is wrong.
   *
   * @param field the component of the article, or an empty string for the record as a whole
   * @param reason a phrase for a person
   */
  public UnreadableRecordException(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String reason() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
