package org.visnyk.query.saved;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Many queries, and which of them an article matches. Immutable. */
public final class SavedQueries {
  private final List<Query> queries;

  /** By field and term, the numbers of the queries for which the term is looked out for. */
  private final Map<String, Map<BytesRef, BitSet>> byTerm = new HashMap<>();

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
      Optional<Set<Term>> terms = RequiredTerms.of(queries.get(number), frequency);
      if (terms.isEmpty()) {
        always.set(number);
      } else {
        for (Term term : terms.get()) {
          byTerm
              .computeIfAbsent(term.field(), field -> new HashMap<>())
              .computeIfAbsent(term.bytes(), bytes -> new BitSet())
              .set(number);
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
    BitSet candidates = candidates(article);
    List<Integer> matching = new ArrayList<>();
    for (int number = candidates.nextSetBit(0);
        number >= 0;
        number = candidates.nextSetBit(number + 1)) {
      if (searcher.count(queries.get(number)) > 0) {
        matching.add(number);
      }
    }
    return matching;
  }

  /** The queries that are worth trying. */
  BitSet candidates(IndexReader article) throws IOException {
    BitSet candidates = (BitSet) always.clone();
    for (LeafReaderContext segment : article.leaves()) {
      for (FieldInfo field : segment.reader().getFieldInfos()) {
        @Nullable Map<BytesRef, BitSet> wanted = byTerm.get(field.name);
        @Nullable Terms terms = wanted == null ? null : segment.reader().terms(field.name);
        if (wanted != null && terms != null) {
          addCandidates(candidates, wanted, terms.iterator());
        }
      }
    }
    return candidates;
  }

  private static void addCandidates(
      BitSet candidates, Map<BytesRef, BitSet> wanted, TermsEnum terms) throws IOException {
    for (@Nullable BytesRef term = terms.next(); term != null; term = terms.next()) {
      @Nullable BitSet numbers = wanted.get(term);
      if (numbers != null) {
        candidates.or(numbers);
      }
    }
  }
}
