package org.visnyk.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose the words to analyse text with. */
public final class DictionaryOptions {
  @Option(
      names = "--user-words",
      paramLabel = "FILE",
      description = "Words to add to the dictionary; see docs/DICTIONARY.md for the format.")
  private @Nullable Path userWords;

  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      description =
          "Compiled dictionary to use instead of the built-in one. An index needs the dictionary"
              + " that it was created with; see docs/DICTIONARY.md.")
  private @Nullable Path dictionary;

  /** The former name of {@code --user-words}. */
  @Option(names = "--lexicon", hidden = true, paramLabel = "FILE")
  void lexicon(Path file) {
    userWords = file;
  }

  /** A file of words to add to the dictionary. */
  public Optional<Path> userWords() {
    return Optional.ofNullable(userWords);
  }

  /** The file of a dictionary to use instead of the one in the library. */
  public Optional<Path> dictionary() {
    return Optional.ofNullable(dictionary);
  }
}
