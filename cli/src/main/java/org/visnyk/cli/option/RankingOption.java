package org.visnyk.cli.option;

import org.visnyk.Ranking;
import picocli.CommandLine.Option;

/** The option that says what the order by relevance goes by. */
public final class RankingOption {
  @Option(
      names = "--ranking",
      paramLabel = "SPEC",
      description =
          "What the order by relevance goes by: defaults, plain, or one of them and features that"
              + " are added or left out, such as defaults,-related-words or plain,+other-names;"
              + " see docs/QUERIES.md.")
  private String spec = "defaults";

  /**
   * The ranking that is asked for.
   *
   * @throws org.visnyk.InvalidRequestException if there is no such ranking
   */
  public Ranking ranking() {
    return Ranking.parse(spec);
  }
}
