package org.visnyk.query.compile;

import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.scorer.WordQuery;

/**
 * How many articles a query matches at least, told from how many have its terms, before anything is
 * read of them. Where that is enough to tell as a total, a search need not count matches, and may
 * pass over what cannot be among the best from the first article on. Stateless.
 */
public final class MatchCountLowerBound {
  private MatchCountLowerBound() {}

  /**
   * A number of articles that certainly match; 0 if nothing can be said.
   *
   * @param rewritten for the reader: only then it is known where the terms are
   */
  public static int of(Query rewritten, IndexReader reader) {
    return Math.max(0, withDeleted(rewritten, reader) - reader.numDeletedDocs());
  }

  private static int withDeleted(Query query, IndexReader reader) {
    return switch (query) {
      case WordQuery word -> word.highestDocumentFrequency();
      case TermQuery term -> articles(term.getTermStates());
      case MatchAllDocsQuery all -> reader.maxDoc();
      case BoostQuery boosted -> withDeleted(boosted.getQuery(), reader);
      case ConstantScoreQuery constant -> withDeleted(constant.getQuery(), reader);
      case DisjunctionMaxQuery any -> most(any.getDisjuncts(), reader);
      case BooleanQuery several -> ofClauses(several, reader);
      default -> 0;
    };
  }

  private static int articles(@Nullable TermStates states) {
    return states == null ? 0 : states.docFreq();
  }

  private static int most(Iterable<Query> alternatives, IndexReader reader) {
    int most = 0;
    for (Query alternative : alternatives) {
      most = Math.max(most, withDeleted(alternative, reader));
    }
    return most;
  }

  /** Nothing is known of what several demands have in common, or of what an exclusion leaves. */
  private static int ofClauses(BooleanQuery query, IndexReader reader) {
    List<Query> demands =
        query.clauses().stream()
            .filter(BooleanClause::isRequired)
            .map(BooleanClause::query)
            .toList();
    int wishes = query.getMinimumNumberShouldMatch();
    if (demands.size() + wishes > 1 || !query.getClauses(Occur.MUST_NOT).isEmpty()) {
      return 0;
    }
    return demands.isEmpty()
        ? most(query.getClauses(Occur.SHOULD), reader)
        : withDeleted(demands.getFirst(), reader);
  }
}
