package org.visnyk.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a dictionary to use instead of the one that comes with the library. */
final class DictionaryOption {
  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      description =
          "Compiled dictionary to use, always the one that the index was made with;"
              + " docs/DICTIONARY.md says how to get one.")
  private @Nullable Path file;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
