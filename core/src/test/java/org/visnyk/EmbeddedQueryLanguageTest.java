package org.visnyk;

import java.nio.file.Path;

/** The index in a folder answers the query language. */
class EmbeddedQueryLanguageTest extends QueryLanguageContract {
  @Override
  EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return NewsIndex.open(folder, options);
  }
}
