package org.visnyk;

import java.nio.file.Path;

/** The index in a folder ranks as the contract says. */
class EmbeddedRankingTest extends RankingContract {
  @Override
  EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return NewsIndex.open(folder, options);
  }
}
