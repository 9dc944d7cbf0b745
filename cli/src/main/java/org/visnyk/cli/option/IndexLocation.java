package org.visnyk.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which index to open, and with which words. */
public final class IndexLocation {

  /** Whether articles are compared with each other when they are put. */
  public enum DuplicateDetection {
    /** Duplicates are detected. */
    DETECT,
    /** Duplicates are not detected, which saves time and memory. */
    IGNORE
  }

  @Option(
      names = "--index",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the index.")
  private Path folder = Path.of("");

  @Mixin private DictionaryOptions words = new DictionaryOptions();

  /** The folder of the index. */
  public Path folder() {
    return folder;
  }

  /** Opens the index for reading, which is possible while another process writes to it. */
  public EmbeddedNewsIndex openToRead() {
    return open(folder, IndexOptions.readOnly());
  }

  /** Opens an existing index for writing. Only {@code index} creates one. */
  public EmbeddedNewsIndex openToChange() {
    openToRead().close();
    return openToWrite(DuplicateDetection.DETECT);
  }

  /** Opens the index for writing; creates it if there is none. Only commits are visible. */
  public EmbeddedNewsIndex openToWrite(DuplicateDetection duplicates) {
    IndexOptions.Builder options = IndexOptions.builder().refreshInterval(Duration.ZERO);
    if (duplicates == DuplicateDetection.IGNORE) {
      options.ignoreDuplicates();
    }
    return open(folder, options.build());
  }

  /** Opens a copy of the index in another folder for reading. */
  public EmbeddedNewsIndex openCopyToRead(Path copy) {
    return open(copy, IndexOptions.readOnly());
  }

  private EmbeddedNewsIndex open(Path place, IndexOptions options) {
    IndexOptions.Builder all = options.toBuilder();
    words.userWords().ifPresent(all::userWords);
    words.dictionary().ifPresent(all::dictionary);
    return NewsIndex.open(place, all.build());
  }
}
