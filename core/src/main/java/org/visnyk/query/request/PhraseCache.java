package org.visnyk.query.request;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MultiPhraseQuery;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for each segment, the matches of phrases that many queries have: the long names of
 * what people write as an abbreviation (ADR 46). Holds at most some hundred phrases for a segment,
 * eight bytes for each match. Thread-safe.
 */
public final class PhraseCache {
  /** Of a generation: two of them hold the title and the text of more names than there are. */
  private static final int MAX_PHRASES = 256;

  private final SegmentCache<RecentlyUsed<MultiPhraseQuery, PhraseMatches>> segments =
      new SegmentCache<>(segment -> new RecentlyUsed<>(MAX_PHRASES));

  /** Finds all matches of a phrase in a segment. */
  @FunctionalInterface
  public interface Finder {
    PhraseMatches find() throws IOException;
  }

  /** The matches of a phrase in a segment. */
  PhraseMatches of(MultiPhraseQuery phrase, LeafReader segment, Finder finder) throws IOException {
    RecentlyUsed<MultiPhraseQuery, PhraseMatches> remembered = segments.of(segment);
    @Nullable PhraseMatches known = remembered.get(phrase);
    if (known == null) {
      known = finder.find();
      remembered.put(phrase, known);
    }
    return known;
  }
}
