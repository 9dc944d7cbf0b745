package org.visnyk.cli.option;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.visnyk.DuplicatePolicy;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.server.request.SearchDefaults;
import org.visnyk.server.request.TimeBound;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a search: everything in a request except the query. */
public final class SearchFilters {
  private static final Duration MAX_TIMEOUT = Duration.ofDays(1);

  @Option(names = "--size", paramLabel = "N", description = "Number of hits; default 10.")
  private int size = 10;

  @Option(names = "--offset", paramLabel = "N", description = "Number of hits to skip; default 0.")
  private int offset;

  @Option(
      names = "--after",
      paramLabel = "D",
      description =
          "Published at D or later: 2024, 2024-06, 2024-06-26, an instant, or an age such as 7d or"
              + " 24h.")
  private @Nullable String after;

  @Option(
      names = "--before",
      paramLabel = "D",
      description = "Published before D, which has the same forms.")
  private @Nullable String before;

  @Option(
      names = "--source",
      paramLabel = "S",
      description = "Only from this source; repeat the option to allow others.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--section",
      paramLabel = "S",
      description = "Only from this section; repeat the option to allow others.")
  private List<String> sections = new ArrayList<>();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Only by this author; repeat the option to allow others.")
  private List<String> authors = new ArrayList<>();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Only with this tag; repeat the option to allow others.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Only in this language: uk, ru, en or other; repeat the option to allow others.")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (default), newest (default for an empty query) or oldest.")
  private @Nullable SortOrder sort;

  @Option(
      names = "--facets",
      description = "Count the matching articles by source, section and month.")
  private boolean facets;

  @Option(
      names = "--all-words",
      description = "Require all words; if no article has them all, fewer are required.")
  private boolean allWords;

  @Option(
      names = "--duplicates",
      paramLabel = "POLICY",
      description =
          "fold (default): one hit per cluster of duplicates, with the ids of the others; list: a"
              + " hit per article, with the ids of its duplicates; ignore: a hit per article, and"
              + " duplicates are not looked up.")
  private DuplicatePolicy duplicates = DuplicatePolicy.FOLD;

  @Option(
      names = "--strict",
      description = "Refuse a query that breaks a rule of the query language, and say where.")
  private boolean strict;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest time to search, such as 0.5; default 1.")
  private String timeout = "1";

  @Option(names = "--explain", description = "Explain the score of each hit.")
  private boolean explain;

  @Mixin private RankingOptions ranking = new RankingOptions();

  /** The former name of {@code --duplicates ignore}. */
  @Option(names = "--all-copies", hidden = true)
  void allCopies(boolean given) {
    if (given) {
      duplicates = DuplicatePolicy.IGNORE;
    }
  }

  /**
   * The request for a query with all of these options. An empty query lists the newest articles.
   *
   * @throws org.visnyk.InvalidRequestException if an option is malformed, or the options contradict
   *     each other
   */
  public SearchRequest request(String query) {
    Optional<Instant> now = ranking.now();
    Instant reference = now.orElseGet(Instant::now);
    SearchRequest.Builder request =
        strict ? SearchRequest.strictQuery(query) : SearchRequest.query(query);
    request
        .size(size)
        .offset(offset)
        .sort(sort == null ? SearchDefaults.sort(query) : sort)
        .timeout(SearchDefaults.timeout("--timeout", timeout, MAX_TIMEOUT))
        .duplicates(duplicates);
    request.ranking(ranking.ranking());
    now.ifPresent(request::now);
    if (after != null) {
      request.publishedFrom(TimeBound.parse("--after", after, reference));
    }
    if (before != null) {
      request.publishedBefore(TimeBound.parse("--before", before, reference));
    }
    sources.forEach(request::source);
    sections.forEach(request::section);
    authors.forEach(request::author);
    tags.forEach(request::tag);
    languages.forEach(request::language);
    if (allWords) {
      request.allWords();
    }
    if (facets) {
      request.facets(SearchDefaults.facets());
    }
    if (explain) {
      request.explain();
    }
    return request.build();
  }
}
