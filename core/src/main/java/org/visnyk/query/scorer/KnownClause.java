package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.visnyk.query.memory.BlockedArticles;
import org.visnyk.query.memory.KeptMatches;

/**
 * A word, or a phrase in any of several fields, whose matches in a segment are in memory. It adds
 * upper bounds on its scores, and settles the exact ones only where an article may be competitive.
 * Not thread-safe.
 */
final class KnownClause extends WordClause {
  private final Field[] fields;

  /** The first article that was not read. */
  private int next;

  /** Makes a clause that scores the field that scores best. */
  KnownClause(List<Field> fields) {
    super(highest(fields), ceilings(fields), cost(fields));
    this.fields = fields.toArray(new Field[0]);
  }

  private static float highest(List<Field> fields) {
    float highest = 0;
    for (Field field : fields) {
      highest = Math.max(highest, field.scores.highest());
    }
    return highest;
  }

  private static float[] ceilings(List<Field> fields) {
    float[] ceilings = {};
    for (Field field : fields) {
      float[] others = field.matches.ofBlocks(field.ceilings);
      for (int block = 0; block < ceilings.length; block++) {
        others[block] += ceilings[block];
      }
      ceilings = others;
    }
    return ceilings;
  }

  private static long cost(List<Field> fields) {
    long cost = 0;
    for (Field field : fields) {
      cost += field.matches.articles().size();
    }
    return cost;
  }

  @Override
  int advance(int target) {
    next = Math.max(next, target);
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (Field field : fields) {
      first = Math.min(first, field.articles.next(next));
    }
    return first;
  }

  @Override
  void addAll(int limit, ScoreWindow window) {
    for (Field field : fields) {
      field.addAll(Math.max(next, window.base()), limit, window);
    }
    next = limit;
  }

  @Override
  void takeAll(int limit, ScoreWindow window, float minScore, double more) {
    if (fields.length == 1) {
      fields[0].takeAll(Math.max(next, window.base()), limit, window, minScore, more);
      next = limit;
    } else {
      addAll(limit, window);
    }
  }

  @Override
  void takeRequired(int limit, ScoreWindow window) {
    addAll(limit, window);
  }

  @Override
  void addToTaken(ScoreWindow window, int limit) {
    for (Field field : fields) {
      field.addToTaken(window);
    }
  }

  @Override
  float settledScore(int doc) throws IOException {
    float score = 0;
    for (Field field : fields) {
      score = Math.max(score, field.settledScore(doc));
    }
    return score;
  }

  @Override
  boolean isSettled() {
    return false;
  }

  /** The matches in a field. */
  static final class Field {
    private final KeptMatches matches;
    private final ArticleScores scores;

    /** For each worth of a match, the score that it has at most. */
    private final float[] ceilings;

    private final BlockedArticles.Cursor articles;

    /** For what is settled, behind the other. */
    private final BlockedArticles.Cursor settled;

    /**
     * Starts before the first match.
     *
     * @param averageLength of the articles that are scored
     */
    Field(KeptMatches matches, ArticleScores scores, float averageLength) {
      this.matches = matches;
      this.scores = scores;
      this.ceilings = matches.ceilings(scores.highest(), averageLength);
      this.articles = matches.articles().cursor();
      this.settled = matches.articles().cursor();
    }

    private void addAll(int from, int limit, ScoreWindow window) {
      int match = articles.before(from);
      int[] docs = window.spareDocs();
      int count = articles.read(from, limit, docs);
      for (int i = 0; i < count; i++) {
        window.addCeiling(docs[i], ceilings[matches.worth(match + i)]);
      }
    }

    private void takeAll(int from, int limit, ScoreWindow window, float minScore, double more) {
      int match = articles.before(from);
      int[] docs = window.spareDocs();
      int count = articles.read(from, limit, docs);
      int enough = worthFor(minScore, more);
      for (int i = 0; i < count; i++) {
        int worth = matches.worth(match + i);
        if (worth >= enough) {
          window.takeCeiling(docs[i], ceilings[worth]);
        }
      }
    }

    /** The lowest worth that is enough for a score together with what can be added. */
    private int worthFor(float minScore, double more) {
      int worth = 0;
      while (worth < ceilings.length && (float) (ceilings[worth] + more) < minScore) {
        worth++;
      }
      return worth;
    }

    private void addToTaken(ScoreWindow window) {
      for (int i = 0; i < window.size; i++) {
        int match = articles.rank(window.docs[i]);
        if (match >= 0) {
          window.unsettled[i] += ceilings[matches.worth(match)];
        }
      }
    }

    private float settledScore(int doc) throws IOException {
      int match = settled.rank(doc);
      return match < 0 ? 0 : scores.score(doc, matches.frequency(match));
    }
  }
}
