package org.visnyk.benchmarks.corpus;

/** The typical kinds of query of a news search. */
public enum QueryKind {
  /** One word. */
  ONE_WORD,
  /** Two to four words, of which any may match. */
  FEW_WORDS,
  /** A phrase of an adjective and its noun. */
  PHRASE,
  /** Two words within thirty days. */
  DATE_FILTERED,
  /** One word, sorted by date. */
  NEWEST_FIRST,
  /** Two words, the first of them with two letters swapped. */
  MISSPELT
}
