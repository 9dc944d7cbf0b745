package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.search.DocIdSetIterator;

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
  private final List<TermPostings> heads;

  private final List<GroupBound> bounds;
  private final float highest;

  WordBounds(List<KeyGroup> groups, ArticleScores scores) throws IOException {
    this.heads =
        groups.stream()
            .map(KeyGroup::head)
            .sorted(Comparator.comparingInt(TermPostings::articles).reversed())
            .toList();
    this.highest = scores.highest();
    this.bounds = new ArrayList<>(groups.size());
    for (KeyGroup group : groups) {
      bounds.add(new GroupBound(group, scores));
    }
  }

  /**
   * Looks at the run of articles with the one of a number.
   *
   * @param target where no term goes back from
   * @return the last article of the run
   */
  int advance(int target) throws IOException {
    for (GroupBound bound : bounds) {
      bound.advance(target);
    }
    return run(0);
  }

  /** The last article of the longest run with the article that was looked at. */
  int longestRun() throws IOException {
    return run(Integer.MAX_VALUE);
  }

  /** Runs are those of the commonest head that goes on; few articles are one run. */
  private int run(int level) throws IOException {
    for (TermPostings head : heads) {
      if (head instanceof LongPostings postings && head.doc() != DocIdSetIterator.NO_MORE_DOCS) {
        Impacts impacts = postings.impacts();
        return impacts.getDocIdUpTo(Math.min(level, impacts.numLevels() - 1));
      }
    }
    return DocIdSetIterator.NO_MORE_DOCS;
  }

  /** What an article may score at most, from the one that was looked at to a last one. */
  float highest(int last) throws IOException {
    double sum = 0;
    for (GroupBound bound : bounds) {
      sum += bound.highest(last);
    }
    return bounded(sum);
  }

  private float bounded(double sum) {
    return (float) Math.min(highest, sum * (1 + ROUNDING));
  }

  /**
   * The terms of which an article must have one to score enough; empty if it may do without.
   *
   * @param last the last article of the run that was looked at
   * @param least what is enough
   */
  Optional<Essentials> essentials(int last, float least) throws IOException {
    double sum = 0;
    List<TermPostings> optional = new ArrayList<>(bounds.size());
    List<Gain> gains = new ArrayList<>(bounds.size());
    for (GroupBound bound : bounds) {
      double without = bound.highestWithoutLemmas(last);
      sum += without;
      optional.addAll(bound.group.keys());
      gains.add(new Gain(bound.highest(last) - without, bound.group.allLemmas()));
    }
    if (bounded(sum) >= least) {
      return Optional.empty();
    }
    gains.sort(Comparator.comparingDouble(Gain::score));
    List<TermPostings> essential = new ArrayList<>(bounds.size());
    for (Gain gain : gains) {
      sum += gain.score;
      (bounded(sum) < least ? optional : essential).addAll(gain.lemmas);
    }
    return Optional.of(new Essentials(essential, optional));
  }

  /**
   * What the lemmas of a group add.
   *
   * @param score to what an article scores at most
   */
  private record Gain(double score, List<TermPostings> lemmas) {}

  /** What a group scores at most. */
  private static final class GroupBound {
    private final KeyGroup group;
    private final TermBound head;
    private final List<TermBound> lemmas = new ArrayList<>();

    /** One term that scores at least what all score together. */
    private final TermBound together;

    GroupBound(KeyGroup group, ArticleScores scores) throws IOException {
      this.group = group;
      float weight = group.head().weight();
      head = group.head().bound(weight, scores);
      float heaviest = 0;
      for (TermPostings lemma : group.lemmas()) {
        lemmas.add(lemma.bound(lemma.weight(), scores));
        heaviest = Math.max(heaviest, lemma.weight());
      }
      together = lemmas.isEmpty() ? head : group.head().bound(weight + heaviest, scores);
    }

    void advance(int target) throws IOException {
      head.advance(target);
      for (TermBound lemma : lemmas) {
        lemma.advance(target);
      }
      if (!lemmas.isEmpty()) {
        together.advance(target);
      }
    }

    double highest(int last) throws IOException {
      double sum = head.highest(last);
      for (TermBound lemma : lemmas) {
        sum += lemma.highest(last);
      }
      return lemmas.isEmpty() ? sum : Math.min(sum, together.highest(last));
    }

    double highestWithoutLemmas(int last) throws IOException {
      return group.keys().isEmpty() ? 0 : head.highest(last);
    }
  }
}
