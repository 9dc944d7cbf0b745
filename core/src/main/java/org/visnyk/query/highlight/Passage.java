package org.visnyk.query.highlight;

import java.util.List;

/**
 * A part of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last
 * @param marks what begins in it, in order
 */
record Passage(int start, int end, List<Mark> marks) {
  int length() {
    return end - start;
  }
}
