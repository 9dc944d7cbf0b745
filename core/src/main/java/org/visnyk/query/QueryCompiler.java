package org.visnyk.query;

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
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.WrittenForm;
import org.visnyk.language.NameVariants;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.query.Matching.Blanks;
import org.visnyk.query.Matching.Scope;
import org.visnyk.query.Matching.Settings;
import org.visnyk.query.Matching.Words;
import org.visnyk.query.ScoredPart.Kind;
import org.visnyk.query.highlight.WantedMarks;
import org.visnyk.query.syntax.QueryNode;

/**
 * Turns the tree of a query and the filters of a request into a Lucene query. Safe for any number
 * of threads.
 */
final class QueryCompiler {
  /** Among the first by date would stand what merely begins alike, or has another name. */
  private static final Ranking BY_DATE =
      Ranking.defaults().without(RankingFeature.RELATED_WORDS, RankingFeature.OTHER_NAMES);

  private final WordTerms terms;
  private final Lexicon lexicon;
  private volatile @Nullable NameVariants names;

  QueryCompiler(UkrainianNewsQueryAnalyzer analyzer) {
    this.terms = new WordTerms(analyzer);
    this.lexicon = analyzer.lexicon();
  }

  /**
   * A query of Lucene.
   *
   * @param query what matches and scores
   * @param marks what is marked in hits
   * @param scored what adds to the score, each by itself; empty if all articles are worth the same
   * @param isCut whether it asks for too many words, so that the last ones are left out
   */
  record Compiled(Query query, WantedMarks marks, List<ScoredPart> scored, boolean isCut) {}

  /**
   * The query that matches and scores what a request asks for.
   *
   * @param nowMillis the moment that recency is told from, in milliseconds since 1970
   * @param deadline when a search with it must end
   */
  Compiled compile(
      QueryNode.Together root, SearchRequest request, long nowMillis, Deadline deadline) {
    boolean strict = request.syntax() == Syntax.STRICT_QUERY_LANGUAGE;
    Blanks blanks = strict ? Blanks.REFUSED : Blanks.LEFT_OUT;
    Ranking ranking = request.sort() == SortOrder.RELEVANCE ? request.ranking() : BY_DATE;
    TermBudget budget = new TermBudget();
    Matching matching =
        new Matching(terms, new Settings(Words.ANY, blanks, request.zone(), deadline), budget);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    MarksToShow marks = new MarksToShow();
    ScoredParts parts = new ScoredParts(terms, ranking, budget);
    boolean hasDemand = false;
    for (QueryNode part : root.parts()) {
      parts.add(part);
      hasDemand |= addDemand(all, marks, part, matching, parts);
    }
    parts.addOtherNames(this::names);
    beginnings(root)
        .map(prefix -> new Term(IndexSchema.BODY, WrittenForm.of(prefix.letters())))
        .forEach(term -> marks.addBeginning(BeginningQuery.ofMarks(term, deadline)));
    List<ScoredPart> scored = parts.all();
    if (!parts.words().isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (ScoredPart word : parts.words()) {
        any.add(word.query(), Occur.SHOULD);
        marks.addScored(word.query());
      }
      BooleanQuery anyWord = any.build();
      all.add(anyWord, hasDemand ? Occur.SHOULD : Occur.MUST);
      if (ranking.has(RankingFeature.RECENCY)) {
        ScoredPart recency = new ScoredPart(Kind.RECENCY, "", Recency.query(nowMillis));
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
  Query compileAll(QueryNode.Together root, SearchRequest request) {
    TermBudget budget = new TermBudget();
    Settings settings = new Settings(Words.ALL, Blanks.REFUSED, request.zone(), Deadline.NEVER);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    new Matching(terms, settings, budget)
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
      MarksToShow marks,
      QueryNode part,
      Matching matching,
      ScoredParts parts) {
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
      known = NameVariants.of(lexicon);
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
      case QueryNode.Together group -> group.parts().stream().flatMap(QueryCompiler::beginnings);
      default -> Stream.empty();
    };
  }
}
