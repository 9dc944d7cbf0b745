package org.visnyk.ingest.record;

/**
 * A format of article files.
 *
 * @since 0.1
 */
public enum InputFormat {
  /** Detected from the first bytes and the name of the input. */
  AUTO,
  /** JSON lines: one JSON object a line. */
  JSONL,
  /** A JSON array, one or several JSON objects, or an object that holds the articles. */
  JSON,
  /** A table whose first row names the columns, separated by comma, semicolon, tab or bar. */
  CSV,
  /** A web page. */
  HTML,
  /** The text of a web page as scraped, including menus and other boilerplate. */
  TEXT,
  /** An RSS or Atom feed, or an export of WordPress. */
  RSS,
  /** Items of news agencies in NewsML-G2 or NITF, or the XML that Scrapy exports. */
  XML,
  /** An e-mail, or a mailbox (mbox). */
  MAIL,
  /** An archive of the web in WARC. */
  WARC,
  /** A Parquet file. */
  PARQUET
}
