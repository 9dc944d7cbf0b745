package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  WordBounds(List<PrefixGroup> groups, ArticleScores scores) throws IOException {
    this.heads =
        groups.stream().map(PrefixGroup::head).sorted(TermPostings.COMMONEST_FIRST).toList();
    this.highest = scores.highest();
    this.bounds = new ArrayList<>(groups.size());
    for (PrefixGroup group : groups) {
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
   * The terms of which an article must have one to score enough.
   *
   * @param last the last article of the run that was looked at
   * @param least what is enough
   */
  EssentialTerms essentials(int last, float least) throws IOException {
    double keysAlone = 0;
    for (GroupBound bound : bounds) {
      keysAlone += bound.highestWithoutLemmas(last);
    }
    return bounded(keysAlone) < least
        ? essentialLemmas(last, least, keysAlone)
        : essentialGroups(last, least);
  }

  /** What has only keys is not good enough. */
  private EssentialTerms essentialLemmas(int last, float least, double keysAlone)
      throws IOException {
    List<TermPostings> leads = new ArrayList<>();
    List<TermPostings> optional = new ArrayList<>();
    double sum = keysAlone;
    for (GroupBound bound : costliestFirst(last)) {
      optional.addAll(bound.group.keys());
      double more = sum + bound.highest(last) - bound.highestWithoutLemmas(last);
      if (bounded(more) < least) {
        optional.addAll(bound.group.allLemmas());
        sum = more;
      } else {
        leads.addAll(bound.group.allLemmas());
      }
    }
    return new EssentialTerms(leads, List.of(), 1, optional, last);
  }

  /** Keys alone may be good enough, so they lead. */
  private EssentialTerms essentialGroups(int last, float least) throws IOException {
    List<TermPostings> leads = new ArrayList<>();
    List<TermPostings> followers = new ArrayList<>();
    List<TermPostings> optional = new ArrayList<>();
    float growth = 1;
    double sum = 0;
    for (GroupBound bound : costliestFirst(last)) {
      PrefixGroup group = bound.group;
      double more = sum + bound.highest(last);
      if (bounded(more) < least) {
        group.terms().forEach(optional::add);
        sum = more;
      } else {
        leads.add(group.head());
        followers.addAll(group.lemmas());
        growth = Math.max(growth, 1 + group.heaviestLemma() / group.head().weight());
      }
    }
    return new EssentialTerms(leads, followers, growth * (float) (1 + ROUNDING), optional, last);
  }

  /** Those first that cost most to read for what they may add, as in MAXSCORE. */
  private List<GroupBound> costliestFirst(int last) throws IOException {
    if (bounds.size() == 1) {
      return bounds;
    }
    double[] worth = new double[bounds.size()];
    Integer[] order = new Integer[bounds.size()];
    for (int i = 0; i < order.length; i++) {
      worth[i] = bounds.get(i).highest(last) / bounds.get(i).group.head().articles();
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> worth[i]));
    return Arrays.stream(order).map(bounds::get).toList();
  }

  /** What a group scores at most. */
  private static final class GroupBound {
    private final PrefixGroup group;
    private final TermBound head;
    private final List<TermBound> lemmas = new ArrayList<>();

    /** One term that scores at least what all score together. */
    private final TermBound together;

    GroupBound(PrefixGroup group, ArticleScores scores) throws IOException {
      this.group = group;
      float weight = group.head().weight();
      head = group.head().bound(weight, scores);
      for (TermPostings lemma : group.lemmas()) {
        lemmas.add(lemma.bound(lemma.weight(), scores));
      }
      together =
          lemmas.isEmpty() ? head : group.head().bound(weight + group.heaviestLemma(), scores);
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
