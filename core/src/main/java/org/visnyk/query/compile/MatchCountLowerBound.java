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
import org.visnyk.query.scorer.ArticleQuery;
import org.visnyk.query.scorer.WordQuery;

/**
 * A lower bound on the number of matches, computed from document frequencies without reading
 * postings. Where it suffices as a total, a search need not count matches, and can skip articles
 * that are not competitive from the first one on. Stateless.
 */
public final class MatchCountLowerBound {
  private MatchCountLowerBound() {}

  /**
   * A number of articles that certainly match; 0 if nothing is known.
   *
   * @param rewritten for the reader, since only rewritten queries have looked up their terms
   */
  public static int of(Query rewritten, IndexReader reader) {
    return Math.max(0, withDeleted(rewritten, reader) - reader.numDeletedDocs());
  }

  private static int withDeleted(Query query, IndexReader reader) {
    return switch (query) {
      case WordQuery word -> word.highestDocumentFrequency();
      case ArticleQuery article -> ofArticle(article, reader);
      case TermQuery term -> documentFrequency(term.getTermStates());
      case MatchAllDocsQuery all -> reader.maxDoc();
      case BoostQuery boosted -> withDeleted(boosted.getQuery(), reader);
      case ConstantScoreQuery constant -> withDeleted(constant.getQuery(), reader);
      case DisjunctionMaxQuery any -> highest(any.getDisjuncts(), reader);
      case BooleanQuery clauses -> ofClauses(clauses, reader);
      default -> 0;
    };
  }

  private static int ofArticle(ArticleQuery query, IndexReader reader) {
    return query.isAnyWordEnough() ? highest(query.words(), reader) : 0;
  }

  private static int documentFrequency(@Nullable TermStates states) {
    return states == null ? 0 : states.docFreq();
  }

  private static int highest(Iterable<Query> alternatives, IndexReader reader) {
    int highest = 0;
    for (Query alternative : alternatives) {
      highest = Math.max(highest, withDeleted(alternative, reader));
    }
    return highest;
  }

  /** An intersection of several clauses may be empty, and so may what an exclusion leaves. */
  private static int ofClauses(BooleanQuery query, IndexReader reader) {
    List<Query> required =
        query.clauses().stream()
            .filter(BooleanClause::isRequired)
            .map(BooleanClause::query)
            .toList();
    int requiredOptional = query.getMinimumNumberShouldMatch();
    if (required.size() + requiredOptional > 1 || !query.getClauses(Occur.MUST_NOT).isEmpty()) {
      return 0;
    }
    return required.isEmpty()
        ? highest(query.getClauses(Occur.SHOULD), reader)
        : withDeleted(required.getFirst(), reader);
  }
}
