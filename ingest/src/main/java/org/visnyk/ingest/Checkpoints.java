package org.visnyk.ingest;

import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;

/**
 * Stores the position of an ingest with each commit, as the bookmark of the index. Only an index in
 * a folder keeps bookmarks: elsewhere every ingest begins at the first record. Nothing else in this
 * module knows of bookmarks.
 */
final class Checkpoints {
  private final NewsIndex index;

  Checkpoints(NewsIndex index) {
    this.index = index;
  }

  /**
   * The position of the last commit; the start if the index has no bookmark.
   *
   * @throws NotResumableException if the bookmark is not one of an ingest
   */
  IngestPosition last() {
    String bookmark = index instanceof EmbeddedNewsIndex embedded ? embedded.bookmark() : "";
    if (bookmark.isEmpty()) {
      return IngestPosition.START;
    }
    return IngestPosition.parse(bookmark)
        .orElseThrow(
            () ->
                new NotResumableException(
                    "the last commit of the index was not made by an ingest"));
  }

  /** Commits everything that was put, together with the position. */
  void commit(IngestPosition position) {
    if (index instanceof EmbeddedNewsIndex embedded) {
      embedded.commit(position.bookmark());
    } else {
      index.commit();
    }
  }
}
