package org.visnyk.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.visnyk.ArticleFilter;
import org.visnyk.InvalidRequestException;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.SortOrder;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.language.related.NameVariants;
import org.visnyk.query.compile.MatchQueryBuilder.Scope;
import org.visnyk.query.compile.MatchQueryBuilder.Settings;
import org.visnyk.query.compile.MatchQueryBuilder.Wordless;
import org.visnyk.query.compile.ScoreClause.Kind;
import org.visnyk.query.highlight.HighlightTerms;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.scorer.ArticleQuery;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryWords;

/** Compiles a query tree and the filters of a request into a Lucene query. Thread-safe. */
public final class QueryCompiler {
  /**
   * Sorted by date, articles with merely related words would stand between the answers, and phrases
   * change no order.
   */
  private static final Ranking BY_DATE =
      Ranking.defaults()
          .without(
              RankingFeature.RELATED_WORDS, RankingFeature.OTHER_NAMES, RankingFeature.PHRASES);

  private final NewsAnalyzer analyzer;
  private volatile @Nullable NameVariants names;

  public QueryCompiler(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * A compiled query.
   *
   * @param query what matches, and its score
   * @param highlights what to highlight in hits
   * @param scored the clauses that add to the score; empty if all matches score alike
   * @param isCut whether the query has too many words, so that the last ones are ignored
   * @param isEmpty whether nothing in the query selects articles, as if it were blank
   */
  public record Compiled(
      Query query,
      HighlightTerms highlights,
      List<ScoreClause> scored,
      boolean isCut,
      boolean isEmpty) {

    /** A query that was not typed: nothing is highlighted or explained. */
    public static Compiled untyped(Query query) {
      return new Compiled(query, HighlightTerms.NONE, List.of(), false, false);
    }

    /** How a query was understood, as {@link org.visnyk.SearchResult#understood} specifies. */
    public String understood(ParsedQuery parsed, SearchRequest request) {
      ParsedQuery understood = parsed;
      if (isCut) {
        understood = understood.with("too many words: the last ones are ignored");
      }
      if (isEmpty && !request.query().isBlank()) {
        understood = understood.with("no word to search for, so all articles match");
      }
      return understood.understood();
    }
  }

  /**
   * Compiles a search.
   *
   * @param terms analyses the words of the request
   * @param nowMillis the reference time of recency, in milliseconds since 1970
   * @param deadline when a search with the query must end
   */
  public Compiled compile(
      QueryNode.Clauses root,
      SearchRequest request,
      QueryTerms terms,
      long nowMillis,
      Deadline deadline) {
    boolean isStrict = request.syntax() == Syntax.STRICT_QUERY_LANGUAGE;
    Ranking ranking = request.sort() == SortOrder.RELEVANCE ? request.ranking() : BY_DATE;
    TermBudget budget = new TermBudget();
    Settings settings =
        new Settings(isStrict ? Wordless.REJECTED : Wordless.IGNORED, request.zone(), deadline);
    MatchQueryBuilder matches = new MatchQueryBuilder(terms, settings, budget);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    HighlightTermsBuilder highlights = new HighlightTermsBuilder();
    ScoreQueryBuilder scores = new ScoreQueryBuilder(terms, ranking, budget);
    boolean hasRequired = false;
    for (QueryNode part : ContentWords.of(root, terms).parts()) {
      scores.addWords(part);
      hasRequired |= addRequired(all, highlights, part, matches, scores);
    }
    scores.addOtherNames(root.parts(), this::names, analyzer.dictionary());
    prefixes(root)
        .map(prefix -> new Term(IndexSchema.BODY, WrittenForm.of(prefix.letters())))
        .forEach(term -> highlights.addPrefix(LemmaPrefixQuery.forHighlights(term, deadline)));
    List<ScoreClause> scored = scores.all();
    boolean isEmpty = scores.words().isEmpty() && all.build().clauses().isEmpty();
    Filters.add(all, request.filter());
    scores.words().forEach(word -> highlights.addScored(word.query()));
    List<ScoreClause> optional = new ArrayList<>(scores.words());
    if (!optional.isEmpty() && ranking.has(RankingFeature.PHRASES)) {
      List<ScoreClause> names = scores.names(root.parts());
      optional.addAll(names);
      scored.addAll(names);
    }
    Query query = query(all.build(), hasRequired, optional);
    if (ranking.has(RankingFeature.RECENCY) && !optional.isEmpty()) {
      ScoreClause recency = new ScoreClause(Kind.RECENCY, "", Recency.query(nowMillis));
      scored.add(recency);
      query =
          new BooleanQuery.Builder()
              .add(query, Occur.MUST)
              .add(recency.query(), Occur.SHOULD)
              .build();
    }
    if (isStrict) {
      requireWithin(budget);
    }
    return new Compiled(query, highlights.build(), scored, budget.isOverspent(), isEmpty);
  }

  /**
   * What articles must match, with what adds to their scores.
   *
   * @param all what is required or excluded
   * @param hasRequired whether articles must have something because of it; otherwise, they must
   *     have an optional clause
   */
  private static Query query(BooleanQuery all, boolean hasRequired, List<ScoreClause> optional) {
    List<Query> words = optional.stream().map(ScoreClause::query).toList();
    if (hasRequired && !words.isEmpty()) {
      return ArticleQuery.matching(all, words);
    }
    if (!words.isEmpty() && all.clauses().isEmpty()) {
      return ArticleQuery.withAnyOf(words, null);
    }
    BooleanQuery.Builder restriction = new BooleanQuery.Builder();
    all.clauses().forEach(restriction::add);
    return words.isEmpty()
        ? restriction.add(MatchAllDocsQuery.INSTANCE, Occur.MUST).build()
        : ArticleQuery.withAnyOf(
            words, restriction.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build());
  }

  /** Compiles a query without scores that requires every word. */
  Query compileAll(QueryNode.Clauses root, ArticleFilter filter) {
    TermBudget budget = new TermBudget();
    Settings settings = new Settings(Wordless.REJECTED, filter.zone(), Deadline.NEVER);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    new MatchQueryBuilder(new QueryTerms(analyzer), settings, budget)
        .match(QueryWords.requireAll(root), Scope.ARTICLE)
        .ifPresent(query -> all.add(query, Occur.FILTER));
    Filters.add(all, filter);
    requireWithin(budget);
    return all.build();
  }

  private static void requireWithin(TermBudget budget) {
    if (budget.isOverspent()) {
      throw new InvalidRequestException("the query has too many words; use fewer");
    }
  }

  /** Adds a part that is not optional; true if articles must have something because of it. */
  private static boolean addRequired(
      BooleanQuery.Builder all,
      HighlightTermsBuilder highlights,
      QueryNode part,
      MatchQueryBuilder matches,
      ScoreQueryBuilder scores) {
    return switch (part) {
      case QueryNode.Word word -> false;
      case QueryNode.Exclusion exclusion -> {
        matches
            .match(exclusion.excluded(), Scope.ARTICLE)
            .ifPresent(query -> all.add(query, Occur.MUST_NOT));
        yield false;
      }
      case QueryNode.Phrase phrase -> {
        Optional<Query> required = matches.match(phrase, Scope.ARTICLE);
        required.ifPresent(
            query -> {
              highlights.addPhrase(query);
              all.add(query, scores.addPhrase(phrase, query) ? Occur.MUST : Occur.FILTER);
            });
        yield required.isPresent();
      }
      default -> {
        Optional<Query> required = matches.match(part, Scope.ARTICLE);
        required.ifPresent(query -> all.add(query, Occur.FILTER));
        yield required.isPresent();
      }
    };
  }

  /**
   * Loaded with the first query that is sorted by relevance: programs that only write need none.
   */
  private NameVariants names() {
    @Nullable NameVariants known = names;
    if (known == null) {
      known = NameVariants.of(analyzer.dictionary());
      names = known;
    }
    return known;
  }

  /** The prefixes that a query does not exclude. */
  private static Stream<QueryNode.Prefix> prefixes(QueryNode node) {
    return switch (node) {
      case QueryNode.Prefix prefix -> Stream.of(prefix);
      case QueryNode.InTitle title -> prefixes(title.node());
      case QueryNode.AnyOf anyOf -> anyOf.alternatives().stream().flatMap(QueryCompiler::prefixes);
      case QueryNode.Clauses group -> group.parts().stream().flatMap(QueryCompiler::prefixes);
      default -> Stream.empty();
    };
  }
}
