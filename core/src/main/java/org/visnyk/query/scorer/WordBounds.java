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

  private final List<Part> parts = new ArrayList<>();
  private final List<Part> keys = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final SimScorer similarity;
  private final float highest;

  WordBounds(List<TermPostings> found, SimScorer similarity) {
    this.postings =
        found.stream().sorted(Comparator.comparingLong(TermPostings::cost).reversed()).toList();
    this.similarity = similarity;
    this.highest = similarity.score(Float.MAX_VALUE, 1);
    List<TermPostings> alone = new ArrayList<>(found);
    for (TermPostings key : found) {
      if (key.isKey()) {
        List<TermPostings> lemmas = found.stream().filter(term -> isOf(term, key)).toList();
        addGroup(key, lemmas);
        alone.remove(key);
        alone.removeAll(lemmas);
      }
    }
    for (TermPostings lemma : alone) {
      Part part = addPart(lemma);
      groups.add(new Group(List.of(part), part));
    }
  }

  private Part addPart(TermPostings term) {
    Part part = new Part(term, term.weight(), similarity);
    parts.add(part);
    return part;
  }

  private void addGroup(TermPostings key, List<TermPostings> lemmas) {
    Part ofKey = addPart(key);
    keys.add(ofKey);
    List<Part> all = new ArrayList<>(List.of(ofKey));
    float heaviest = 0;
    for (TermPostings lemma : lemmas) {
      all.add(addPart(lemma));
      heaviest = Math.max(heaviest, lemma.weight());
    }
    groups.add(new Group(all, new Part(key, key.weight() + heaviest, similarity)));
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
    for (Part part : parts) {
      part.advance(target);
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
    for (Part key : keys) {
      sum += key.highest(last);
    }
    return bounded(sum);
  }

  private float bounded(double sum) {
    return (float) Math.min(highest, sum * (1 + ROUNDING));
  }

  /**
   * A key and its lemmas, or a lemma without a key.
   *
   * @param parts each by itself
   * @param together one term that scores at least what they score together
   */
  private record Group(List<Part> parts, Part together) {
    double highest(int last) throws IOException {
      double sum = 0;
      for (Part part : parts) {
        sum += part.highest(last);
      }
      return Math.min(sum, together.highest(last));
    }
  }

  /** A term as if it were alone, with some weight. */
  private static final class Part {
    private final TermPostings postings;
    private final MaxScoreCache scores;

    Part(TermPostings postings, float weight, SimScorer similarity) {
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
