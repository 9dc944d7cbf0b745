package org.visnyk.query;

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
import org.visnyk.query.WordTerms.Guesses;
import org.visnyk.query.syntax.QueryNode;

/**
 * Turns the tree of a query and the filters of a request into a Lucene query. Safe for any number
 * of threads.
 */
final class QueryCompiler {
  /** Each of them may become many terms. */
  private static final int MOST_MARKED_BEGINNINGS = 4;

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
   * @param marked what snippets mark; to be rewritten
   * @param scored what adds to the score, each by itself; empty if all articles are worth the same
   * @param isCut whether it asks for too many words, so that the last ones are left out
   */
  record Compiled(Query query, Query marked, List<ScoredPart> scored, boolean isCut) {}

  /**
   * The query that matches and scores what a request asks for.
   *
   * @param deadline when a search with it must end
   */
  Compiled compile(QueryNode.Together root, SearchRequest request, Deadline deadline) {
    boolean strict = request.syntax() == Syntax.STRICT_QUERY_LANGUAGE;
    Blanks blanks = strict ? Blanks.REFUSED : Blanks.LEFT_OUT;
    Ranking ranking = ranking(request);
    TermBudget budget = new TermBudget();
    Matching matching =
        new Matching(terms, new Settings(Words.ANY, blanks, request.zone(), deadline), budget);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder marked = new BooleanQuery.Builder();
    List<ScoredPart> words = new ArrayList<>();
    List<ScoredPart> phrases = new ArrayList<>();
    List<List<List<WeightedTerm>>> runs = new ArrayList<>();
    boolean hasDemand = false;
    boolean isInRun = false;
    for (QueryNode part : root.parts()) {
      if (part instanceof QueryNode.Word word) {
        if (!isInRun) {
          runs.add(new ArrayList<>());
        }
        runs.getLast().addAll(addWord(words, word, ranking, budget));
      } else {
        addWords(words, part, ranking, budget);
      }
      isInRun = part instanceof QueryNode.Word;
      hasDemand |= addDemand(all, part, matching, ranking, phrases);
    }
    phrases.forEach(phrase -> marked.add(phrase.query(), Occur.SHOULD));
    if (ranking.has(RankingFeature.OTHER_NAMES)) {
      runs.forEach(run -> addOtherNames(words, run, budget));
    }
    beginnings(root)
        .limit(MOST_MARKED_BEGINNINGS)
        .map(prefix -> new Term(IndexSchema.BODY, WrittenForm.of(prefix.letters())))
        .forEach(term -> marked.add(BeginningQuery.ofMarks(term, deadline), Occur.SHOULD));
    if (!words.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      words.forEach(word -> any.add(word.query(), Occur.SHOULD));
      BooleanQuery anyWord = any.build();
      marked.add(anyWord, Occur.SHOULD);
      all.add(anyWord, hasDemand ? Occur.SHOULD : Occur.MUST);
    } else {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    Filters.add(all, request);
    if (strict) {
      requireEnough(budget);
    }
    phrases.addAll(words);
    return new Compiled(all.build(), marked.build(), phrases, budget.isOverspent());
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
      QueryNode part,
      Matching matching,
      Ranking ranking,
      List<ScoredPart> phrases) {
    return switch (part) {
      case QueryNode.Word word -> false;
      case QueryNode.Exclusion exclusion -> {
        matching
            .match(exclusion.excluded(), Scope.ARTICLE)
            .ifPresent(query -> all.add(query, Occur.MUST_NOT));
        yield false;
      }
      default -> {
        Optional<Query> demand = matching.match(part, Scope.ARTICLE);
        if (part instanceof QueryNode.Phrase phrase && ranking.has(RankingFeature.PHRASES)) {
          demand.ifPresent(query -> all.add(query, Occur.MUST));
          demand
              .map(query -> new ScoredPart(Kind.PHRASE, phrase.text(), query))
              .ifPresent(phrases::add);
        } else {
          demand.ifPresent(query -> all.add(query, Occur.FILTER));
        }
        yield demand.isPresent();
      }
    };
  }

  /** What counts: an order by date would list what merely begins alike among the first. */
  private static Ranking ranking(SearchRequest request) {
    return request.sort() == SortOrder.RELEVANCE ? request.ranking() : BY_DATE;
  }

  /** Adds other names for what stands in words beside each other, while there are terms left. */
  private void addOtherNames(
      List<ScoredPart> words, List<List<WeightedTerm>> run, TermBudget budget) {
    for (NameVariants.Variant name : names().find(WordScoring.lemmas(run))) {
      if (!budget.spare(WordTerms.FIELDS * name.lemmas().size())) {
        return;
      }
      String text = String.join(" ", name.lemmas());
      words.add(new ScoredPart(Kind.OTHER_NAME, text, WordScoring.otherName(name)));
    }
  }

  /** Adds what the words of a part are worth, wherever in it they stand. */
  private void addWords(
      List<ScoredPart> words, QueryNode node, Ranking ranking, TermBudget budget) {
    switch (node) {
      case QueryNode.Word word -> addWord(words, word, ranking, budget);
      case QueryNode.Required required -> addWords(words, required.word(), ranking, budget);
      case QueryNode.Phrase phrase -> addForms(words, phrase.text(), ranking, budget);
      case QueryNode.ExactForm exact -> addForms(words, exact.text(), ranking, budget);
      case QueryNode.InTitle title -> addWords(words, title.node(), ranking, budget);
      case QueryNode.AnyOf anyOf ->
          anyOf.alternatives().forEach(part -> addWords(words, part, ranking, budget));
      case QueryNode.Together group ->
          group.parts().forEach(part -> addWords(words, part, ranking, budget));
      case QueryNode.Prefix prefix -> {}
      case QueryNode.Having having -> {}
      case QueryNode.Published published -> {}
      case QueryNode.Exclusion exclusion -> {}
    }
  }

  /** Adds what a word is worth, and gives its lemmas. */
  private List<List<WeightedTerm>> addWord(
      List<ScoredPart> words, QueryNode.Word word, Ranking ranking, TermBudget budget) {
    List<List<WeightedTerm>> positions = positions(word.text(), ranking, budget);
    List<Query> queries =
        ranking.has(RankingFeature.RELATED_WORDS)
            ? WordScoring.wordsAndRelated(positions)
            : WordScoring.words(positions);
    add(words, Kind.WORD, word.text(), queries);
    return positions;
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

  private void addForms(List<ScoredPart> words, String text, Ranking ranking, TermBudget budget) {
    add(words, Kind.WORD, text, WordScoring.words(positions(text, ranking, budget)));
  }

  /** The lemmas that are scored, with the weights that they are scored by. */
  private List<List<WeightedTerm>> positions(String text, Ranking ranking, TermBudget budget) {
    Guesses guesses = ranking.has(RankingFeature.GUESSED_LEMMAS) ? Guesses.TAKEN : Guesses.LEFT_OUT;
    List<List<WeightedTerm>> positions = terms.positions(text, guesses, budget);
    return ranking.has(RankingFeature.LEMMA_WEIGHTS) ? positions : WordScoring.alike(positions);
  }

  private static void add(List<ScoredPart> parts, Kind kind, String text, List<Query> queries) {
    queries.forEach(query -> parts.add(new ScoredPart(kind, text, query)));
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
