package org.visnyk.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.IndexOptions.Access;
import org.visnyk.NewsIndex;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names the index, which nearly all commands have. */
public final class IndexLocation {
  @Option(
      names = "--index",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the index.")
  private Path folder = Path.of("");

  @Mixin private UserWordsOption words = new UserWordsOption();

  @Mixin private DictionaryOption dictionary = new DictionaryOption();

  public Path folder() {
    return folder;
  }

  /** Opens it to read, also while another process writes to it. */
  public EmbeddedNewsIndex openToRead() {
    return open(IndexOptions.builder().access(Access.READ_ONLY));
  }

  /** Opens it to write, and makes it if there is none; changes are seen after a refresh by hand. */
  public EmbeddedNewsIndex openToWrite() {
    return open(IndexOptions.builder().refreshInterval(Duration.ZERO));
  }

  /** Opens it to write as {@link #openToWrite()} does, without detecting duplicates. */
  public EmbeddedNewsIndex openToWriteWithoutDuplicates() {
    return open(IndexOptions.builder().refreshInterval(Duration.ZERO).ignoreDuplicates());
  }

  /** Opens it to write; one that is not there is not made, which only {@code index} should do. */
  public EmbeddedNewsIndex openToChange() {
    openToRead().close();
    return openToWrite();
  }

  /** Another folder, with the same words. */
  public IndexLocation inFolder(Path other) {
    IndexLocation location = new IndexLocation();
    location.folder = other;
    location.words = words;
    location.dictionary = dictionary;
    return location;
  }

  private EmbeddedNewsIndex open(IndexOptions.Builder options) {
    words.file().ifPresent(options::userWords);
    dictionary.file().ifPresent(options::dictionary);
    return NewsIndex.open(folder, options.build());
  }
}
