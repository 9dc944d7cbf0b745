package org.visnyk.query.scorer;

import java.io.IOException;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/** The scores of consecutive articles of a segment, added up clause by clause. Not thread-safe. */
final class ScoreWindow {
  /** A multiple of 64; the arrays fit into the first-level cache. */
  static final int SIZE = 2_048;

  private final double[] scores = new double[SIZE];

  /** Upper bounds on what else is added to them. */
  private final float[] ceilings = new float[SIZE];

  private final long[] matches = new long[SIZE / Long.SIZE];

  /** Of one word, added up term by term; zero outside of {@link #seen}. */
  private final float[] frequencies = new float[SIZE];

  private final long[] seen = new long[SIZE / Long.SIZE];
  private int base;

  /** The matching articles of the window, and their scores, once they are taken. */
  int[] docs = new int[SIZE + 1];

  /** What the required clause adds to their scores; as Lucene, a float of its own. */
  private final float[] required = new float[SIZE + 1];

  /** What the optional clauses add. */
  double[] optional = new double[SIZE + 1];

  /** Upper bounds on what they add beside that. */
  float[] unsettled = new float[SIZE + 1];

  int size;

  /** Articles of one word, with frequencies or scores. */
  private final DocAndFloatFeatureBuffer ofWord = new DocAndFloatFeatureBuffer();

  /** Begins a window without matches. */
  void startAt(int first) {
    base = first;
    size = 0;
  }

  /** The first article of the window. */
  int base() {
    return base;
  }

  /** Adds the score of an article in the window. */
  void addScore(int doc, float score) {
    int place = doc - base;
    scores[place] += score;
    matches[place >> 6] |= 1L << place;
  }

  /** Adds an upper bound on the score of an article in the window. */
  void addCeiling(int doc, float ceiling) {
    int place = doc - base;
    ceilings[place] += ceiling;
    matches[place >> 6] |= 1L << place;
  }

  /** Adds scores of articles in the window. */
  void addScores(DocAndFloatFeatureBuffer articles) {
    for (int i = 0; i < articles.size; i++) {
      addScore(articles.docs[i], articles.features[i]);
    }
  }

  /** Adds weighted frequencies of a word. */
  void addFrequencies(DocAndFloatFeatureBuffer articles) {
    for (int i = 0; i < articles.size; i++) {
      addFrequency(articles.docs[i], articles.features[i]);
    }
  }

  /** Adds a weighted frequency of a word. */
  void addFrequency(int doc, float frequency) {
    int place = doc - base;
    frequencies[place] += frequency;
    seen[place >> 6] |= 1L << place;
  }

  /**
   * Takes the articles with a frequency, and the frequencies, out of the window.
   *
   * @return valid until the next call
   */
  DocAndFloatFeatureBuffer takeFrequencies() {
    DocAndFloatFeatureBuffer into = ofWord;
    into.growNoCopy(SIZE);
    int count = 0;
    for (int word = 0; word < seen.length; word++) {
      long bits = seen[word];
      while (bits != 0) {
        int place = (word << 6) + Long.numberOfTrailingZeros(bits);
        into.docs[count] = base + place;
        into.features[count++] = frequencies[place];
        frequencies[place] = 0;
        bits &= bits - 1;
      }
      seen[word] = 0;
    }
    into.size = count;
    return into;
  }

  /**
   * Takes the frequencies out of the window.
   *
   * @return those of taken articles; valid until the next call
   */
  DocAndFloatFeatureBuffer takeFrequenciesOfTaken() {
    DocAndFloatFeatureBuffer into = ofWord;
    into.growNoCopy(SIZE);
    int count = 0;
    for (int i = 0; i < size; i++) {
      float frequency = frequencies[docs[i] - base];
      into.docs[count] = docs[i];
      into.features[count] = frequency;
      count += frequency == 0 ? 0 : 1;
    }
    into.size = count;
    dropFrequencies();
    return into;
  }

