package org.visnyk.cli.option;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Facet;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.cli.output.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be asked of a search beside its query. */
public final class SearchFilters {
  private static final BigDecimal LONGEST_TIMEOUT = BigDecimal.valueOf(86_400);
  private static final int NANO_DIGITS = 9;

  @Option(names = "--size", paramLabel = "N", description = "Number of hits; default 10.")
  private int size = 10;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "Number of hits to pass over; default 0.")
  private int offset;

  @Option(
      names = "--after",
      paramLabel = "D",
      description =
          "Published at D or later: 2024, 2024-06, 2024-06-26, an instant, or 7d or 24h ago.")
  private @Nullable String after;

  @Option(names = "--before", paramLabel = "D", description = "Published before D begins.")
  private @Nullable String before;

  @Option(
      names = "--source",
      paramLabel = "S",
      description = "Only from this source; may be repeated to allow others.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--section",
      paramLabel = "S",
      description = "Only from this section; may be repeated to allow others.")
  private List<String> sections = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only in this language: uk, ru, en or other; may be repeated to allow others.")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (default), newest or oldest.")
  private SortOrder sort = SortOrder.RELEVANCE;

  @Option(names = "--facets", description = "Count the articles by source, section and month.")
  private boolean facets;

  @Option(
      names = "--all-words",
      description = "Only articles with all the words; with fewer if no article has them all.")
  private boolean allWords;

  @Option(
      names = "--all-copies",
      description = "Show each near-copy of a story; default is the first, with the ids of others.")
  private boolean allCopies;

  @Option(
      names = "--strict",
      description = "Refuse a query that breaks a rule of the query language, and say where.")
  private boolean strict;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Search no longer than this, such as 0.5; default 1.")
  private String timeout = "1";

  @Option(names = "--explain", description = "Say how the score of each hit came about.")
  private boolean explain;

  @Mixin private RankingOption ranking = new RankingOption();

  @Mixin private ReferenceTimeOption now = new ReferenceTimeOption();

  /** The request for a query with all of these. */
  public SearchRequest request(String query) {
    Instant reference = now.instant();
    SearchRequest.Builder request =
        strict ? SearchRequest.strictQuery(query) : SearchRequest.query(query);
    request.size(size).offset(offset).sort(sort).timeout(timeout()).now(reference);
    request.ranking(ranking.ranking());
    if (allWords) {
      request.allWords();
    }
    if (allCopies) {
      request.duplicates(DuplicatePolicy.IGNORE);
    }
    if (after != null) {
      request.publishedFrom(TimeBound.parse("--after", after, reference));
    }
    if (before != null) {
      request.publishedBefore(TimeBound.parse("--before", before, reference));
    }
    sources.forEach(request::source);
    sections.forEach(request::section);
    languages.forEach(request::language);
    if (facets) {
      request.facets(Facet.SOURCE, Facet.SECTION, Facet.MONTH);
    }
    if (explain) {
      request.explain();
    }
    return request.build();
  }

  private Duration timeout() {
    BigDecimal seconds = seconds();
    if (seconds.signum() < 0 || seconds.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new UsageException(
          "--timeout must be 0 to %s seconds, not %s".formatted(LONGEST_TIMEOUT, timeout));
    }
    return Duration.ofNanos(seconds.movePointRight(NANO_DIGITS).longValue());
  }

  private BigDecimal seconds() {
    try {
      return new BigDecimal(timeout.strip());
    } catch (NumberFormatException e) {
      throw new UsageException("--timeout: \"%s\" is not a number of seconds".formatted(timeout));
    }
  }

  /** Number of the first hit, from 1. */
  public int firstNumber() {
    return offset + 1;
  }
}
