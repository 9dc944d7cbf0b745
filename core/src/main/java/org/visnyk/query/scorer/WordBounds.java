package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRefBuilder;
import org.visnyk.index.RelatedWords;

/**
 * What articles may score at most, by what Lucene keeps of runs of postings: the pairs of frequency
 * and length that may give the best scores. For one thread.
 *
 * <p>BM25 of a sum is at most the sum of BM25. And wherever a lemma stands, the key of its related
 * words is counted, too: so a key and its lemmas score at most what the key would score alone if
 * each occurrence counted as much as one of the heaviest lemma and of itself.
 */
final class WordBounds {
  /** Sums of floats may be too low by less than this part. */
  private static final double ROUNDING = 1e-6;

  /** Those with the most articles first. */
  private final List<TermPostings> postings;

  private final List<Term> all = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Term> keys = new ArrayList<>();
  private final float highest;

  WordBounds(List<TermPostings> found, SimScorer similarity) {
    this.postings =
        found.stream().sorted(Comparator.comparingLong(TermPostings::cost).reversed()).toList();
    this.highest = similarity.score(Float.MAX_VALUE, 1);
    List<TermPostings> lemmas = new ArrayList<>(found);
    for (TermPostings key : found) {
      if (key.isKey()) {
        lemmas.remove(key);
        keys.add(new Term(key, key.weight(), similarity));
      }
    }
    all.addAll(keys);
    for (Term key : keys) {
      List<TermPostings> own = lemmas.stream().filter(lemma -> isOf(lemma, key.postings)).toList();
      lemmas.removeAll(own);
      groups.add(group(key, own, similarity));
    }
    for (TermPostings lemma : lemmas) {
      Term alone = new Term(lemma, lemma.weight(), similarity);
      all.add(alone);
      groups.add(new Group(alone, List.of(alone)));
    }
  }

  private Group group(Term key, List<TermPostings> own, SimScorer similarity) {
    List<Term> parts = new ArrayList<>(List.of(key));
    float heaviest = 0;
    for (TermPostings lemma : own) {
      parts.add(new Term(lemma, lemma.weight(), similarity));
      heaviest = Math.max(heaviest, lemma.weight());
    }
    all.addAll(parts.subList(1, parts.size()));
    Term together = new Term(key.postings, key.postings.weight() + heaviest, similarity);
    return new Group(own.isEmpty() ? key : together, parts);
  }

  private static boolean isOf(TermPostings lemma, TermPostings key) {
    BytesRefBuilder expected = new BytesRefBuilder();
    return RelatedWords.writeKey(lemma.bytes(), expected)
        && expected.get().bytesEquals(key.bytes());
  }

  /**
   * Looks at the run of articles with the one of a number.
   *
   * @param target where no term goes back from
   * @return the last article of the run
   */
  int advance(int target) throws IOException {
    for (Term term : all) {
      term.advance(target);
    }
    return run(0);
  }

  /** The last article of the longest run with the article that was looked at. */
  int longestRun() throws IOException {
    return run(Integer.MAX_VALUE);
  }

  /** Runs are those of the commonest term that goes on. */
  private int run(int level) throws IOException {
    for (TermPostings term : postings) {
      if (term.doc() != DocIdSetIterator.NO_MORE_DOCS) {
        Impacts impacts = term.impacts().getImpacts();
        return impacts.getDocIdUpTo(Math.min(level, impacts.numLevels() - 1));
      }
    }
    return DocIdSetIterator.NO_MORE_DOCS;
  }

  /** What an article may score at most, from the one that was looked at to a last one. */
  float highest(int last) throws IOException {
    double sum = 0;
    for (Group group : groups) {
      sum += group.highest(last);
    }
    return bounded(sum);
  }

  /** The same of articles that have no lemma of the word. */
  float highestWithoutLemmas(int last) throws IOException {
    double sum = 0;
    for (Term key : keys) {
      sum += key.highest(last);
    }
    return bounded(sum);
  }

  private float bounded(double sum) {
    return (float) Math.min(highest, sum * (1 + ROUNDING));
  }

  /** A key and its lemmas, or a lemma without a key. */
  private record Group(Term together, List<Term> parts) {
    double highest(int last) throws IOException {
      double sum = 0;
      for (Term part : parts) {
        sum += part.highest(last);
      }
      return Math.min(sum, together.highest(last));
    }
  }

  /** A term by itself, with some weight. */
  private static final class Term {
    private final TermPostings postings;
    private final MaxScoreCache scores;

    Term(TermPostings postings, float weight, SimScorer similarity) {
      this.postings = postings;
      this.scores = new MaxScoreCache(postings.impacts(), new Weighted(similarity, weight));
    }

    void advance(int target) throws IOException {
      if (postings.doc() != DocIdSetIterator.NO_MORE_DOCS) {
        scores.advanceShallow(Math.max(target, postings.doc()));
      }
    }

    float highest(int last) throws IOException {
      return postings.doc() > last ? 0 : scores.getMaxScore(last);
    }
  }

  /** Scores frequencies as if each were so many times as high. */
  private static final class Weighted extends SimScorer {
    private final SimScorer similarity;
    private final float weight;

    Weighted(SimScorer similarity, float weight) {
      this.similarity = similarity;
      this.weight = weight;
    }

    @Override
    public float score(float frequency, long norm) {
      return similarity.score(weight * frequency, norm);
    }
  }
}
