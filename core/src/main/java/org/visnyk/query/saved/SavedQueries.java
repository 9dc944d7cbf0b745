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

  /** For each query, sets of terms of each of which an article must have one. */
  private final List<List<Set<Term>>> required = new ArrayList<>();

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
      required.add(terms);
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
    BitSet candidates = candidates(article);
    List<Integer> matching = new ArrayList<>();
    for (int number = candidates.nextSetBit(0);
        number >= 0;
        number = candidates.nextSetBit(number + 1)) {
      if (matches(queries.get(number), only, searcher)) {
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

  /** The queries that are worth trying. */
  BitSet candidates(IndexReader article) throws IOException {
    Set<Term> present = terms(article);
    BitSet candidates = (BitSet) always.clone();
    for (Term term : present) {
      @Nullable BitSet numbers = byTerm.get(term);
      if (numbers != null) {
        candidates.or(numbers);
      }
    }
    for (int number = candidates.nextSetBit(0);
        number >= 0;
        number = candidates.nextSetBit(number + 1)) {
      if (!required.get(number).stream().allMatch(any -> hasAny(present, any))) {
        candidates.clear(number);
      }
    }
    return candidates;
  }

  private static boolean hasAny(Set<Term> present, Set<Term> wanted) {
    return wanted.stream().anyMatch(present::contains);
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
