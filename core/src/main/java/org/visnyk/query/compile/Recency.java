package org.visnyk.query.compile;

import java.time.Duration;
import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.visnyk.index.IndexSchema;

/**
 * What it is worth that an article is new: at most {@link #WEIGHT}, half of it a {@link #HALF} ago,
 * a third two of them ago. Added to what the words are worth, so that it decides between articles
 * that answer a query alike, and an old article that answers it better stays ahead; and bounded, so
 * that Lucene passes over what cannot be among the best. Stateless.
 */
public final class Recency {
  /** About what a word adds that one article of ten has once: ADR 21. */
  private static final float WEIGHT = 1;

  private static final Duration HALF = Duration.ofDays(7);

  private Recency() {}

  /**
   * What adds to the score of an article with a date, as much after a moment as before it.
   *
   * @param nowMillis the moment, in milliseconds since 1970
   */
  static Query query(long nowMillis) {
    return LongField.newDistanceFeatureQuery(
        IndexSchema.PUBLISHED, WEIGHT, nowMillis, HALF.toMillis());
  }

  /**
   * How far from the moment an article was published, for a person.
   *
   * @param explanation Lucene's explanation of the query
   */
  public static String details(Explanation explanation) {
    double origin = 0;
    double published = 0;
    for (Explanation detail : explanation.getDetails()) {
      switch (detail.getDescription()) {
        case "origin" -> origin = detail.getValue().doubleValue();
        case "current value" -> published = detail.getValue().doubleValue();
        default -> {}
      }
    }
    double days = Math.abs(published - origin) / Duration.ofDays(1).toMillis();
    return String.format(Locale.ROOT, ", %.1f days away", days);
  }
}
