package org.visnyk.query;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.visnyk.Advice;
import org.visnyk.Advice.Kind;
import org.visnyk.Advice.Use;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.SearchRequest.Words;
import org.visnyk.SearchResult;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.query.Searches.Found;
import org.visnyk.query.assist.DateAdvice;
import org.visnyk.query.assist.Relaxation;
import org.visnyk.query.assist.WordCorrections;
import org.visnyk.query.assist.WordCorrections.Doubt;
import org.visnyk.query.assist.WordCorrections.WordCorrection;
import org.visnyk.query.compile.ContentWords;
import org.visnyk.query.request.CollectionTerms;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryParser;
import org.visnyk.query.syntax.QueryWords;

/**
 * Answers search requests, with advice. The query as typed is always searched first. If it has no
 * matches, words in another keyboard layout, in Latin letters or in Russian are replaced by what
 * they must mean, a misspelt word by the only word near to it, and required words become optional;
 * other spellings and date filters are only offered. Plain words are corrected but get no offers,
 * and strict queries are never changed except for required words. Thread-safe.
 */
public final class AssistedSearcher {
  /** Words of a query that are corrected; each may take some milliseconds. */
  private static final int MAX_CORRECTIONS = 8;

  // Outside these years, the day of a reference time or the day before it may not exist.
  private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST_YEAR = Instant.parse("9999-01-01T00:00:00Z");

  private final WordCorrections corrections;

  /**
   * Makes a searcher for any state of an index.
   *
   * @param analyzer for queries, with the dictionary and user words of the index
   */
  public AssistedSearcher(NewsAnalyzer analyzer) {
    this.corrections = new WordCorrections(analyzer);
  }

  /**
   * Answers a request.
   *
   * @param searches of the request
   * @throws org.visnyk.InvalidRequestException if the cursor belongs to another search, or the
   *     query is parsed strictly and breaks a rule
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(Searches searches) throws IOException {
    SearchRequest request = searches.request();
    ParsedQuery parsed = QueryParser.parse(request.query(), request.syntax());
    return new Answer(searches).to(parsed);
  }

  /** The answer to one request. */
  private final class Answer {
    private final SearchRequest request;
    private final CollectionTerms collection;
    private final Instant now;
    private final Searches searches;
    private final long startNanos = System.nanoTime();
    private final List<Advice> advice = new ArrayList<>();

    Answer(Searches searches) {
      this.request = searches.request();
      this.now = searches.now();
      this.searches = searches;
      this.collection = searches.collection();
    }

    SearchResult to(ParsedQuery parsed) throws IOException {
      Found found = search(parsed);
      if (found.isPartial()) {
        return result(found);
      }
      Clauses root = parsed.root();
      boolean makesOffers = request.syntax() == Syntax.QUERY_LANGUAGE;
      if (makesOffers || (request.syntax() == Syntax.PLAIN_WORDS && found.total() == 0)) {
        Doubt doubt = found.total() == 0 ? Doubt.ANY_WORD : Doubt.UNKNOWN_WORDS;
        Map<String, WordCorrection> corrected = corrections(root, doubt);
        Map<String, WordCorrection> certain = certain(corrected);
        if (found.total() == 0 && !certain.isEmpty()) {
          Clauses other = replaced(root, certain);
          Found foundByOther = search(parsed.with(other));
          if (foundByOther.total() > 0) {
            found = foundByOther;
            root = other;
            corrected.keySet().removeAll(certain.keySet());
            add(certain, Use.APPLIED, other);
          }
        }
        if (makesOffers && !corrected.isEmpty()) {
          add(corrected, Use.OFFERED, replaced(root, corrected));
        }
      }
      if (makesOffers) {
        offerDates(root);
      }
      if (request.words() == Words.ALL && found.total() == 0 && !found.isPartial()) {
        found = relaxed(parsed.with(content(root)), found);
      }
      return result(found);
    }

    private Found search(ParsedQuery query) throws IOException {
      return searches.search(withRequiredWords(query));
    }

    private ParsedQuery withRequiredWords(ParsedQuery query) {
      return request.words() == Words.ALL
          ? query.with(QueryWords.require(content(query.root()), Set.of()))
          : query;
    }

    /** What must be required of a query: not its function words, unless there is nothing else. */
    private Clauses content(Clauses root) {
      return ContentWords.of(root, searches.terms());
    }

    private Map<String, WordCorrection> corrections(Clauses root, Doubt doubt) throws IOException {
      Map<String, WordCorrection> found = new LinkedHashMap<>();
      for (String word : QueryWords.of(root)) {
        corrections
            .of(word, doubt, collection, searches.terms())
            .filter(correction -> QueryWords.isWord(correction.meant()))
            .ifPresent(correction -> found.put(word, correction));
        if (found.size() == MAX_CORRECTIONS) {
          break;
        }
      }
      return found;
    }

    private void add(Map<String, WordCorrection> corrected, Use use, Clauses root) {
      for (WordCorrection correction : corrected.values()) {
        advice.add(new Advice(correction.kind(), use, correction.text(), root.print()));
      }
    }

    /** Offers a date filter if something was published then. */
    private void offerDates(Clauses root) throws IOException {
      boolean isDated =
          request.publishedFrom().isPresent()
              || request.publishedBefore().isPresent()
              || QueryWords.isDated(root);
      if (isDated || now.isBefore(FIRST_YEAR) || now.isAfter(LAST_YEAR)) {
        return;
      }
      LocalDate today = LocalDate.ofInstant(now, request.zone());
      Optional<DateAdvice> dates = DateAdvice.of(root, today);
      if (dates.isPresent()) {
        ParsedQuery dated = new ParsedQuery(dates.get().query(), List.of());
        if (searches.hasMatches(withRequiredWords(dated))) {
          advice.add(dates.get().offer());
        }
      }
    }

    /** Makes required words optional, until there are matches. */
    private Found relaxed(ParsedQuery parsed, Found nothing) throws IOException {
      for (Set<String> optional : Relaxation.steps(parsed.root(), collection, searches.terms())) {
        Clauses root = QueryWords.require(parsed.root(), optional);
        Found found = searches.search(parsed.with(root));
        if (found.total() > 0) {
          String text =
              "no article contains all words; made optional: " + String.join(", ", optional);
          advice.addFirst(new Advice(Kind.RELAXED, Use.APPLIED, text, root.print()));
        }
        if (found.total() > 0 || found.isPartial()) {
          return found;
        }
      }
      return nothing;
    }

    private SearchResult result(Found found) {
      SearchResult.Builder result =
          SearchResult.builder()
              .query(request.query())
              .understood(found.understood())
              .total(found.total())
              .totalIsExact(found.totalIsExact())
              .hits(found.hits())
              .facets(found.facets())
              .isPartial(found.isPartial())
              .advice(advice)
              .took(Duration.ofNanos(System.nanoTime() - startNanos));
      found.nextCursor().ifPresent(result::nextCursor);
      return result.build();
    }
  }

  private static Map<String, WordCorrection> certain(Map<String, WordCorrection> corrected) {
    Map<String, WordCorrection> certain = new LinkedHashMap<>(corrected);
    certain.values().removeIf(correction -> !correction.isCertain());
    return certain;
  }

  private static Clauses replaced(Clauses root, Map<String, WordCorrection> corrected) {
    return QueryWords.replace(
        root,
        word -> Optional.ofNullable(corrected.get(word)).map(WordCorrection::meant).orElse(word));
  }
}
