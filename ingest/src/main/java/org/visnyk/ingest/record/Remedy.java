package org.visnyk.ingest.record;

/**
 * What a caller can set in order to have an input read that was refused. Messages describe it in
 * words; a program with options of its own can name the one to use.
 *
 * @since 0.1
 */
public enum Remedy {
  /** Set {@link ReaderOptions.Builder#format}. */
  SET_FORMAT,
  /** Set {@link ReaderOptions.Builder#encoding}. */
  SET_ENCODING,
  /** Name the columns in {@link ReaderOptions.Builder#mapping}. */
  MAP_FIELDS,
  /** Name the columns in {@link ReaderOptions.Builder#columns}. */
  NAME_COLUMNS,
  /** Set {@link ReaderOptions.Builder#records}. */
  SET_RECORDS,
  /** Set {@link ReaderOptions.Builder#dateFormat}. */
  SET_DATE_FORMAT,
  /** Set {@link ReaderOptions.Builder#crawled}. */
  SET_CRAWLED
}
