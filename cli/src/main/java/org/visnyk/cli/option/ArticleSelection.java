package org.visnyk.cli.option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.ArticleFilter;
import org.visnyk.server.request.TimeBound;
import picocli.CommandLine.Option;

/** The options that select articles exactly, to delete or to export them. */
public final class ArticleSelection {
  @Option(
      names = "--query",
      paramLabel = "Q",
      description =
          "Articles that match all words of Q. Uses the query language of search, but refuses what"
              + " breaks its rules.")
  private @Nullable String query;

  @Option(
      names = "--after",
      paramLabel = "D",
      description =
          "Articles published at D or later: 2024, 2024-06, 2024-06-26, an instant, or an age such"
              + " as 365d or 24h.")
  private @Nullable String after;

  @Option(
      names = {"--before", "--older-than"},
      paramLabel = "D",
      description =
          "Articles published before D, which has the same forms. Articles without a date match"
              + " neither.")
  private @Nullable String before;

  @Option(
      names = "--source",
      paramLabel = "S",
      description = "Articles from this source; repeat the option to select others as well.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--section",
      paramLabel = "S",
      description = "Articles of this section; repeat the option to select others as well.")
  private List<String> sections = new ArrayList<>();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Articles by this author; repeat the option to select others as well.")
  private List<String> authors = new ArrayList<>();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Articles with this tag; repeat the option to select others as well.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Articles in this language: uk, ru, en or other; repeat the option to select others as"
              + " well.")
  private List<String> languages = new ArrayList<>();

  /** Whether any of the options was given. */
  public boolean isGiven() {
    return query != null
        || after != null
        || before != null
        || !(sources.isEmpty()
            && sections.isEmpty()
            && authors.isEmpty()
            && tags.isEmpty()
            && languages.isEmpty());
  }

  /**
   * The articles that match all options; all articles if none was given.
   *
   * @throws org.visnyk.InvalidRequestException if a date is malformed, or the range of dates ends
   *     before it begins
   */
  public ArticleFilter filter() {
    Instant now = Instant.now();
    ArticleFilter.Builder filter = ArticleFilter.builder().query(query == null ? "" : query);
    if (after != null) {
      filter.publishedFrom(TimeBound.parse("--after", after, now));
    }
    if (before != null) {
      filter.publishedBefore(TimeBound.parse("--before", before, now));
    }
    sources.forEach(filter::source);
    sections.forEach(filter::section);
    authors.forEach(filter::author);
    tags.forEach(filter::tag);
    languages.forEach(filter::language);
    return filter.build();
  }
}
