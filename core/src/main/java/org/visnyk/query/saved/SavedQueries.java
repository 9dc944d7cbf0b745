package org.visnyk.query.saved;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Many queries, and which of them an article matches. Immutable. */
public final class SavedQueries {
  private final List<Query> queries;

  /** For each query, what the terms of an article say about it. */
  private final List<TermCondition> conditions = new ArrayList<>();

  /** The numbers of the queries for which a term is looked out for. */
  private final Map<Term, BitSet> byTerm = new HashMap<>();

  /** The queries that an article may match whatever its terms. */
  private final BitSet always = new BitSet();

  /**
   * Prepares queries.
   *
   * @param frequency how many articles have a term, roughly: of the words that a query requires,
   *     the rarest is looked out for
   */
  public SavedQueries(List<Query> queries, ToLongFunction<Term> frequency) {
    this.queries = List.copyOf(queries);
    for (int number = 0; number < queries.size(); number++) {
      List<Set<Term>> terms = RequiredTerms.of(queries.get(number), frequency);
      conditions.add(TermCondition.of(queries.get(number), frequency));
      if (terms.isEmpty()) {
        always.set(number);
      } else {
        for (Term term : terms.getFirst()) {
          byTerm.computeIfAbsent(term, rarest -> new BitSet()).set(number);
        }
      }
    }
  }

  /**
   * The numbers of the queries that match.
   *
   * @param article an index of one article
   */
  public List<Integer> matching(IndexReader article) throws IOException {
    IndexSearcher searcher = new IndexSearcher(article);
    searcher.setQueryCache(null);
    LeafReaderContext only = article.leaves().getFirst();
    Set<Term> present = terms(article);
    BitSet candidates = candidates(present);
    List<Integer> matching = new ArrayList<>();
    for (int number = candidates.nextSetBit(0);
        number >= 0;
        number = candidates.nextSetBit(number + 1)) {
      boolean isMatch =
          switch (conditions.get(number).of(present)) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> matches(queries.get(number), only, searcher);
          };
      if (isMatch) {
        matching.add(number);
      }
    }
    return matching;
  }

  /** Cheaper than a search, which is prepared for many documents. */
  private static boolean matches(Query query, LeafReaderContext article, IndexSearcher searcher)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    @Nullable Scorer scorer = weight.scorer(article);
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }

  /** The queries that have their rarest terms in an article. */
  private BitSet candidates(Set<Term> present) {
    BitSet candidates = (BitSet) always.clone();
    for (Term term : present) {
      @Nullable BitSet numbers = byTerm.get(term);
      if (numbers != null) {
        candidates.or(numbers);
      }
    }
    return candidates;
  }

  private static Set<Term> terms(IndexReader article) throws IOException {
    Set<Term> all = new HashSet<>();
    for (LeafReaderContext segment : article.leaves()) {
      for (FieldInfo field : segment.reader().getFieldInfos()) {
        @Nullable Terms terms = segment.reader().terms(field.name);
        if (terms != null) {
          TermsEnum each = terms.iterator();
          for (@Nullable BytesRef term = each.next(); term != null; term = each.next()) {
            all.add(new Term(field.name, BytesRef.deepCopyOf(term)));
          }
        }
      }
    }
    return all;
  }
}
