package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Collects the articles of a segment that have any of several words, after MAXSCORE (Turtle and
 * Flood 1995): words that cannot make an article competitive on their own are only read in the
 * articles that have another one. Bounds are those of whole segments. Lucene's scorer has closer
 * ones, for blocks, but for words of the usual frequency it takes longer to find them than to read
 * the postings (ADR 45). Not thread-safe.
 */
final class AnyWordScorer extends BulkScorer {
  private static final Comparator<WordClause> LOWEST_FIRST =
      (one, other) -> Float.compare(one.highest(), other.highest());

  /** The lowest upper bound first. */
  private final WordClause[] clauses;

  /** The sums of the upper bounds of the first clauses, beginning with none. */
  private final double[] bounds;

  private final ScoreWindow window = new ScoreWindow();
  private final CurrentHit current = new CurrentHit();
  private final int maxDoc;
  private int firstEssential;
  private int next;

  AnyWordScorer(List<WordClause> clauses, int maxDoc) {
    this.clauses = clauses.toArray(new WordClause[0]);
    Arrays.sort(this.clauses, LOWEST_FIRST);
    this.maxDoc = maxDoc;
    bounds = new double[this.clauses.length + 1];
    for (int i = 0; i < this.clauses.length; i++) {
      bounds[i + 1] = bounds[i] + this.clauses[i].highest();
    }
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    collector.setScorer(current);
    next = Math.max(next, min);
    int end = Math.min(max, maxDoc);
    while (next < end) {
      while (firstEssential < clauses.length
          && (float) bounds[firstEssential + 1] < current.minScore) {
        firstEssential++;
      }
      int from = first(next);
      if (from >= end) {
        return from;
      }
      next = Math.min(end, from + ScoreWindow.SIZE);
      scoreWindow(from, next);
      collect(collector, live);
    }
    return next;
  }

  /** The first article that may be competitive. */
  private int first(int target) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = firstEssential; i < clauses.length; i++) {
      first = Math.min(first, clauses[i].advance(target));
    }
    return first;
  }

  private void scoreWindow(int from, int to) throws IOException {
    window.startAt(from);
    for (int i = firstEssential; i < clauses.length; i++) {
      clauses[i].addAll(to, window);
    }
    window.takeScores();
    for (int i = firstEssential - 1; i >= 0; i--) {
      window.dropBelow(current.minScore, bounds[i + 1]);
      for (int j = 0; j < window.size; j++) {
        window.sums[j] += clauses[i].score(window.docs[j]);
      }
    }
  }

  private void collect(LeafCollector collector, @Nullable Bits live) throws IOException {
    for (int i = 0; i < window.size; i++) {
      current.score = (float) window.sums[i];
      if (current.score >= current.minScore && (live == null || live.get(window.docs[i]))) {
        collector.collect(window.docs[i]);
      }
    }
  }

  @Override
  public long cost() {
    long cost = 0;
    for (WordClause clause : clauses) {
      cost += clause.cost();
    }
    return cost;
  }

  /** The article that is being collected. */
  private static final class CurrentHit extends Scorable {
    private float score;
    private float minScore;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float minimum) {
      minScore = minimum;
    }
  }
}
