package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stub. */
final class RelevancePage {
  RelevancePage(List<CollectionResult> results) {}

  void write(Path file) throws IOException {
    Files.writeString(file, "");
  }
}
