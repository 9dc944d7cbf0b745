package org.visnyk.query.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.visnyk.InvalidRequestException;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.SortOrder;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.WrittenForm;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.related.NameVariants;
import org.visnyk.query.compile.MatchQueryBuilder.Blanks;
import org.visnyk.query.compile.MatchQueryBuilder.Scope;
import org.visnyk.query.compile.MatchQueryBuilder.Settings;
import org.visnyk.query.compile.MatchQueryBuilder.Words;
import org.visnyk.query.compile.ScoreClause.Kind;
import org.visnyk.query.highlight.HighlightTerms;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.syntax.QueryNode;

/**
 * Turns the tree of a query and the filters of a request into a Lucene query. Safe for any number
 * of threads.
 */
public final class QueryCompiler {
  /** Among the first by date would stand what merely begins alike, or has another name. */
  private static final Ranking BY_DATE =
      Ranking.defaults().without(RankingFeature.RELATED_WORDS, RankingFeature.OTHER_NAMES);

  private final QueryTerms terms;
  private final UkrainianDictionary dictionary;
  private volatile @Nullable NameVariants names;

  public QueryCompiler(NewsAnalyzer analyzer) {
    this.terms = new QueryTerms(analyzer);
    this.dictionary = analyzer.dictionary();
  }

  /**
   * A query of Lucene.
   *
   * @param query what matches and scores
   * @param marks what is marked in hits
   * @param scored what adds to the score, each by itself; empty if all articles are worth the same
   * @param isCut whether it asks for too many words, so that the last ones are left out
   */
  public record Compiled(
      Query query, HighlightTerms marks, List<ScoreClause> scored, boolean isCut) {}

  /**
   * The query that matches and scores what a request asks for.
   *
   * @param nowMillis the moment that recency is told from, in milliseconds since 1970
   * @param deadline when a search with it must end
   */
  public Compiled compile(
      QueryNode.Clauses root, SearchRequest request, long nowMillis, Deadline deadline) {
    boolean strict = request.syntax() == Syntax.STRICT_QUERY_LANGUAGE;
    Blanks blanks = strict ? Blanks.REFUSED : Blanks.LEFT_OUT;
    Ranking ranking = request.sort() == SortOrder.RELEVANCE ? request.ranking() : BY_DATE;
    TermBudget budget = new TermBudget();
    MatchQueryBuilder matching =
        new MatchQueryBuilder(
            terms, new Settings(Words.ANY, blanks, request.zone(), deadline), budget);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    HighlightTermsBuilder marks = new HighlightTermsBuilder();
    ScoreQueryBuilder parts = new ScoreQueryBuilder(terms, ranking, budget);
    boolean hasDemand = false;
    for (QueryNode part : root.parts()) {
      parts.add(part);
      hasDemand |= addDemand(all, marks, part, matching, parts);
    }
    parts.addOtherNames(this::names);
    beginnings(root)
        .map(prefix -> new Term(IndexSchema.BODY, WrittenForm.of(prefix.letters())))
        .forEach(term -> marks.addBeginning(BeginningQuery.ofMarks(term, deadline)));
    List<ScoreClause> scored = parts.all();
    if (!parts.words().isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (ScoreClause word : parts.words()) {
        any.add(word.query(), Occur.SHOULD);
        marks.addScored(word.query());
      }
      BooleanQuery anyWord = any.build();
      all.add(anyWord, hasDemand ? Occur.SHOULD : Occur.MUST);
      if (ranking.has(RankingFeature.RECENCY)) {
        ScoreClause recency = new ScoreClause(Kind.RECENCY, "", Recency.query(nowMillis));
        all.add(recency.query(), Occur.SHOULD);
        scored.add(recency);
      }
    } else {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    Filters.add(all, request);
    if (strict) {
      requireEnough(budget);
    }
    return new Compiled(all.build(), marks.all(), scored, budget.isOverspent());
  }

  /** The query that matches what has every word and all else of a request, and scores nothing. */
  Query compileAll(QueryNode.Clauses root, SearchRequest request) {
    TermBudget budget = new TermBudget();
    Settings settings = new Settings(Words.ALL, Blanks.REFUSED, request.zone(), Deadline.NEVER);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    new MatchQueryBuilder(terms, settings, budget)
        .match(root, Scope.ARTICLE)
        .ifPresent(query -> all.add(query, Occur.FILTER));
    Filters.add(all, request);
    requireEnough(budget);
    return all.build();
  }

  private static void requireEnough(TermBudget budget) {
    if (budget.isOverspent()) {
      throw new InvalidRequestException("the query asks for too many words; use fewer");
    }
  }

  /** Adds what a part demands; whether it demands that something is there. */
  private static boolean addDemand(
      BooleanQuery.Builder all,
      HighlightTermsBuilder marks,
      QueryNode part,
      MatchQueryBuilder matching,
      ScoreQueryBuilder parts) {
    return switch (part) {
      case QueryNode.Word word -> false;
      case QueryNode.Exclusion exclusion -> {
        matching
            .match(exclusion.excluded(), Scope.ARTICLE)
            .ifPresent(query -> all.add(query, Occur.MUST_NOT));
        yield false;
      }
      case QueryNode.Phrase phrase -> {
        Optional<Query> demand = matching.match(phrase, Scope.ARTICLE);
        demand.ifPresent(
            query -> {
              marks.addPhrase(query);
              all.add(query, parts.addPhrase(phrase, query) ? Occur.MUST : Occur.FILTER);
            });
        yield demand.isPresent();
      }
      default -> {
        Optional<Query> demand = matching.match(part, Scope.ARTICLE);
        demand.ifPresent(query -> all.add(query, Occur.FILTER));
        yield demand.isPresent();
      }
    };
  }

  /** Read with the first query that is ordered by relevance: who only writes needs none. */
  private NameVariants names() {
    @Nullable NameVariants known = names;
    if (known == null) {
      known = NameVariants.of(dictionary);
      names = known;
    }
    return known;
  }

  /** The beginnings of words that are asked for, wherever they stand. */
  private static Stream<QueryNode.Prefix> beginnings(QueryNode node) {
    return switch (node) {
      case QueryNode.Prefix prefix -> Stream.of(prefix);
      case QueryNode.InTitle title -> beginnings(title.node());
      case QueryNode.AnyOf anyOf ->
          anyOf.alternatives().stream().flatMap(QueryCompiler::beginnings);
      case QueryNode.Clauses group -> group.parts().stream().flatMap(QueryCompiler::beginnings);
      default -> Stream.empty();
    };
  }
}
