package org.visnyk.ingest.mapping;

import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.date.DateReading;
import org.visnyk.ingest.record.IngestRecord;

/**
 * A record whose date may still have two readings.
 *
 * @param record the record; if the date is ambiguous, an article without it
 * @param date the date, as it was read; {@code null} if there is none
 */
public record MappedRecord(IngestRecord record, @Nullable DateReading date) {
  /** A record without a date. */
  public static MappedRecord of(IngestRecord record) {
    return new MappedRecord(record, null);
  }
}
