package org.visnyk.benchmarks.corpus;

/**
 * A query, independent of any engine.
 *
 * @param words plain words
 * @param phrase whether the words must stand next to each other
 * @param publishedFrom earliest time of publication in milliseconds since 1970, inclusive
 * @param publishedBefore latest time of publication, exclusive
 * @param newestFirst whether to sort by date instead of relevance
 */
public record NewsQuery(
    String words, boolean phrase, long publishedFrom, long publishedBefore, boolean newestFirst) {

  /** Whether the time of publication is limited. */
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

  /** The same query, newest first. */
  public NewsQuery sortedByDate() {
    return new NewsQuery(words, phrase, publishedFrom, publishedBefore, true);
  }
}
