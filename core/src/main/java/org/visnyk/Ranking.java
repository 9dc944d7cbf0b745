package org.visnyk;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the hits in the order of {@linkplain SortOrder#RELEVANCE relevance} are ordered by.
 * Immutable; start with {@link #defaults} or {@link #plain}:
 *
 * <pre>{@code
 * Ranking.defaults().without(RankingFeature.RELATED_WORDS)
 * }</pre>
 *
 * <p>At the bottom is BM25 of the lemmas, over title, lead, text and tags as one text. That a
 * title, a tag or an opening counts more than the rest is decided when an article is put: these are
 * frequencies in the index ({@code docs/adr/0018-opening-tags-and-names.md}), and no ranking turns
 * them off. A feature that is off costs nothing, and finds no article that has nothing else of the
 * query. Orders by date do not depend on a ranking, and find no related words and other names.
 *
 * @param features what is switched on
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

  /** What ranks best by the measurements of the project. */
  public static Ranking defaults() {
    return DEFAULTS;
  }

  /** BM25 of the lemmas and nothing else: what the features are measured against. */
  public static Ranking plain() {
    return PLAIN;
  }

  /**
   * The ranking of a specification, as command lines and definition files have it: {@code defaults}
   * or {@code plain}, and after commas the features that are added or left out, such as {@code
   * defaults,-related-words} or {@code plain,+other-names}.
   *
   * @throws InvalidRequestException if there is no such ranking
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
        "write + or - before \"%s\" in a ranking, to add it or to leave it out".formatted(change));
  }

  /** The same with more features. */
  public Ranking with(RankingFeature... more) {
    EnumSet<RankingFeature> all = EnumSet.noneOf(RankingFeature.class);
    all.addAll(features);
    all.addAll(Arrays.asList(more));
    return new Ranking(all);
  }

  /** The same without some features, whether it had them or not. */
  public Ranking without(RankingFeature... fewer) {
    EnumSet<RankingFeature> rest = EnumSet.noneOf(RankingFeature.class);
    rest.addAll(features);
    rest.removeAll(List.of(fewer));
    return new Ranking(rest);
  }

  /** Whether a feature is switched on. */
  public boolean has(RankingFeature feature) {
    return features.contains(feature);
  }
}
