package org.visnyk.ingest.record;

/**
 * A record that was refused.
 *
 * @param position where it stands
 * @param field the component of {@link org.visnyk.Article} that is wrong; empty if the record as a
 *     whole is
 * @param reason what is wrong, a phrase for a person
 * @param raw the beginning of the record as it was read, at most {@value #MAX_RAW_LENGTH}
 *     characters; empty where the index, not the reader, refused it
 */
public record Rejection(RecordPosition position, String field, String reason, String raw)
    implements IngestRecord {

  /** The most characters (UTF-16 units) of a refused record that are kept. */
  public static final int MAX_RAW_LENGTH = 2_000;
}
