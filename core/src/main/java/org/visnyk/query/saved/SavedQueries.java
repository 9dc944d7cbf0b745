package org.visnyk.query.saved;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.visnyk.index.document.SingleArticle;

/** Many queries, and which of them an article matches. Immutable. */
public final class SavedQueries {
  private static final int[] NONE = {};

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Condition> conditions;

  /** For each term, the queries that are tried for articles with it. */
  private final int[][] byTerm;

  /** The queries that an article may match whatever its terms. */
  private final BitSet always = new BitSet();

  /**
   * Prepares queries.
   *
   * @param frequency how many articles have a term, roughly: a query is tried for articles with the
   *     rarest word that it requires
   */
  public SavedQueries(List<Query> queries, ToLongFunction<Term> frequency) {
    ConditionCompiler compiler = new ConditionCompiler(vocabulary);
    conditions = queries.stream().map(compiler::compile).toList();
    long[] frequencies = vocabulary.values(frequency);
    List<List<Integer>> numbers = new ArrayList<>();
    for (int term = 0; term < vocabulary.size(); term++) {
      numbers.add(new ArrayList<>());
    }
    for (int number = 0; number < conditions.size(); number++) {
      Optional<int[]> rarest = conditions.get(number).rarest(term -> frequencies[term]);
      if (rarest.isPresent()) {
        for (int term : rarest.get()) {
          numbers.get(term).add(number);
        }
      } else {
        always.set(number);
      }
    }
    byTerm =
        numbers.stream()
            .map(
                list -> list.isEmpty() ? NONE : list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** The numbers of the queries that match, in ascending order. */
  public List<Integer> matching(SingleArticle article) throws IOException {
    ArticleFacts facts = ArticleFacts.of(article, vocabulary);
    BitSet candidates = candidates(facts);
    List<Integer> matching = new ArrayList<>();
    for (int number = candidates.nextSetBit(0);
        number >= 0;
        number = candidates.nextSetBit(number + 1)) {
      if (conditions.get(number).isMetBy(facts)) {
        matching.add(number);
      }
    }
    return matching;
  }

  private BitSet candidates(ArticleFacts facts) {
    BitSet candidates = (BitSet) always.clone();
    BitSet present = facts.present();
    for (int term = present.nextSetBit(0); term >= 0; term = present.nextSetBit(term + 1)) {
      for (int number : byTerm[term]) {
        candidates.set(number);
      }
    }
    return candidates;
  }
}
