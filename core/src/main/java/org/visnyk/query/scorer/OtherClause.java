package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** A clause that is not a word, such as another name of several words. Not thread-safe. */
final class OtherClause extends WordClause {
  private final Scorer scorer;

  /** Opens the same clause again; null if what matches need not be found out later. */
  private final @Nullable IOSupplier<PhraseScorer> again;

  /** All matches; if they are deferred, articles that may match. */
  private DocIdSetIterator matches;

  /** Of the same clause, to find out what matches; null unless that is deferred. */
  private @Nullable PhraseScorer settling;

  private OtherClause(Scorer scorer, @Nullable IOSupplier<PhraseScorer> again, long cost)
      throws IOException {
    super(scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS), new float[0], cost);
    this.scorer = scorer;
    this.again = again;
    this.matches = scorer.iterator();
  }

  /** Any clause in a segment; null if it has no matches there. */
  static @Nullable OtherClause of(@Nullable ScorerSupplier supplier) throws IOException {
    return supplier == null
        ? null
        : new OtherClause(supplier.get(Long.MAX_VALUE), null, supplier.cost());
  }

  /**
   * A phrase in a segment.
   *
   * @param again opens the same phrase again
   */
  static OtherClause ofPhrase(PhraseScorer phrase, IOSupplier<PhraseScorer> again)
      throws IOException {
    return new OtherClause(phrase, again, phrase.cost());
  }

  @Override
  void defer() throws IOException {
    if (settling == null && again != null && scorer instanceof PhraseScorer phrase) {
      settling = again.get();
      matches = phrase.twoPhaseIterator().approximation();
    }
  }

  @Override
  boolean isSettled() {
    return settling == null;
  }

  @Override
  float settledScore(int doc) throws IOException {
    PhraseScorer other = Objects.requireNonNull(settling);
    TwoPhaseIterator candidates = other.twoPhaseIterator();
    return candidates.approximation().advance(doc) == doc && candidates.matches()
        ? other.score()
        : -1;
  }

  @Override
  void skipBelow(float minScore) throws IOException {
    if (minScore > 0) {
      scorer.setMinCompetitiveScore(minScore);
    }
  }

  @Override
  int advance(int target) throws IOException {
    return matches.docID() < target ? matches.advance(target) : matches.docID();
  }

  @Override
  void addAll(int limit, ScoreWindow window) throws IOException {
    // One by one: to match may take long, and what is found when the time is up counts.
    for (int doc = matches.docID(); doc < limit; doc = matches.nextDoc()) {
      window.addScore(doc, scorer.score());
    }
  }

  @Override
  void takeRequired(int limit, ScoreWindow window) throws IOException {
    for (int doc = matches.docID(); doc < limit; doc = matches.nextDoc()) {
      window.takeRequired(
          doc,
          settling != null && scorer instanceof PhraseScorer phrase
              ? phrase.highest()
              : scorer.score());
    }
  }

  @Override
  void addToTaken(ScoreWindow window, int limit) throws IOException {
    for (int i = 0; i < window.size; i++) {
      int doc = window.docs[i];
      window.optional[i] += advance(doc) == doc ? scorer.score() : 0;
    }
  }
}
