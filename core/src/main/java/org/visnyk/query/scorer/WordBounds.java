package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.search.DocIdSetIterator;
import org.visnyk.query.scorer.CompetitiveBlocks.EssentialTerms;
import org.visnyk.query.scorer.TermPostings.LongPostings;
import org.visnyk.query.scorer.WordPostings.PrefixGroup;

/**
 * Upper bounds on the scores of articles, from the impacts that Lucene stores with postings. Not
 * thread-safe.
 *
 * <p>Two facts give them. BM25 of a sum is at most the sum of BM25. And each occurrence of a lemma
 * is also counted for its stem prefix, so that a prefix and its lemmas together score at most what
 * the prefix alone would score if its weight were increased by that of the heaviest lemma.
 */
final class WordBounds {
  /** Relative rounding error of sums of floats. */
  private static final double ROUNDING = 1e-6;

  /** The most frequent first. */
  private final List<TermPostings> leads;

  private final List<GroupBound> bounds;
  private final float highest;

  WordBounds(List<PrefixGroup> groups, ArticleScores scores) throws IOException {
    this.leads =
        groups.stream().map(PrefixGroup::lead).sorted(TermPostings.MOST_FREQUENT_FIRST).toList();
    this.highest = scores.highest();
    this.bounds = new ArrayList<>(groups.size());
    for (PrefixGroup group : groups) {
      bounds.add(new GroupBound(group, scores));
    }
  }

  /**
   * Advances to the block that contains the target.
   *
   * @param target no term goes back to an earlier article
   * @return the last article of the block
   */
  int advance(int target) throws IOException {
    for (GroupBound bound : bounds) {
      bound.advance(target);
    }
    return endOfBlock(0);
  }

  /** The last article of the largest block of impacts that contains the target. */
  int endOfLargestBlock() throws IOException {
    return endOfBlock(Integer.MAX_VALUE);
  }

  /** Blocks are those of the most frequent lead; where all are rare, the segment is one block. */
  private int endOfBlock(int level) throws IOException {
    for (TermPostings lead : leads) {
      if (lead instanceof LongPostings postings && lead.doc() != DocIdSetIterator.NO_MORE_DOCS) {
        Impacts impacts = postings.impacts();
        return impacts.getDocIdUpTo(Math.min(level, impacts.numLevels() - 1));
      }
    }
    return DocIdSetIterator.NO_MORE_DOCS;
  }

  /** The highest possible score from the target to a last article. */
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
   * Splits the terms for a block.
   *
   * @param last the last article of the block
   */
  EssentialTerms essentialTerms(int last, float minScore) throws IOException {
    double prefixesAlone = 0;
    for (GroupBound bound : bounds) {
      prefixesAlone += bound.highestWithoutLemmas(last);
    }
    return bounded(prefixesAlone) < minScore
        ? essentialLemmas(last, minScore, prefixesAlone)
        : essentialGroups(last, minScore);
  }

  /** Articles that have only stem prefixes are not competitive: lemmas lead. */
  private EssentialTerms essentialLemmas(int last, float minScore, double prefixesAlone)
      throws IOException {
    List<TermPostings> essential = new ArrayList<>();
    List<TermPostings> nonEssential = new ArrayList<>();
    double sum = prefixesAlone;
    for (GroupBound bound : leastWorthFirst(last)) {
      nonEssential.addAll(bound.group.stemPrefix());
      double more = sum + bound.highest(last) - bound.highestWithoutLemmas(last);
      if (bounded(more) < minScore) {
        nonEssential.addAll(bound.group.allLemmas());
        sum = more;
      } else {
        essential.addAll(bound.group.allLemmas());
      }
    }
    return new EssentialTerms(essential, List.of(), 1, nonEssential, last);
  }

  /** Articles that have only stem prefixes may be competitive: these lead. */
  private EssentialTerms essentialGroups(int last, float minScore) throws IOException {
    List<TermPostings> essential = new ArrayList<>();
    List<TermPostings> covered = new ArrayList<>();
    List<TermPostings> nonEssential = new ArrayList<>();
    float growth = 1;
    double sum = 0;
    for (GroupBound bound : leastWorthFirst(last)) {
      PrefixGroup group = bound.group;
      double more = sum + bound.highest(last);
      if (bounded(more) < minScore) {
        group.terms().forEach(nonEssential::add);
        sum = more;
      } else {
        essential.add(group.lead());
        covered.addAll(group.lemmas());
        growth = Math.max(growth, 1 + group.heaviestLemma() / group.lead().weight());
      }
    }
    return new EssentialTerms(
        essential, covered, growth * (float) (1 + ROUNDING), nonEssential, last);
  }

  /** Groups by what they can add to a score for each article that must be read. */
  private List<GroupBound> leastWorthFirst(int last) throws IOException {
    if (bounds.size() == 1) {
      return bounds;
    }
    double[] worth = new double[bounds.size()];
    Integer[] order = new Integer[bounds.size()];
    for (int i = 0; i < order.length; i++) {
      worth[i] = bounds.get(i).highest(last) / bounds.get(i).group.lead().articles();
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> worth[i]));
    return Arrays.stream(order).map(bounds::get).toList();
  }

  /** Upper bounds on what a group adds to a score. */
  private static final class GroupBound {
    private final PrefixGroup group;
    private final TermPostings.Bound lead;
    private final List<TermPostings.Bound> lemmas = new ArrayList<>();

    /** The lead as if its weight were increased by that of the heaviest lemma. */
    private final TermPostings.Bound together;

    GroupBound(PrefixGroup group, ArticleScores scores) throws IOException {
      this.group = group;
      float weight = group.lead().weight();
      lead = group.lead().bound(weight, scores);
      for (TermPostings lemma : group.lemmas()) {
        lemmas.add(lemma.bound(lemma.weight(), scores));
      }
      together =
          lemmas.isEmpty() ? lead : group.lead().bound(weight + group.heaviestLemma(), scores);
    }

    void advance(int target) throws IOException {
      lead.advance(target);
      for (TermPostings.Bound lemma : lemmas) {
        lemma.advance(target);
      }
      if (!lemmas.isEmpty()) {
        together.advance(target);
      }
    }

    double highest(int last) throws IOException {
      double sum = lead.highest(last);
      for (TermPostings.Bound lemma : lemmas) {
        sum += lemma.highest(last);
      }
      return lemmas.isEmpty() ? sum : Math.min(sum, together.highest(last));
    }

    double highestWithoutLemmas(int last) throws IOException {
      return group.stemPrefix().isEmpty() ? 0 : lead.highest(last);
    }
  }
}
