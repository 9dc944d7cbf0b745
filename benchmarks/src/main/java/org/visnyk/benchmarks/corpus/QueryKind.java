package org.visnyk.benchmarks.corpus;

/** The typical kinds of query of a news search. */
public enum QueryKind {
  /** Two to four neighbouring words of a headline, of which any may match. */
  FEW_WORDS,
  /** One word, from the frequent to the rare. */
  ONE_WORD,
  /** Two neighbouring words of a text as a phrase. */
  PHRASE,
  /** Two words of a headline, within thirty days. */
  DATE_FILTERED,
  /** Two words of a headline, one of them with two letters swapped. */
  MISSPELT
}
