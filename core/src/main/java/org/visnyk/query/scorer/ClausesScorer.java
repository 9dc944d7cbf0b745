package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.request.Deadline.TimeIsUpException;

/**
 * Collects the articles of a segment that match a required clause, or else any clause, after
 * MAXSCORE (Turtle and Flood 1995): clauses that cannot make an article competitive on their own
 * are only read in the articles that have another one, and blocks of articles that cannot be
 * competitive are skipped. Bounds of blocks come from memory: for words of the usual frequency it
 * takes longer to find those that Lucene stores with the postings than to read them (ADR 45).
 * Clauses whose matches are in memory only add bounds, until few articles are left (ADR 56). Not
 * thread-safe.
 */
final class ClausesScorer extends BulkScorer {
  private static final Comparator<WordClause> LOWEST_FIRST =
      (one, other) -> Float.compare(one.highest(), other.highest());

  /** Relative rounding error of sums and differences of floats. */
  private static final double ROUNDING = 1e-6;

  /** The lowest upper bound first; the required clause, if there is one, is the last. */
  private final WordClause[] clauses;

  /** The sums of the upper bounds of the first clauses, beginning with none. */
  private final double[] bounds;

  private final BlockBounds blocks;

  /** The same sums for the articles of a window, and the first clause that is essential there. */
  private final double[] windowBounds;

  private int firstInWindow;

  private final boolean isLastRequired;
  private final @Nullable DocIdSetIterator filter;
  private final AtomicReference<@Nullable ScoreWindow> spareWindow;
  private final CurrentHit current = new CurrentHit();
  private final int maxDoc;
  private int firstEssential;

  /** The minimum score that the bounds given to the clauses follow from; 0 if none are given. */
  private float skippedBelow;

  private int next;

  /**
   * Makes a scorer.
   *
   * @param optional at least one, unless there is a required clause
   * @param required what all articles match; null if any optional clause is enough
   * @param filter other articles are left out; null if none are
   * @param maxDoc the number of articles of the segment
   * @param spareWindow keeps a window for the next segment
   */
  ClausesScorer(
      List<WordClause> optional,
      @Nullable WordClause required,
      @Nullable DocIdSetIterator filter,
      int maxDoc,
      AtomicReference<@Nullable ScoreWindow> spareWindow) {
    WordClause[] sorted = optional.toArray(new WordClause[0]);
    Arrays.sort(sorted, LOWEST_FIRST);
    isLastRequired = required != null;
    if (required != null) {
      sorted = Arrays.copyOf(sorted, sorted.length + 1);
      sorted[sorted.length - 1] = required;
    }
    this.clauses = sorted;
    this.filter = filter;
    this.maxDoc = maxDoc;
    this.spareWindow = spareWindow;
    blocks = new BlockBounds(clauses);
    windowBounds = new double[clauses.length + 1];
    bounds = new double[clauses.length + 1];
    for (int i = 0; i < clauses.length; i++) {
      bounds[i + 1] = bounds[i] + clauses[i].highest();
    }
    firstEssential = isLastRequired ? clauses.length - 1 : 0;
  }

  /** Makes a scorer for articles that match any clause. */
  static ClausesScorer ofAny(List<WordClause> clauses, int maxDoc) {
    return new ClausesScorer(clauses, null, null, maxDoc, new AtomicReference<>());
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    collector.setScorer(current);
    next = Math.max(next, min);
    @Nullable ScoreWindow spare = spareWindow.getAndSet(null);
    ScoreWindow window = spare == null ? new ScoreWindow() : spare;
    scoreWindows(window, collector, live, Math.min(max, maxDoc));
    // Not after an exception, which may leave something in it.
    spareWindow.set(window);
    return next < maxDoc ? next : DocIdSetIterator.NO_MORE_DOCS;
  }

  private void scoreWindows(
      ScoreWindow window, LeafCollector collector, @Nullable Bits live, int end)
      throws IOException {
    while (next < end) {
      raiseMinScore();
      int from = first(next);
      if (from >= end) {
        next = from;
        return;
      }
      next = blocks.end(from, Math.min(end, from + ScoreWindow.SIZE), current.minScore);
      if (!boundWindow(from, next)) {
        continue;
      }
      @Nullable TimeIsUpException timeIsUp = scoreWindow(window, from, next);
      collect(window, collector, live);
      if (timeIsUp != null) {
        throw timeIsUp;
      }
    }
  }

