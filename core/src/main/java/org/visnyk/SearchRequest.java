package org.visnyk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to search for, and how to return it. Immutable; start with {@link #query}:
 *
 * <pre>{@code
 * SearchRequest.query("вибори -США").source("Новини").facets(Facet.MONTH).size(20).build()
 * }</pre>
 *
 * <p>Several values of one filter are alternatives; different filters must all match.
 *
 * @since 0.1
 */
public final class SearchRequest {

  /** How many of the optional words of a query an article must have. */
  public enum Words {
    /** At least one; articles with more of them score higher. */
    ANY,
    /**
     * All. If no article has all of them, fewer are required, and {@link SearchResult#advice} says
     * which.
     */
    ALL
  }

  /** How to read a query. */
  public enum Syntax {
    /**
     * The query language of {@code docs/QUERIES.md}. No query fails: what cannot be parsed is taken
     * as words or ignored, and {@link SearchResult#understood} says so.
     */
    QUERY_LANGUAGE,
    /**
     * The same language for programs: a query that breaks a rule is refused with an {@link
     * InvalidRequestException} that says where.
     */
    STRICT_QUERY_LANGUAGE,
    /** Words only: operators have no meaning, as suits a headline or a test topic. */
    PLAIN_WORDS
  }

  /** The deepest hit that can be reached without a cursor, and the largest page. */
  public static final int MAX_WINDOW = 10_000;

  /** The time zone of dates that name none: Europe/Kyiv. */
  static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Kyiv");

  private static final int DEFAULT_SIZE = 10;
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(1);

  private final String query;
  private final Syntax syntax;
  private final ArticleFilter filter;
  private final SortOrder sort;
  private final int size;
  private final int offset;
  private final @Nullable String cursor;
  private final Set<Facet> facets;
  private final boolean exactTotal;
  private final boolean snippets;
  private final boolean explain;
  private final @Nullable Duration timeout;
  private final Words words;
  private final @Nullable Instant now;
  private final DuplicatePolicy duplicates;
  private final Ranking ranking;

  private SearchRequest(Builder builder) {
    this.query = builder.query;
    this.syntax = builder.syntax;
    this.filter = builder.filter.build();
    this.sort = builder.sort;
    this.size = builder.size;
    this.offset = builder.offset;
    this.cursor = builder.cursor;
    this.facets =
        builder.facets.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(builder.facets));
    this.exactTotal = builder.exactTotal;
    this.snippets = builder.snippets;
    this.explain = builder.explain;
    this.timeout = builder.timeout;
    this.words = builder.words;
    this.now = builder.now;
    this.duplicates = builder.duplicates;
    this.ranking = builder.ranking;
    requirePossiblePage();
    if (timeout != null && timeout.isNegative()) {
      throw new InvalidRequestException(
          "the timeout is negative (%s); give zero or more".formatted(timeout));
    }
  }

  private void requirePossiblePage() {
    if (size < 0 || offset < 0 || (long) size + offset > MAX_WINDOW) {
      throw new InvalidRequestException(
          "size %d and offset %d: both must be at least 0 and their sum at most %d; use a cursor to go deeper"
              .formatted(size, offset, MAX_WINDOW));
    }
    if (cursor != null && offset > 0) {
      throw new InvalidRequestException("give an offset or a cursor, not both");
    }
  }

  /** Starts a request for what a person typed; blank matches every article. */
  public static Builder query(String query) {
    return new Builder(query, Syntax.QUERY_LANGUAGE);
  }

  /**
   * Starts a request for a query written by a program: the search fails if the query breaks a rule
   * of the query language.
   */
  public static Builder strictQuery(String query) {
    return new Builder(query, Syntax.STRICT_QUERY_LANGUAGE);
  }

  /** Starts a request for plain words, in which operators have no meaning. */
  public static Builder plainWords(String words) {
    return new Builder(words, Syntax.PLAIN_WORDS);
  }

  /** Starts from the values of this request. */
  public Builder toBuilder() {
    Builder builder = new Builder(query, syntax);
    builder.filter = filter.toBuilder();
    builder.sort = sort;
    builder.size = size;
    builder.offset = offset;
    builder.cursor = cursor;
    builder.facets.addAll(facets);
    builder.exactTotal = exactTotal;
    builder.snippets = snippets;
    builder.explain = explain;
    builder.timeout = timeout;
    builder.words = words;
    builder.now = now;
    builder.duplicates = duplicates;
    builder.ranking = ranking;
    return builder;
  }

  /**
   * The request for the page that follows a result of this request.
   *
   * @return empty if the result is the last page, or {@linkplain SearchResult#isPartial partial}
   */
  public Optional<SearchRequest> after(SearchResult result) {
    return result.nextCursor().map(next -> toBuilder().offset(0).cursor(next).build());
  }

  /**
   * What a person typed, in the query language that {@code docs/QUERIES.md} describes; blank
   * matches every article.
   */
  public String query() {
    return query;
  }

  /** How to read the query; default {@link Syntax#QUERY_LANGUAGE}. */
  public Syntax syntax() {
    return syntax;
  }

  /** The filters of this request by themselves, without its query. */
  public ArticleFilter filter() {
    return filter;
  }

  /** Earliest moment of publication, inclusive. */
  public Optional<Instant> publishedFrom() {
    return filter.publishedFrom();
  }

  /** End of the time of publication, exclusive. */
  public Optional<Instant> publishedBefore() {
    return filter.publishedBefore();
  }

  /** Accepted sources; empty for any. */
  public Set<String> sources() {
    return filter.sources();
  }

  /** Accepted sections; empty for any. */
  public Set<String> sections() {
    return filter.sections();
  }

  /** Accepted authors; empty for any. */
  public Set<String> authors() {
    return filter.authors();
  }

  /** Accepted tags; empty for any. */
  public Set<String> tags() {
    return filter.tags();
  }

  /** Accepted languages, {@code uk}, {@code ru}, {@code en} or {@code other}; empty for any. */
  public Set<String> languages() {
    return filter.languages();
  }

  /** Order of the hits; default {@link SortOrder#RELEVANCE}. */
  public SortOrder sort() {
    return sort;
  }

  /** Number of hits, 0 to {@value #MAX_WINDOW}; default 10. */
  public int size() {
    return size;
  }

  /**
   * Number of hits to skip; {@code offset + size} is at most {@value #MAX_WINDOW}. To go deeper,
   * follow {@link #after}.
   */
  public int offset() {
    return offset;
  }

  /** Where to continue, from {@link SearchResult#nextCursor} of the page before. */
  public Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }

  /** The facets to count; default none. */
  public Set<Facet> facets() {
    return facets;
  }

  /** Whether {@link SearchResult#total} must be exact; default false. */
  public boolean exactTotal() {
    return exactTotal;
  }

  /** Whether hits have a snippet and a highlighted title; default true. */
  public boolean snippets() {
    return snippets;
  }

  /** Whether hits explain their score; default false. */
  public boolean explain() {
    return explain;
  }

  /** The time zone of the dates in the query and of facets by time; default Europe/Kyiv. */
  public ZoneId zone() {
    return filter.zone();
  }

  /** How long to search at most; empty for no limit. Default 1 second. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** How many of the optional words an article must have; default {@link Words#ANY}. */
  public Words words() {
    return words;
  }

  /**
   * The reference time for relative dates ("yesterday") and for {@link RankingFeature#RECENCY};
   * empty (the default) for the moment of the search.
   */
  public Optional<Instant> now() {
    return Optional.ofNullable(now);
  }

  /** What to do with duplicates; default {@link DuplicatePolicy#FOLD}. */
  public DuplicatePolicy duplicates() {
    return duplicates;
  }

  /** Which signals contribute to relevance; default {@link Ranking#defaults}. */
  public Ranking ranking() {
    return ranking;
  }

  private List<Object> values() {
    return List.of(
        query,
        syntax,
        filter,
        sort,
        size,
        offset,
        cursor(),
        facets,
        exactTotal,
        snippets,
        explain,
        timeout(),
        words,
        now(),
        duplicates,
        ranking);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SearchRequest that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "SearchRequest" + values();
  }

  /** Collects the values of a request. Not safe for use by several threads at once. */
  public static final class Builder {
    private String query;
    private Syntax syntax;
    private ArticleFilter.Builder filter = ArticleFilter.builder();
    private SortOrder sort = SortOrder.RELEVANCE;
    private int size = DEFAULT_SIZE;
    private int offset;
    private @Nullable String cursor;
    private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
    private boolean exactTotal;
    private boolean snippets = true;
    private boolean explain;
    private @Nullable Duration timeout = DEFAULT_TIMEOUT;
    private Words words = Words.ANY;
    private @Nullable Instant now;
    private DuplicatePolicy duplicates = DuplicatePolicy.FOLD;
    private Ranking ranking = Ranking.defaults();

    private Builder(String query, Syntax syntax) {
      this.query = query;
      this.syntax = syntax;
    }

    /**
     * Another query in the query language, such as {@link SearchResult#suggestion}; it is read
     * strictly if the request began with {@link SearchRequest#strictQuery}.
     */
    public Builder query(String query) {
      this.query = query;
      this.syntax = syntax == Syntax.PLAIN_WORDS ? Syntax.QUERY_LANGUAGE : syntax;
      return this;
    }

    /** Only articles published at this moment or later. */
    public Builder publishedFrom(Instant from) {
      filter.publishedFrom(from);
      return this;
    }

    /** Only articles published before this moment. */
    public Builder publishedBefore(Instant before) {
      filter.publishedBefore(before);
      return this;
    }

    /** Only articles published from the first moment, inclusive, to the second, exclusive. */
    public Builder publishedBetween(Instant from, Instant before) {
      filter.publishedBetween(from, before);
      return this;
    }

    /** Only articles of this source; may be called again to allow another. */
    public Builder source(String source) {
      filter.source(source);
      return this;
    }

    /** Only articles of this section; may be called again to allow another. */
    public Builder section(String section) {
      filter.section(section);
      return this;
    }

    /** Only articles by this author; may be called again to allow another. */
    public Builder author(String author) {
      filter.author(author);
      return this;
    }

    /** Only articles with this tag; may be called again to allow another. */
    public Builder tag(String tag) {
      filter.tag(tag);
      return this;
    }

    /**
     * Only articles in this language, {@code uk}, {@code ru}, {@code en} or {@code other}; may be
     * called again to allow another.
     */
    public Builder language(String language) {
      filter.language(language);
      return this;
    }

    /** Order of the hits; default {@link SortOrder#RELEVANCE}. */
    public Builder sort(SortOrder sort) {
      this.sort = sort;
      return this;
    }

    /** Number of hits, 0 to {@value SearchRequest#MAX_WINDOW}; default 10. */
    public Builder size(int size) {
      this.size = size;
      return this;
    }

    /** Number of hits to skip; default 0. */
    public Builder offset(int offset) {
      this.offset = offset;
      return this;
    }

    /** Continues after the page whose {@link SearchResult#nextCursor} this is. */
    public Builder cursor(String cursor) {
      this.cursor = cursor;
      return this;
    }

    /** Facets to count in addition to the hits; default none. */
    public Builder facets(Facet... facets) {
      this.facets.addAll(Arrays.asList(facets));
      return this;
    }

    /** Counts all matches exactly, which costs time on frequent words. */
    public Builder exactTotal() {
      this.exactTotal = true;
      return this;
    }

    /** Leaves out snippets and highlighted titles, which saves the time to make them. */
    public Builder withoutSnippets() {
      this.snippets = false;
      return this;
    }

    /** Makes each hit explain its score; those that the timeout leaves no time for do not. */
    public Builder explain() {
      this.explain = true;
      return this;
    }

    /** The time zone of the dates in the query and of facets by time; default Europe/Kyiv. */
    public Builder zone(ZoneId zone) {
      filter.zone(zone);
      return this;
    }

    /**
     * How long to search at most; default 1 second. What was found by then is returned as a
     * {@linkplain SearchResult#isPartial partial} result; zero finds nothing. Parsing the query is
     * not counted; it is bounded by itself.
     */
    public Builder timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    /** Searches for as long as it takes. */
    public Builder noTimeout() {
      this.timeout = null;
      return this;
    }

    /** Requires all optional words, as {@link Words#ALL}. */
    public Builder allWords() {
      this.words = Words.ALL;
      return this;
    }

    /**
     * The reference time for relative dates ("yesterday") and for {@link RankingFeature#RECENCY};
     * default the moment of the search.
     */
    public Builder now(Instant now) {
      this.now = now;
      return this;
    }

    /** What to do with duplicates; default {@link DuplicatePolicy#FOLD}. */
    public Builder duplicates(DuplicatePolicy duplicates) {
      this.duplicates = duplicates;
      return this;
    }

    /** Which signals contribute to relevance; default {@link Ranking#defaults}. */
    public Builder ranking(Ranking ranking) {
      this.ranking = ranking;
      return this;
    }

    /**
     * Builds the request.
     *
     * @throws InvalidRequestException if the size, the offset, the timeout or the range of dates is
     *     impossible
     */
    public SearchRequest build() {
      return new SearchRequest(this);
    }
  }
}
