package org.visnyk.ingest.record;

import org.visnyk.ingest.source.Inputs;

/** A form in which articles come; {@link Inputs} reads them. */
public enum InputFormat {
  /** Whatever the first bytes and the name of the input say. */
  AUTO,
  /** One JSON object a line. */
  JSONL,
  /** One JSON array of objects. */
  JSON,
  /** Rows of values with the names of the columns in the first; comma, semicolon or tab between. */
  CSV,
  /** A page of the web. */
  HTML,
  /** The text of a page with all its trimmings, as a scraper left it. */
  TEXT,
  /** An RSS or Atom feed. */
  RSS
}
