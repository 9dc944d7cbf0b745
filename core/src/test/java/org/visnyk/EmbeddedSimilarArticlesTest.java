package org.visnyk;

import java.nio.file.Path;

/** The index in a folder finds articles about the same as the contract says. */
class EmbeddedSimilarArticlesTest extends SimilarArticlesContract {
  @Override
  EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return NewsIndex.open(folder, options);
  }
}
