package org.visnyk.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import picocli.CommandLine.Option;

/** The option that says what the order by relevance goes by. */
final class RankingOption {
  private static final String NAME = "--ranking";
  private static final String DEFAULTS = "defaults";
  private static final String PLAIN = "plain";

  @Option(
      names = NAME,
      paramLabel = "SPEC",
      description =
          "What the order by relevance goes by: defaults, plain, or one of them and features that"
              + " are added or left out, such as defaults,-related-words or plain,+other-names;"
              + " see docs/QUERIES.md.")
  private String spec = DEFAULTS;

  /**
   * The ranking that is asked for.
   *
   * @throws UsageException if there is no such ranking
   */
  Ranking ranking() {
    String[] parts = spec.split(",", -1);
    Ranking ranking = start(parts[0].strip());
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      ranking = changed(ranking, part.strip());
    }
    return ranking;
  }

  private static Ranking start(String name) {
    return switch (name) {
      case DEFAULTS -> Ranking.defaults();
      case PLAIN -> Ranking.plain();
      default ->
          throw new UsageException(
              "%s begins with %s or %s, not \"%s\"".formatted(NAME, DEFAULTS, PLAIN, name));
    };
  }

  private static Ranking changed(Ranking ranking, String change) {
    if (change.startsWith("+")) {
      return ranking.with(feature(change.substring(1)));
    }
    if (change.startsWith("-")) {
      return ranking.without(feature(change.substring(1)));
    }
    throw new UsageException(
        "%s: write + or - before \"%s\", to add it or to leave it out".formatted(NAME, change));
  }

  private static RankingFeature feature(String label) {
    return Arrays.stream(RankingFeature.values())
        .filter(feature -> feature.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "%s: there is no feature \"%s\"; there are %s"
                        .formatted(NAME, label, labels())));
  }

  private static String labels() {
    return Arrays.stream(RankingFeature.values())
        .map(RankingFeature::label)
        .collect(Collectors.joining(", "));
  }
}
