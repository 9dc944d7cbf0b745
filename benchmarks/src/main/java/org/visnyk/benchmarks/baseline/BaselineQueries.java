package org.visnyk.benchmarks.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Makes Lucene queries for words and phrases in several fields. */
public final class BaselineQueries {
  /** How the scores of several fields, and of several lemmas of a word, become one score. */
  public enum Combination {
    /** The score of the best field, as {@code best_fields}, the default of multi-field queries. */
    BEST,

    /** The sum of the scores of all fields, as {@code most_fields}. */
    SUM,

    /**
     * The score of one text in which words of a field with a higher weight are more frequent
     * (BM25F), as {@code combined_fields}. Of the lemmas of an ambiguous word the best one counts.
     */
    TOGETHER,

    /** The same, but every lemma of an ambiguous word counts, as for a plain list of terms. */
    TOGETHER_ALL_LEMMAS
  }

  private final Map<String, Float> fields;
  private final Combination combination;
  private final QueryBuilder builder;

  /**
   * Makes queries in some fields.
   *
   * @param fields the fields with their weights; 1 or more to search them together
   */
  public BaselineQueries(Analyzer analyzer, Map<String, Float> fields, Combination combination) {
    this.fields = fields;
    this.combination = combination;
    this.builder = isTogether() ? new CombinedQueryBuilder(analyzer) : new QueryBuilder(analyzer);
  }

  private boolean isTogether() {
    return combination == Combination.TOGETHER || combination == Combination.TOGETHER_ALL_LEMMAS;
  }

  /** A query for any of the words. */
  public Query words(String words) {
    if (isTogether()) {
      return orNothing(builder.createBooleanQuery(BaselineFields.TEXT, words));
    }
    List<Query> inFields = inFields(field -> builder.createBooleanQuery(field, words));
    if (combination == Combination.BEST) {
      return new DisjunctionMaxQuery(inFields, 0);
    }
    return anyOf(inFields);
  }

  /** A query for the words next to each other, in the best field. */
  public Query phrase(String words) {
    return new DisjunctionMaxQuery(inFields(field -> builder.createPhraseQuery(field, words)), 0);
  }

  private List<Query> inFields(Function<String, @Nullable Query> query) {
    List<Query> queries = new ArrayList<>();
    fields.forEach((field, weight) -> queries.add(boosted(orNothing(query.apply(field)), weight)));
    return queries;
  }

  /** Nothing is left of a query that consists of stop words. */
  private static Query orNothing(@Nullable Query query) {
    return query == null ? MatchNoDocsQuery.INSTANCE : query;
  }

  private static Query boosted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  private static Query anyOf(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private final class CombinedQueryBuilder extends QueryBuilder {
    CombinedQueryBuilder(Analyzer analyzer) {
      super(analyzer);
    }

    @Override
    protected Query newTermQuery(Term term, float boost) {
      return boosted(combined(term.bytes()), boost);
    }

    @Override
    protected Query newSynonymQuery(String field, TermAndBoost[] terms) {
      List<Query> lemmas =
          Stream.of(terms).map(lemma -> boosted(combined(lemma.term()), lemma.boost())).toList();
      return combination == Combination.TOGETHER
          ? new DisjunctionMaxQuery(lemmas, 0)
          : anyOf(lemmas);
    }

    private Query combined(BytesRef term) {
      CombinedFieldQuery.Builder combined = new CombinedFieldQuery.Builder(term);
      fields.forEach(combined::addField);
      return combined.build();
    }
  }
}
