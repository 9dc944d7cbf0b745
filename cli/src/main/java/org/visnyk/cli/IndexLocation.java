package org.visnyk.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import picocli.CommandLine.Option;

/** The option that names the index, which nearly all commands have. */
final class IndexLocation {
  @Option(
      names = "--index",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the index.")
  private Path folder = Path.of("");

  Path folder() {
    return folder;
  }

  /** Opens it to read, also while another process writes to it. */
  NewsIndex openToRead() {
    return NewsIndex.open(folder, IndexOptions.readOnly());
  }

  /** Opens it to write, and makes it if there is none; changes are seen after a refresh by hand. */
  NewsIndex openToWrite() {
    return NewsIndex.open(folder, IndexOptions.builder().refreshInterval(Duration.ZERO).build());
  }
}
