package org.visnyk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Optional relevance signals in addition to the query terms; each can be turned on or off in a
 * {@link Ranking}. {@code docs/adr/0021-ranking-profile.md} has the measured effect of each.
 *
 * @since 0.1
 */
public enum RankingFeature {
  /**
   * Searches for a word that the dictionary lacks by its guessed lemmas, and so in all its forms.
   * Without this feature it is searched for as it is written. Articles are indexed by guessed
   * lemmas in any case, so such a word is then found only where a guess equals the written form.
   */
  GUESSED_LEMMAS,
  /**
   * Matches, at a low weight, words that share a stem prefix with a lemma of the query and known
   * words of the same root: терорист for тероризм, киянин for Київ.
   */
  RELATED_WORDS,
  /**
   * Matches, at a low weight, other names of what the query names: Міністерство оборони for
   * Міноборони.
   */
  OTHER_NAMES,
  /** Scores a quoted phrase in addition to its words; without it, a phrase only has to match. */
  PHRASES,
  /**
   * Boosts recent articles. Age is measured from {@link SearchRequest#now}; the boost is at most
   * that of a common word, and half of it after a week. Off by default, so that a search finds the
   * same hits in the same order tomorrow. Pages that follow a cursor use the reference time of the
   * first page.
   */
  RECENCY;

  /** The feature with a {@link #label}. */
  static RankingFeature named(String label) {
    return Arrays.stream(values())
        .filter(feature -> feature.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "there is no feature \"%s\"; the features are %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(RankingFeature::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** The name in specifications, such as {@code related-words}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
