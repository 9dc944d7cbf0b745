package org.visnyk.benchmarks.engine;

import java.util.List;

/** Completes what somebody types. Safe for any number of threads. */
public interface ArticleCompleter extends AutoCloseable {
  /** How many completions are wanted. */
  int MOST = 8;

  /** Titles with the words, of which the last is a beginning. */
  List<String> titles(String typed);

  /** Names that have a word with this beginning. */
  List<String> names(String typed);

  /** Closes the index. */
  @Override
  void close();
}
