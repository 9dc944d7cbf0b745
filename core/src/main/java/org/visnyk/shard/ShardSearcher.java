package org.visnyk.shard;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.visnyk.Completion.Kind;
import org.visnyk.CompletionRequest;
import org.visnyk.Hit;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.query.SimilarArticles;
import org.visnyk.query.compile.FilterCompiler;
import org.visnyk.query.compile.Filters;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.compile.QueryCompiler.Compiled;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.compile.RecentWords;
import org.visnyk.query.completion.Completer;
import org.visnyk.query.page.HitDescriber;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.IndexTerms;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.request.ScoreStatistics;
import org.visnyk.query.request.TermLookup;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryParser;
import org.visnyk.query.syntax.QueryWords;

/**
 * Compiles queries where a shard is, and reads what they need of it. Safe for any number of
 * threads; keep one for as long as shards are searched, because it remembers words and terms.
 */
public final class ShardSearcher {
  private final RecentWords words;
  private final QueryCompiler compiler;
  private final FilterCompiler filters;
  private final Completer completer;
  private final TermLookup terms = new TermLookup();

  /** Makes a searcher for any shard, with the dictionary of the library. */
  public ShardSearcher() {
    NewsAnalyzer analyzer = new NewsAnalyzer(Source.QUERY);
    this.words = new RecentWords(analyzer);
    this.compiler = new QueryCompiler(analyzer);
    this.filters = new FilterCompiler(analyzer);
    this.completer = new Completer(analyzer);
  }

  private Compiled compile(ShardQuery query) {
    return switch (query) {
      case ShardQuery.Typed typed ->
          compiler.compile(
              tree(typed),
              typed.request(),
              new QueryTerms(words),
              Filters.millisFrom(typed.now()),
              Deadline.NEVER);
      case ShardQuery.Similar similar ->
          Compiled.untyped(
              SimilarArticles.query(
                  similar.lemmas(), similar.required(), similar.id(), similar.cluster()));
      case ShardQuery.Selected(var filter) -> Compiled.untyped(filters.toExport(filter));
    };
  }

  private static Clauses tree(ShardQuery.Typed typed) {
    if (typed.request().syntax() != Syntax.PLAIN_WORDS) {
      return QueryParser.parse(typed.text(), Syntax.QUERY_LANGUAGE).root();
    }
    Clauses plain = QueryParser.parse(typed.text(), Syntax.PLAIN_WORDS).root();
    Set<String> optional = new HashSet<>(QueryWords.optionalWords(plain));
    optional.removeAll(typed.required());
    return QueryWords.require(plain, optional);
  }

  /**
   * The query for Lucene.
   *
   * @param statistics of all shards
   * @throws org.visnyk.InvalidRequestException if the query of a filter breaks a rule of the query
   *     language
   */
  public GloballyScoredQuery query(ShardQuery query, ShardStatistics statistics) {
    return new GloballyScoredQuery(query, compile(query).query(), statistics, terms);
  }

  /**
   * The statistics that a query needs of a shard.
   *
   * @throws IOException if the index cannot be read
   */
  public ShardStatistics statistics(ShardQuery query, IndexReader shard) throws IOException {
    return new ShardStatistics(ScoreStatistics.of(compile(query).query(), shard, terms));
  }

  /**
   * The number of articles that have each of some lemmas, deleted ones that are still stored
   * included.
   *
   * @throws IOException if the index cannot be read
   */
  public Map<String, Integer> documentFrequencies(List<String> lemmas, IndexReader shard)
      throws IOException {
    IndexTerms collection = new IndexTerms(shard, terms);
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    if (shard.numDocs() == 0) {
      return frequencies; // an engine may store deleted articles for long
    }
    for (String lemma : lemmas) {
      frequencies.put(lemma, collection.documentFrequency(lemma));
    }
    return frequencies;
  }

  /**
   * Lemmas at most one edit away from another one, with the same first letter, and their document
   * frequencies.
   *
   * @throws IOException if the index cannot be read
   */
  public Map<String, Integer> near(String lemma, IndexReader shard) throws IOException {
    return new IndexTerms(shard, terms).near(lemma);
  }

  /**
   * The number of articles in a shard, deleted ones that are still stored included.
   *
   * @throws IOException if the index cannot be read
   */
  public int articles(IndexReader shard) throws IOException {
    return new IndexTerms(shard, terms).articles();
  }

  /**
   * What a shard has for a completion of a text.
   *
   * @throws IOException if the index cannot be read
   */
  public List<Shards.Candidate> candidates(
      CompletionRequest request, String typed, IndexReader shard) throws IOException {
    // A name that is frequent in all shards may be less so in each.
    CompletionRequest asked =
        request.kind() == Kind.NAME
            ? CompletionRequest.names(typed).size(CompletionRequest.MAX_SIZE).build()
            : request;
    return completer.candidates(asked, typed, new IndexSearcher(shard)).stream()
        .map(each -> new Shards.Candidate(each.text(), each.id(), each.rank()))
        .toList();
  }

  /**
   * Prepares to describe the hits of a query.
   *
   * @param snippets whether titles and snippets are highlighted
   * @param explains whether scores are explained
   * @param searcher of the shard, for one thread
   * @throws IOException if the index cannot be read
   */
  public Description describe(
      GloballyScoredQuery query, boolean snippets, boolean explains, IndexSearcher searcher)
      throws IOException {
    Compiled compiled = compile(query.source());
    RequestSearcher own = GloballyScoredQuery.searcher(searcher, query.statistics(), terms);
    own.setQueryCache(null); // that of a cluster does not know where matches are
    HitDescriber describer = new HitDescriber(compiled, snippets, explains, own);
    return describer::describe;
  }

  /** Describes hits. For one thread. */
  @FunctionalInterface
  public interface Description {
    /**
     * The hit of a document, without duplicates.
     *
     * @param score its score
     */
    Hit of(int doc, double score) throws IOException;
  }
}
