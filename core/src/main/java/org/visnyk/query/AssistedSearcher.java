package org.visnyk.query;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.visnyk.Advice;
import org.visnyk.Advice.Kind;
import org.visnyk.Advice.Use;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.SearchRequest.Words;
import org.visnyk.SearchResult;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.query.assist.DateAdvice;
import org.visnyk.query.assist.QueryWords;
import org.visnyk.query.assist.Relaxation;
import org.visnyk.query.assist.WordCorrection;
import org.visnyk.query.assist.WordCorrections;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryParser;

/**
 * Answers search requests and helps where what was typed finds too little. What was typed is always
 * searched first. If it finds nothing, words in the wrong layout or in Latin letters are searched
 * as what they are read as, and fewer words are required; better spellings and filters by date are
 * offered only. Plain words are offered nothing, and what is to be read strictly has no other
 * reading. Safe for any number of threads.
 */
public final class AssistedSearcher {
  /** How many words of a query are helped with; each may take some milliseconds. */
  private static final int MAX_WORDS = 8;

  // Around other moments a day, or the one before it, may not exist.
  private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST_YEAR = Instant.parse("9999-01-01T00:00:00Z");

  private final ArticleSearcher articles;
  private final WordCorrections readings;
  private final Relaxation relaxation;
  private final Clock clock;

  /**
   * Makes a searcher; it holds no index.
   *
   * @param articles answers requests as they are typed
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   * @param clock says what time it is where a request does not
   */
  public AssistedSearcher(ArticleSearcher articles, NewsAnalyzer analyzer, Clock clock) {
    this.articles = articles;
    this.readings = new WordCorrections(analyzer);
    this.relaxation = new Relaxation(analyzer);
    this.clock = clock;
  }

  /**
   * Answers a request.
   *
   * @param request what to search for
   * @param searcher the state of the index to search, kept open by the caller
   * @throws org.visnyk.InvalidRequestException if the cursor belongs to another search, or the
   *     query is to be read strictly and breaks a rule
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request, IndexSearcher searcher) throws IOException {
    ParsedQuery parsed = QueryParser.parse(request.query(), request.syntax());
    return new Search(request, searcher).answer(parsed);
  }

  /** The answer to one request. */
  private final class Search {
    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Instant now;
    private final long startNanos = System.nanoTime();
    private final List<Advice> advice = new ArrayList<>();

    Search(SearchRequest request, IndexSearcher searcher) {
      this.request = request;
      this.searcher = searcher;
      this.reader = searcher.getIndexReader();
      this.now = request.now().orElseGet(clock::instant);
    }

    SearchResult answer(ParsedQuery parsed) throws IOException {
      SearchResult result = search(parsed);
      if (result.isPartial()) {
        return result;
      }
      QueryNode.Clauses root = parsed.root();
      // Nobody reads what is offered to a program that asks for plain words.
      boolean offers = request.syntax() == Syntax.QUERY_LANGUAGE;
      if (offers || (request.syntax() == Syntax.PLAIN_WORDS && result.total() == 0)) {
        Map<String, WordCorrection> found = readings(root);
        Map<String, WordCorrection> sure = sure(found);
        if (result.total() == 0 && !sure.isEmpty()) {
          QueryNode.Clauses read = replaced(root, sure);
          SearchResult other = search(parsed.with(read));
          if (other.total() > 0) {
            result = other;
            root = read;
            found.keySet().removeAll(sure.keySet());
            add(sure, Use.APPLIED, read);
          }
        }
        if (offers && !found.isEmpty()) {
          add(found, Use.OFFERED, replaced(root, found));
        }
      }
      if (offers) {
        offerDates(root);
      }
      if (request.words() == Words.ALL && result.total() == 0 && !result.isPartial()) {
        result = relaxed(parsed.with(root), result);
      }
      return with(result);
    }

    private SearchResult search(ParsedQuery query) throws IOException {
      return searchExactly(demanded(query));
    }

    /** The query with all its words required, if the request wants it so. */
    private ParsedQuery demanded(ParsedQuery query) {
      return request.words() == Words.ALL
          ? query.with(QueryWords.require(query.root(), Set.of()))
          : query;
    }

    private SearchResult searchExactly(ParsedQuery query) throws IOException {
      return articles.search(request, query, now, searcher, timeLeft());
    }

    private Duration timeLeft() {
      Duration left = request.timeout().minusNanos(System.nanoTime() - startNanos);
      return left.isNegative() ? Duration.ZERO : left;
    }

    private Map<String, WordCorrection> readings(QueryNode.Clauses root) throws IOException {
      Map<String, WordCorrection> found = new LinkedHashMap<>();
      for (String word : QueryWords.of(root)) {
        Optional<WordCorrection> reading = readings.of(word, reader);
        reading.ifPresent(other -> found.put(word, other));
        if (found.size() == MAX_WORDS) {
          break;
        }
      }
      return found;
    }

    private void add(Map<String, WordCorrection> found, Use use, QueryNode.Clauses root) {
      found
          .values()
          .forEach(
              reading -> advice.add(new Advice(reading.kind(), use, reading.text(), root.print())));
    }

    /** Offers a filter if something was published then. */
    private void offerDates(QueryNode.Clauses root) throws IOException {
      boolean isDated =
          request.publishedFrom().isPresent()
              || request.publishedBefore().isPresent()
              || QueryWords.isDated(root);
      if (isDated || now.isBefore(FIRST_YEAR) || now.isAfter(LAST_YEAR)) {
        return;
      }
      LocalDate today = LocalDate.ofInstant(now, request.zone());
      Optional<Advice> dates = DateAdvice.of(root.print(), today);
      if (dates.isPresent()) {
        ParsedQuery dated = QueryParser.parse(dates.get().query(), Syntax.QUERY_LANGUAGE);
        if (articles.finds(request, demanded(dated), now, searcher, timeLeft())) {
          advice.add(dates.get());
        }
      }
    }

    /** Requires fewer words, until something is found. */
    private SearchResult relaxed(ParsedQuery parsed, SearchResult nothing) throws IOException {
      for (Set<String> optional : relaxation.steps(parsed.root(), reader)) {
        QueryNode.Clauses root = QueryWords.require(parsed.root(), optional);
        SearchResult result = searchExactly(parsed.with(root));
        if (result.total() > 0 || result.isPartial()) {
          String text = "no article has all words; not required: " + String.join(", ", optional);
          advice.addFirst(new Advice(Kind.RELAXED, Use.APPLIED, text, root.print()));
          return result;
        }
      }
      return nothing;
    }

    private SearchResult with(SearchResult result) {
      return new SearchResult(
          result.query(),
          result.understood(),
          advice.stream().filter(each -> each.use() == Use.OFFERED).findFirst().map(Advice::query),
          result.total(),
          result.totalIsExact(),
          result.hits(),
          result.facets(),
          result.nextCursor(),
          Duration.ofNanos(System.nanoTime() - startNanos),
          result.isPartial(),
          advice);
    }
  }

  private static Map<String, WordCorrection> sure(Map<String, WordCorrection> found) {
    Map<String, WordCorrection> sure = new LinkedHashMap<>(found);
    sure.values().removeIf(reading -> !reading.isSure());
    return sure;
  }

  private static QueryNode.Clauses replaced(
      QueryNode.Clauses root, Map<String, WordCorrection> readings) {
    return QueryWords.replace(
        root,
        word -> Optional.ofNullable(readings.get(word)).map(WordCorrection::meant).orElse(word));
  }
}
