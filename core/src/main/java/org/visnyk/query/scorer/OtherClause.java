package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A clause that is not a word, such as another name of several words. Not thread-safe. */
final class OtherClause extends WordClause {
  private final Weight weight;
  private final LeafReaderContext segment;
  private final Scorer scorer;

  /** All matches; if they are deferred, articles that may match. */
  private DocIdSetIterator matches;

  /** Of the same clause, to find out what matches; null unless that is deferred. */
  private @Nullable PhraseScorer settling;

  private OtherClause(Weight weight, LeafReaderContext segment, Scorer scorer, long cost)
      throws IOException {
    super(scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS), new float[0], cost);
    this.weight = weight;
    this.segment = segment;
    this.scorer = scorer;
    this.matches = scorer.iterator();
  }

  /** The clause in a segment; null if it has no matches there. */
  static @Nullable OtherClause of(Weight weight, LeafReaderContext segment) throws IOException {
    @Nullable ScorerSupplier supplier = weight.scorerSupplier(segment);
    if (supplier == null) {
      return null;
    }
    return new OtherClause(weight, segment, supplier.get(Long.MAX_VALUE), supplier.cost());
  }

  /** A phrase that may match in a segment. */
  static OtherClause of(Weight weight, LeafReaderContext segment, PhraseScorer phrase)
      throws IOException {
    return new OtherClause(weight, segment, phrase, phrase.cost());
  }

  @Override
  void defer() throws IOException {
    if (settling == null
        && scorer instanceof PhraseScorer phrase
        && weight.scorer(segment) instanceof PhraseScorer other) {
      settling = other;
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
