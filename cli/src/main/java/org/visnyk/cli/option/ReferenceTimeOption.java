package org.visnyk.cli.option;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what time it is, so that an old collection is searched as it was then. */
public final class ReferenceTimeOption {
  private static final String NAME = "--now";

  @Option(
      names = NAME,
      paramLabel = "INSTANT",
      description = "Search as if it were this moment, such as 2024-06-26T07:15:00Z.")
  private @Nullable String text;

  public Instant instant() {
    return text == null ? Instant.now() : TimeBound.parse(NAME, text, Instant.now());
  }
}
