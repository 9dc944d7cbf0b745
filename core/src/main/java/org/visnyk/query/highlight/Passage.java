package org.visnyk.query.highlight;

import java.util.List;

/**
 * A passage of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last
 * @param marks the matches that begin in it, in order
 */
record Passage(int start, int end, List<Match> marks) {
  int length() {
    return end - start;
  }
}