  /** Finds the bounds of a window; returns false if no article of it is competitive. */
  private boolean boundWindow(int from, int to) {
    blocks.add(from, to, windowBounds);
    firstInWindow = firstEssential;
    int most = isLastRequired ? clauses.length - 1 : clauses.length;
    while (firstInWindow < most && (float) windowBounds[firstInWindow + 1] < current.minScore) {
      firstInWindow++;
    }
    return firstInWindow < clauses.length;
  }

  private void raiseMinScore() throws IOException {
    while (firstEssential < clauses.length
        && (float) bounds[firstEssential + 1] < current.minScore) {
      firstEssential++;
    }
    if (current.minScore > skippedBelow) {
      skippedBelow = current.minScore;
      if (isLastRequired) {
        clauses[clauses.length - 1].defer();
      }
      // What a clause must add at least, if the article has the most of all others.
      double missing = skippedBelow - bounds[clauses.length] - ROUNDING * skippedBelow;
      for (int i = firstEssential; i < clauses.length; i++) {
        clauses[i].skipBelow((float) (missing + clauses[i].highest()));
      }
    }
  }

  /** The first article that may be competitive. */
  private int first(int target) throws IOException {
    int from = blocks.next(target, current.minScore);
    while (from != DocIdSetIterator.NO_MORE_DOCS) {
      int first = DocIdSetIterator.NO_MORE_DOCS;
      for (int i = firstEssential; i < clauses.length; i++) {
        first = Math.min(first, clauses[i].advance(from));
      }
      if (first == DocIdSetIterator.NO_MORE_DOCS) {
        return first;
      }
      from = first;
      if (filter != null) {
        from = filter.docID() < first ? filter.advance(first) : filter.docID();
      }
      from = blocks.next(from, current.minScore);
      if (from == first) {
        return first;
      }
    }
    return from;
  }

  /** Scores what is found in time; returns why there may be more. */
  private @Nullable TimeIsUpException scoreWindow(ScoreWindow window, int from, int to)
      throws IOException {
    @Nullable TimeIsUpException timeIsUp = null;
    window.startAt(from);
    try {
      readEssential(window, to);
    } catch (TimeIsUpException e) {
      timeIsUp = e;
    }
    window.takeScores(current.minScore, windowBounds[firstInWindow]);
    if (filter != null) {
      window.keep(filter);
    }
    for (int i = firstInWindow - 1; i >= 0; i--) {
      if (isLastRequired || i < firstInWindow - 1) {
        window.dropBelow(current.minScore, windowBounds[i + 1]);
      }
      clauses[i].addToTaken(window, to);
    }
    window.dropBelow(current.minScore, 0);
    settle(window);
    return timeIsUp;
  }

  /** Replaces upper bounds by scores. */
  private void settle(ScoreWindow window) throws IOException {
    int words = isLastRequired ? clauses.length - 1 : clauses.length;
    if (isLastRequired && !clauses[words].isSettled()) {
      window.settleRequired(clauses[words]);
    }
    for (int i = 0; i < words; i++) {
      if (!clauses[i].isSettled()) {
        window.settle(clauses[i]);
      }
    }
  }

  private void readEssential(ScoreWindow window, int to) throws IOException {
    int last = clauses.length - 1;
    if (isLastRequired) {
      clauses[last].takeRequired(to, window);
    } else if (firstInWindow == last) {
      clauses[last].takeAll(to, window, current.minScore, windowBounds[last]);
    } else {
      for (int i = firstInWindow; i <= last; i++) {
        clauses[i].addAll(to, window);
      }
    }
  }

  private void collect(ScoreWindow window, LeafCollector collector, @Nullable Bits live)
      throws IOException {
    for (int i = 0; i < window.size; i++) {
      current.score = window.score(i);
      if (current.score >= current.minScore && (live == null || live.get(window.docs[i]))) {
        collector.collect(window.docs[i]);
      }
    }
  }

  @Override
  public long cost() {
    long cost = 0;
    for (int i = isLastRequired ? clauses.length - 1 : 0; i < clauses.length; i++) {
      cost += clauses[i].cost();
    }
    return cost;
  }
}
