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
    return openToRead(folder, words);
  }

  /** Opens an existing index for writing. Only {@code index} creates one. */
  public EmbeddedNewsIndex openToChange() {
    openToRead().close();
    return openToWrite(DuplicateDetection.DETECT);
  }

  /** Opens the index for writing; creates it if there is none. Only commits are visible. */
  public EmbeddedNewsIndex openToWrite(DuplicateDetection duplicates) {
    return openToWrite(folder, duplicates, words);
  }

  /** Opens a copy of the index in another folder for reading. */
  public EmbeddedNewsIndex openCopyToRead(Path copy) {
    return openToRead(copy, words);
  }

  static EmbeddedNewsIndex openToRead(Path place, DictionaryOptions words) {
    return open(place, IndexOptions.readOnly(), words);
  }

  static EmbeddedNewsIndex openToWrite(
      Path place, DuplicateDetection duplicates, DictionaryOptions words) {
    IndexOptions.Builder options = IndexOptions.builder().refreshInterval(Duration.ZERO);
    if (duplicates == DuplicateDetection.IGNORE) {
      options.ignoreDuplicates();
    }
    return open(place, options.build(), words);
  }

  private static EmbeddedNewsIndex open(Path place, IndexOptions options, DictionaryOptions words) {
    IndexOptions.Builder all = options.toBuilder();
    words.userWords().ifPresent(all::userWords);
    words.dictionary().ifPresent(all::dictionary);
    return NewsIndex.open(place, all.build());
  }
}
