package org.visnyk.query.scorer;

import java.io.IOException;

/** What the articles of a term score at most, if they have nothing else. For one thread. */
interface TermBound {
  /** Looks at articles from a number on; no bound goes back. */
  void advance(int target) throws IOException;

  /**
   * What an article may score at most.
   *
   * @param last the last article; the first is the one that was advanced to
   */
  float highest(int last) throws IOException;
}
