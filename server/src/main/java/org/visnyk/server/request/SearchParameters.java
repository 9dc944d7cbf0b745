package org.visnyk.server.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.visnyk.ArticleFilter;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Ranking;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.http.Problem;
import org.visnyk.server.http.ProblemException;

/** The parameters of searches and selections, named as the options of the command line. */
public final class SearchParameters {
  /** The query. */
  public static final String QUERY = "q";

  /** The parameters of a search, besides those of a page of hits. */
  public static final Set<String> OF_SEARCH =
      Set.of(
          QUERY,
          "after",
          "before",
          "source",
          "section",
          "author",
          "tag",
          "language",
          "sort",
          "all-words",
          "duplicates",
          "strict",
          "ranking",
          "now");

  /** The longest query, in UTF-16 units. */
  public static final int MAX_QUERY = 2_000;

  /** The largest page. */
  public static final int MAX_SIZE = 100;

  /** The longest time of a search. */
  public static final Duration MAX_TIMEOUT = Duration.ofSeconds(10);

  private SearchParameters() {}

  /**
   * Reads a search; size, facets, explanations and time are those of the library unless given.
   *
   * @param now the reference time of ages
   * @throws ProblemException if a value makes no sense
   * @throws org.visnyk.InvalidRequestException if values contradict each other
   */
  public static SearchRequest.Builder read(Parameters parameters, Instant now) {
    Values values = new Values(parameters);
    String query = query(values, QUERY);
    SearchRequest.Builder request =
        values.flag("strict") ? SearchRequest.strictQuery(query) : SearchRequest.query(query);
    request
        .size(values.number("size", 10, 0, MAX_SIZE))
        .offset(values.number("offset", 0, 0, SearchRequest.MAX_WINDOW - MAX_SIZE))
        .sort(values.constant("sort", SortOrder.class).orElse(SearchDefaults.sort(query)))
        .duplicates(
            values.constant("duplicates", DuplicatePolicy.class).orElse(DuplicatePolicy.FOLD))
        .timeout(
            Values.parsed(
                "timeout",
                () ->
                    SearchDefaults.timeout(
                        "timeout", values.text("timeout").orElse("1"), MAX_TIMEOUT)));
    values
        .text("ranking")
        .ifPresent(text -> request.ranking(Values.parsed("ranking", () -> Ranking.parse(text))));
    Optional<Instant> reference = values.time("now", now);
    reference.ifPresent(request::now);
    values.time("after", reference.orElse(now)).ifPresent(request::publishedFrom);
    values.time("before", reference.orElse(now)).ifPresent(request::publishedBefore);
    values.all("source").forEach(request::source);
    values.all("section").forEach(request::section);
    values.all("author").forEach(request::author);
    values.all("tag").forEach(request::tag);
    values.all("language").forEach(request::language);
    if (values.flag("all-words")) {
      request.allWords();
    }
    if (values.flag("facets")) {
      request.facets(SearchDefaults.facets());
    }
    if (values.flag("explain")) {
      request.explain();
    }
    return request;
  }

  /**
   * Reads a selection.
   *
   * @throws ProblemException if a value makes no sense
   * @throws org.visnyk.InvalidRequestException if values contradict each other
   */
  public static ArticleFilter readSelection(Parameters parameters, Instant now) {
    Values values = new Values(parameters);
    ArticleFilter.Builder filter = ArticleFilter.builder().query(query(values, "query"));
    values.time("after", now).ifPresent(filter::publishedFrom);
    values.time("before", now).ifPresent(filter::publishedBefore);
    values.all("source").forEach(filter::source);
    values.all("section").forEach(filter::section);
    values.all("author").forEach(filter::author);
    values.all("tag").forEach(filter::tag);
    values.all("language").forEach(filter::language);
    return filter.build();
  }

  private static String query(Values values, String name) {
    String query = values.text(name).orElse("");
    if (query.length() > MAX_QUERY) {
      throw new ProblemException(
          Problem.badParameter(
              name, "%s has more than %d characters; shorten it".formatted(name, MAX_QUERY)));
    }
    return query;
  }
}
