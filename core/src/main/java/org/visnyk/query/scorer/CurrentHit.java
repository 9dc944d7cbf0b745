package org.visnyk.query.scorer;

import org.apache.lucene.search.Scorable;

/** The article that a bulk scorer is collecting, and the score that its collector asks for. */
final class CurrentHit extends Scorable {
  float score;
  float minScore;

  @Override
  public float score() {
    return score;
  }

  @Override
  public void setMinCompetitiveScore(float minimum) {
    minScore = minimum;
  }
}
