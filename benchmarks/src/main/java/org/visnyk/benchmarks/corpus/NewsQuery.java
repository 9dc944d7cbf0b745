package org.visnyk.benchmarks.corpus;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One query of a mix, in no engine's terms.
 *
 * @param words plain words
 * @param phrase whether the words must stand next to each other
 * @param publishedFrom earliest moment of publication in milliseconds since 1970, inclusive
 * @param publishedBefore end of the time of publication, exclusive
 * @param newestFirst whether the order is by date and not by relevance
 */
public record NewsQuery(
    String words, boolean phrase, long publishedFrom, long publishedBefore, boolean newestFirst) {

  /** Whether the time of publication is limited. */
  @JsonIgnore
  public boolean isDated() {
    return publishedFrom != Long.MIN_VALUE || publishedBefore != Long.MAX_VALUE;
  }

  static NewsQuery ofWords(String words) {
    return new NewsQuery(words, false, Long.MIN_VALUE, Long.MAX_VALUE, false);
  }

  static NewsQuery ofPhrase(String words) {
    return new NewsQuery(words, true, Long.MIN_VALUE, Long.MAX_VALUE, false);
  }

  NewsQuery between(long from, long before) {
    return new NewsQuery(words, phrase, from, before, newestFirst);
  }

  NewsQuery sortedByDate() {
    return new NewsQuery(words, phrase, publishedFrom, publishedBefore, true);
  }
}
