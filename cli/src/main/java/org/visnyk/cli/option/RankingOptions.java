package org.visnyk.cli.option;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.visnyk.Ranking;
import org.visnyk.server.request.TimeBound;
import picocli.CommandLine.Option;

/** The options that affect the order of the hits of a search and of a run alike. */
public final class RankingOptions {
  private static final String NOW = "--now";

  @Option(
      names = "--ranking",
      paramLabel = "SPEC",
      description =
          "Relevance signals to use: defaults (default) or plain, then signals to add or remove,"
              + " such as defaults,-related-words or plain,+other-names; see docs/QUERIES.md.")
  private String ranking = "defaults";

  @Option(
      names = NOW,
      paramLabel = "INSTANT",
      description =
          "Reference time, such as 2024-06-26T07:15:00Z, for relative dates and recency; default"
              + " the current time.")
  private @Nullable String now;

  /**
   * The relevance signals to use.
   *
   * @throws org.visnyk.InvalidRequestException if the specification is malformed
   */
  public Ranking ranking() {
    return Ranking.parse(ranking);
  }

  /**
   * The reference time; empty for the current time.
   *
   * @throws org.visnyk.InvalidRequestException if it is malformed
   */
  public Optional<Instant> now() {
    return Optional.ofNullable(now).map(text -> TimeBound.parse(NOW, text, Instant.now()));
  }
}
