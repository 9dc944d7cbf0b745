package org.visnyk;

import java.nio.file.Path;

/** The index in a folder helps those who search. */
class EmbeddedSearchHelpTest extends SearchHelpContract {
  @Override
  EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return NewsIndex.open(folder, options);
  }
}
