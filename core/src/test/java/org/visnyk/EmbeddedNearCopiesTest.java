package org.visnyk;

import java.nio.file.Path;

/** The index in a folder collapses near-copies as the contract says. */
class EmbeddedNearCopiesTest extends NearCopiesContract {
  @Override
  EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return NewsIndex.open(folder, options);
  }
}
