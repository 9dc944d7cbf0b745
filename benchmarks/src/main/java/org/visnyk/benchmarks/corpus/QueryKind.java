package org.visnyk.benchmarks.corpus;

/** The kinds of query that a news search lives on. */
public enum QueryKind {
  /** One word, any article with it. */
  ONE_WORD,
  /** Two to four words, any article with any of them. */
  FEW_WORDS,
  /** An adjective and its noun next to each other. */
  PHRASE,
  /** Two words within thirty days. */
  DATE_FILTERED,
  /** One word, latest publication first. */
  NEWEST_FIRST,
  /** Two words, the first of them with two letters swapped. */
  MISSPELT
}
