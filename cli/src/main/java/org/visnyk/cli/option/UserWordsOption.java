package org.visnyk.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a file of words to add to the dictionary. */
public final class UserWordsOption {
  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "Words to add to the dictionary; docs/DICTIONARY.md says how to write them.")
  private @Nullable Path file;

  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
