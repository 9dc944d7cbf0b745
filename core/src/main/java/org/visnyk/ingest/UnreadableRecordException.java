package org.visnyk.ingest;

/** Why a record is no article; becomes a {@link Rejection} before it leaves the package. */
final class UnreadableRecordException extends Exception {
  private final String field;

  /**
   * Says what is wrong.
   *
   * @param field the component of the article, or an empty string for the record as a whole
   * @param reason a phrase for a person
   */
  UnreadableRecordException(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  String field() {
    return field;
  }

  String reason() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