  private void dropFrequencies() {
    for (int word = 0; word < seen.length; word++) {
      long bits = seen[word];
      while (bits != 0) {
        frequencies[(word << 6) + Long.numberOfTrailingZeros(bits)] = 0;
        bits &= bits - 1;
      }
      seen[word] = 0;
    }
  }

  /** Adds scores of some of the taken articles. */
  void addScoresToTaken(DocAndFloatFeatureBuffer articles) {
    int i = 0;
    for (int j = 0; j < articles.size; j++) {
      while (docs[i] != articles.docs[j]) {
        i++;
      }
      optional[i] += articles.features[j];
    }
  }

  /**
   * Takes the articles with a score that may be high enough, and the scores, out of the window.
   *
   * @param more what can be added to a score
   */
  void takeScores(float minScore, double more) {
    for (int word = 0; word < matches.length; word++) {
      long bits = matches[word];
      while (bits != 0) {
        int place = (word << 6) + Long.numberOfTrailingZeros(bits);
        take(base + place, scores[place], ceilings[place], minScore, more);
        scores[place] = 0;
        ceilings[place] = 0;
        bits &= bits - 1;
      }
      matches[word] = 0;
    }
  }

  /** Takes articles of the only clause that they must have, if their scores may be high enough. */
  void take(DocAndFloatFeatureBuffer articles, float minScore, double more) {
    for (int i = 0; i < articles.size; i++) {
      take(articles.docs[i], articles.features[i], 0, minScore, more);
    }
  }

  private void take(int doc, double score, float ceiling, float minScore, double more) {
    docs[size] = doc;
    required[size] = 0;
    optional[size] = score;
    unsettled[size] = ceiling;
    size += (float) (score + ceiling + more) >= minScore ? 1 : 0;
  }

  /** Takes an article of the only clause that it must have, with an upper bound on its score. */
  void takeCeiling(int doc, float ceiling) {
    docs[size] = doc;
    required[size] = 0;
    optional[size] = 0;
    unsettled[size++] = ceiling;
  }

  /** Takes an article with the score of the required clause. */
  void takeRequired(int doc, float score) {
    docs[size] = doc;
    required[size] = score;
    unsettled[size] = 0;
    optional[size++] = 0;
  }

  /** Drops taken articles that a filter does not have. */
  void keep(DocIdSetIterator filter) throws IOException {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int doc = docs[i];
      int at = filter.docID() < doc ? filter.advance(doc) : filter.docID();
      docs[kept] = doc;
      required[kept] = required[i];
      optional[kept] = optional[i];
      unsettled[kept] = unsettled[i];
      kept += at == doc ? 1 : 0;
    }
    size = kept;
  }

  /** Drops taken articles whose scores stay below a minimum. */
  void dropBelow(float minScore, double more) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      docs[kept] = docs[i];
      required[kept] = required[i];
      optional[kept] = optional[i];
      unsettled[kept] = unsettled[i];
      kept += required[i] + (float) (optional[i] + unsettled[i] + more) >= minScore ? 1 : 0;
    }
    size = kept;
  }

  /** Finds out which taken articles match the required clause, and drops the others. */
  void settleRequired(WordClause clause) throws IOException {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      float score = clause.settledScore(docs[i]);
      docs[kept] = docs[i];
      required[kept] = score;
      optional[kept] = optional[i];
      unsettled[kept] = unsettled[i];
      kept += score >= 0 ? 1 : 0;
    }
    size = kept;
  }

  /** Replaces upper bounds on what an optional clause adds to the scores of taken articles. */
  void settle(WordClause clause) throws IOException {
    for (int i = 0; i < size; i++) {
      optional[i] += clause.settledScore(docs[i]);
    }
  }

  /** Has room for all articles of the window; valid until the next call of any method. */
  int[] spareDocs() {
    ofWord.growNoCopy(SIZE);
    return ofWord.docs;
  }

  /** The score of a taken article. */
  float score(int i) {
    return required[i] + (float) optional[i];
  }
}
