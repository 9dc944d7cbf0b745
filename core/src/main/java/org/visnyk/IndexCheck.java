package org.visnyk;

import java.util.List;

/**
 * What {@link NewsIndex#check} found. Immutable.
 *
 * @param articles number of articles in the last commit, those in damaged parts included as far as
 *     they can be counted
 * @param segments number of segments, the parts of an index
 * @param damagedSegments number of segments that cannot be read whole
 * @param lostArticles number of articles in damaged segments
 * @param problems what is wrong, a sentence each; empty if nothing is
 */
public record IndexCheck(
    long articles, int segments, int damagedSegments, long lostArticles, List<String> problems) {

  /** Takes an unmodifiable copy of the list. */
  public IndexCheck {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
