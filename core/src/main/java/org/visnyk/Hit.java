package org.visnyk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One article that a search found. Immutable.
 *
 * @param id the article's id
 * @param title the article's title, plain text; empty if it has none
 * @param score how well the article answers the query: higher is better, comparable only within one
 *     result; 0 if the hits are sorted by date
 * @param published moment of publication
 * @param source name of the outlet; empty if unknown
 * @param url address of the article; empty if unknown
 * @param markedTitle the whole title as HTML: escaped, matched words inside {@code <mark>}
 *     elements; empty if it has none, and where there are no snippets
 * @param snippet passages of the article as HTML: escaped, matched words inside {@code <mark>}
 *     elements; the beginning of the article where no passage matches; empty where the request
 *     wanted none, and where the time was up
 * @param similar ids of near-copies that this hit stands for, whether the request would find them
 *     or not: newest first, 20 at most; empty where none are known, or each is a hit of its own
 * @param explanation how the score came about, where the request asked for it: for a person, in
 *     English, a line for each word or phrase that adds to it, beginning with how much
 */
public record Hit(
    String id,
    String title,
    double score,
    Optional<Instant> published,
    String source,
    String url,
    String markedTitle,
    String snippet,
    List<String> similar,
    Optional<String> explanation) {

  /** Takes an unmodifiable copy of the list. */
  public Hit {
    similar = List.copyOf(similar);
  }
}
