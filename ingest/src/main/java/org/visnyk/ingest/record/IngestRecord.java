package org.visnyk.ingest.record;

/** One record of an input: an article, or the reason why it is none. */
public sealed interface IngestRecord permits ReadArticle, Rejection {
  /** Where the record stands. */
  RecordPosition position();
}
