package org.visnyk;

import java.nio.file.Path;

/** The index in a folder explains scores as the contract says. */
class EmbeddedExplanationTest extends ExplanationContract {
  @Override
  EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return NewsIndex.open(folder, options);
  }
}
