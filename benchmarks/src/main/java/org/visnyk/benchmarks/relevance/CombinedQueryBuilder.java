package org.visnyk.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Makes queries that look for each word in several fields as if they were one. */
final class CombinedQueryBuilder extends QueryBuilder {
  private final Map<String, Float> fields;

  /**
   * A builder.
   *
   * @param fields weights of 1 or more, by field
   */
  CombinedQueryBuilder(Analyzer analyzer, Map<String, Float> fields) {
    super(analyzer);
    this.fields = fields;
  }

  @Override
  protected Query newTermQuery(Term term, float boost) {
    return new BoostQuery(combined(term.bytes()), boost);
  }

  /** Of the lemmas of one word the best counts: added up, an ambiguous word would count twice. */
  @Override
  protected Query newSynonymQuery(String field, TermAndBoost[] terms) {
    List<Query> lemmas = new ArrayList<>();
    for (TermAndBoost lemma : terms) {
      lemmas.add(new BoostQuery(combined(lemma.term()), lemma.boost()));
    }
    return new DisjunctionMaxQuery(lemmas, 0);
  }

  private Query combined(BytesRef term) {
    CombinedFieldQuery.Builder combined = new CombinedFieldQuery.Builder(term);
    fields.forEach(combined::addField);
    return combined.build();
  }
}
