package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.visnyk.evaluation.ScoredDocument;

/** Searches plain Lucene for any of the words, in the fields that a definition names. */
final class BaselineSystem implements SearchSystem {
  private static final int WITH_SNIPPETS = 100;
  private static final int PASSAGES = 2;

  private final IndexSearcher searcher;
  private final List<String> ids;
  private final QueryBuilder queries;
  private final QueryBuilder together;
  private final SystemDefinition definition;
  private final UnifiedHighlighter highlighter;

  /**
   * A system.
   *
   * @param ids of the articles, by the number of their document
   */
  BaselineSystem(
      IndexSearcher searcher, List<String> ids, Analyzer analyzer, SystemDefinition definition) {
    this.searcher = searcher;
    this.ids = ids;
    this.queries = new QueryBuilder(analyzer);
    this.together = new CombinedQueryBuilder(analyzer, definition.fields());
    this.definition = definition;
    this.highlighter =
        UnifiedHighlighter.builder(searcher, analyzer)
            .withFieldMatcher(field -> true)
            .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
            .build();
  }

  @Override
  public List<ScoredDocument> search(String words, int depth) {
    try {
      List<ScoredDocument> ranking = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query(words), depth).scoreDocs) {
        ranking.add(new ScoredDocument(ids.get(hit.doc), hit.score));
      }
      return ranking;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search for " + words, e);
    }
  }

  @Override
  public Map<String, String> snippets(String words) {
    try {
      Query query = query(words);
      TopDocs top = searcher.search(query, WITH_SNIPPETS);
      @Nullable String[] passages =
          highlighter.highlight(BaselineFields.TEXT, query, top, PASSAGES);
      Map<String, String> snippets = new LinkedHashMap<>();
      for (int i = 0; i < top.scoreDocs.length; i++) {
        snippets.put(ids.get(top.scoreDocs[i].doc), passages[i] == null ? "" : passages[i]);
      }
      return snippets;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make snippets for " + words, e);
    }
  }

  private Query query(String words) {
    if (definition.combination() == Combination.TOGETHER) {
      return matching(together.createBooleanQuery(BaselineFields.TEXT, words));
    }
    List<Query> fields = new ArrayList<>();
    definition
        .fields()
        .forEach((field, weight) -> fields.add(new BoostQuery(inField(field, words), weight)));
    if (definition.combination() == Combination.BEST) {
      return new DisjunctionMaxQuery(fields, 0);
    }
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    fields.forEach(field -> sum.add(field, Occur.SHOULD));
    return sum.build();
  }

  private Query inField(String field, String words) {
    return matching(queries.createBooleanQuery(field, words));
  }

  /** Nothing is left of a query of stop words only. */
  private static Query matching(@Nullable Query built) {
    return built == null ? MatchNoDocsQuery.INSTANCE : built;
  }
}
