package org.visnyk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the order by relevance goes by beside the words themselves, each to be switched by itself in
 * a {@link Ranking}. What each is worth has been measured: {@code
 * docs/adr/0021-ranking-profile.md}.
 */
public enum RankingFeature {
  /**
   * A word that the dictionary lacks is searched for by the lemmas that are guessed for it, so in
   * all its forms; without it, as it is written. Articles are indexed by guessed lemmas in any
   * case, so without it such a word is found only where a guess is the word as it is written.
   */
  GUESSED_LEMMAS,
  /**
   * Words that begin like the lemmas of the query count a little, and known ones of the same root:
   * терорист for тероризм, киянин for Київ.
   */
  RELATED_WORDS,
  /** Other names of what the query names count a little: Міністерство оборони for Міноборони. */
  OTHER_NAMES,
  /**
   * A phrase in quotes counts beside its words; without it, it must be there and adds nothing by
   * itself.
   */
  PHRASES,
  /**
   * What is new counts a little more, told from {@link SearchRequest#now}: at most about what a
   * common word does, half of it after a week. Not among the defaults, so that a search finds the
   * same in the same order tomorrow. The pages that follow a cursor are told from the moment of the
   * first one.
   */
  RECENCY;

  /** The feature of a {@link #label}. */
  static RankingFeature named(String label) {
    return Arrays.stream(values())
        .filter(feature -> feature.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "there is no feature \"%s\"; there are %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(RankingFeature::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** The name for people and command lines, such as {@code related-words}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
