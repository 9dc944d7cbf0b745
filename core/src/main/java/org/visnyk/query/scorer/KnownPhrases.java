package org.visnyk.query.scorer;

import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.memory.BlockedArticles;
import org.visnyk.query.memory.KeptMatches;

/** The articles of a segment that have a phrase in a field, from memory. Not thread-safe. */
final class KnownPhrases extends PhrasePostings {
  private final KeptMatches matches;
  private final BlockedArticles.Cursor articles;
  private int doc = -1;

  KnownPhrases(
      KeptMatches matches, @Nullable SimScorer similarity, @Nullable NumericDocValues norms) {
    super(similarity, norms);
    this.matches = matches;
    this.articles = matches.articles().cursor();
  }

  @Override
  long cost() {
    return matches.articles().size();
  }

  @Override
  int doc() {
    return doc;
  }

  @Override
  int advance(int target) {
    if (doc < target) {
      doc = articles.next(target);
    }
    return doc;
  }

  @Override
  int highestFrequency() {
    return count();
  }

  @Override
  int count() {
    return (int) matches.frequency(articles.rank(doc));
  }
}
