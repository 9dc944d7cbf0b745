package org.visnyk;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Controls which signals contribute to {@linkplain SortOrder#RELEVANCE relevance} ranking.
 * Immutable; start with {@link #defaults} or {@link #plain}:
 *
 * <pre>{@code
 * Ranking.defaults().without(RankingFeature.RELATED_WORDS)
 * }</pre>
 *
 * <p>The base is BM25 over the lemmas of title, lead, text and tags as one field. Title, tags and
 * opening have a higher weight; it is fixed when an article is put, as term frequencies of the
 * index ({@code docs/adr/0018-opening-tags-and-names.md}), and no ranking changes it. A feature
 * that is off costs nothing, and an article that matches through it alone is not found. Sorting by
 * date is independent of the ranking, and matches neither related words nor other names.
 *
 * @param features the features that are on
 * @since 0.1
 */
public record Ranking(Set<RankingFeature> features) {
  private static final Ranking PLAIN = new Ranking(Set.of());
  private static final Ranking DEFAULTS =
      PLAIN.with(
          RankingFeature.GUESSED_LEMMAS,
          RankingFeature.RELATED_WORDS,
          RankingFeature.OTHER_NAMES,
          RankingFeature.PHRASES);

  /** Copies the features. */
  public Ranking {
    EnumSet<RankingFeature> copy = EnumSet.noneOf(RankingFeature.class);
    copy.addAll(features);
    features = Collections.unmodifiableSet(copy);
  }

  /** The features that rank best by the measurements of the project. */
  public static Ranking defaults() {
    return DEFAULTS;
  }

  /** BM25 of the lemmas and nothing else: the baseline of the features. */
  public static Ranking plain() {
    return PLAIN;
  }

  /**
   * Parses a specification: {@code defaults} or {@code plain}, followed by features to add or to
   * remove, separated by commas, such as {@code defaults,-related-words} or {@code
   * plain,+other-names}.
   *
   * @throws InvalidRequestException if the specification is malformed or names an unknown feature
   */
  public static Ranking parse(String specification) {
    List<String> parts = Arrays.asList(specification.split(",", -1));
    Ranking ranking = start(parts.getFirst().strip());
    for (String part : parts.subList(1, parts.size())) {
      ranking = ranking.changed(part.strip());
    }
    return ranking;
  }

  private static Ranking start(String name) {
    return switch (name) {
      case "defaults" -> DEFAULTS;
      case "plain" -> PLAIN;
      default ->
          throw new InvalidRequestException(
              "a ranking begins with defaults or plain, not \"%s\"".formatted(name));
    };
  }

  private Ranking changed(String change) {
    if (change.startsWith("+")) {
      return with(RankingFeature.named(change.substring(1)));
    }
    if (change.startsWith("-")) {
      return without(RankingFeature.named(change.substring(1)));
    }
    throw new InvalidRequestException(
        "write + or - before \"%s\" in a ranking, to add or to remove the feature"
            .formatted(change));
  }

  /** This ranking with more features. */
  public Ranking with(RankingFeature... more) {
    EnumSet<RankingFeature> all = EnumSet.noneOf(RankingFeature.class);
    all.addAll(features);
    all.addAll(Arrays.asList(more));
    return new Ranking(all);
  }

  /** This ranking without some features, whether it has them or not. */
  public Ranking without(RankingFeature... fewer) {
    EnumSet<RankingFeature> rest = EnumSet.noneOf(RankingFeature.class);
    rest.addAll(features);
    rest.removeAll(List.of(fewer));
    return new Ranking(rest);
  }

  /** Whether a feature is on. */
  public boolean has(RankingFeature feature) {
    return features.contains(feature);
  }
}
