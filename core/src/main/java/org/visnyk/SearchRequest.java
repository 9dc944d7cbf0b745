package org.visnyk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to search for, and how to return it. Immutable; start with {@link #query}.
 *
 * <p>Several values of one filter are alternatives; different filters must all hold.
 *
 * @param query what a person typed, in the query language that {@code docs/QUERIES.md} describes:
 *     words, {@code "a phrase"}, {@code -without}, {@code source:Name} and so on; blank matches
 *     every article
 * @param syntax how to read the query; default {@link Syntax#QUERY_LANGUAGE}
 * @param publishedFrom earliest moment of publication, inclusive
 * @param publishedBefore end of the time of publication, exclusive
 * @param sources wanted sources; empty for any
 * @param sections wanted sections; empty for any
 * @param authors wanted authors; empty for any
 * @param tags wanted tags; empty for any
 * @param languages wanted languages, {@code uk}, {@code ru}, {@code en} or {@code other}; empty for
 *     any
 * @param sort order of the hits; default {@link SortOrder#RELEVANCE}
 * @param size number of hits wanted, 0 to {@value #MAX_WINDOW}; default 10
 * @param offset number of hits to pass over; {@code offset + size} is at most {@value #MAX_WINDOW}.
 *     For more, follow {@link SearchResult#nextCursor}
 * @param cursor where to continue, from {@link SearchResult#nextCursor} of the page before
 * @param facets counts wanted beside the hits; default none
 * @param exactTotal whether {@link SearchResult#total} must be exact, which costs time on frequent
 *     words; default false
 * @param snippets whether each hit should have a snippet, which costs time on long pages of hits;
 *     default true
 * @param explain whether each hit should say how its score came about; default false
 * @param zone the time zone of the dates in the query and of the facets by time; default
 *     Europe/Kyiv
 * @param timeout how long to search, at most; not negative; default 1 second. What is found until
 *     then is returned as a {@linkplain SearchResult#isPartial partial} result. Understanding the
 *     query is not counted; it is bounded by itself
 * @param words how many of the words beside each other an article must have; default {@link
 *     Words#ANY}
 * @param now the moment that {@code yesterday} and {@link RankingFeature#RECENCY} are told from;
 *     empty (the default) for the moment of the search
 * @param nearCopies what to do with near-copies of one story; default {@link NearCopies#COLLAPSED}
 * @param ranking what the order by relevance goes by; default {@link Ranking#defaults}
 */
public record SearchRequest(
    String query,
    Syntax syntax,
    Optional<Instant> publishedFrom,
    Optional<Instant> publishedBefore,
    Set<String> sources,
    Set<String> sections,
    Set<String> authors,
    Set<String> tags,
    Set<String> languages,
    SortOrder sort,
    int size,
    int offset,
    Optional<String> cursor,
    Set<Facet> facets,
    boolean exactTotal,
    boolean snippets,
    boolean explain,
    ZoneId zone,
    Duration timeout,
    Words words,
    Optional<Instant> now,
    NearCopies nearCopies,
    Ranking ranking) {

  /**
   * What to do with near-copies of one story: reprints, updates, cut copies. An index knows them
   * unless its articles were put with {@link IndexOptions.NearDuplicates#IGNORE}.
   */
  public enum NearCopies {
    /**
     * One hit for each story, the best in the order asked for of those that match; {@link
     * Hit#similar} names the others.
     */
    COLLAPSED,
    /** Each is a hit of its own, as if none were a copy. */
    LISTED
  }

  /** How many of the words beside each other an article must have. */
  public enum Words {
    /** One; articles with more of them are better. */
    ANY,
    /**
     * All; if no article has them all, fewer are required, and {@link SearchResult#advice} says
     * which.
     */
    ALL
  }

  /** How to read a query. */
  public enum Syntax {
    /**
     * Quotes, a leading minus and the like have a meaning. No query fails: what cannot be
     * understood is taken as words or left out, and {@link SearchResult#understood} says so.
     */
    QUERY_LANGUAGE,
    /**
     * The same language for programs: what breaks its rules is refused with an {@link
     * InvalidRequestException} that says where.
     */
    STRICT_QUERY_LANGUAGE,
    /** Nothing but words: quotes and signs mean nothing, as suits a headline or a test topic. */
    PLAIN_WORDS
  }

  /** The deepest hit that can be reached without a cursor, and the largest page. */
  public static final int MAX_WINDOW = 10_000;

  private static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Kyiv");
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(1);

  /**
   * Checks the components; a {@link Builder} is the comfortable way.
   *
   * @throws InvalidRequestException if the size, the offset, the timeout or the range of dates is
   *     impossible
   */
  public SearchRequest {
    if (size < 0 || offset < 0 || (long) size + offset > MAX_WINDOW) {
      throw new InvalidRequestException(
          "size %d and offset %d: both must be at least 0 and their sum at most %d; use a cursor to go deeper"
              .formatted(size, offset, MAX_WINDOW));
    }
    if (cursor.isPresent() && offset > 0) {
      throw new InvalidRequestException("give an offset or a cursor, not both");
    }
    if (publishedFrom.isPresent()
        && publishedBefore.isPresent()
        && publishedFrom.get().isAfter(publishedBefore.get())) {
      throw new InvalidRequestException(
          "the range of dates ends (%s) before it begins (%s)"
              .formatted(publishedBefore.get(), publishedFrom.get()));
    }
    if (timeout.isNegative()) {
      throw new InvalidRequestException(
          "the timeout is negative (%s); give zero or more".formatted(timeout));
    }
    sources = copyOf(sources);
    sections = copyOf(sections);
    authors = copyOf(authors);
    tags = copyOf(tags);
    languages = copyOf(languages);
    facets = facets.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(facets));
  }

  /** The same request for another query in the query language, such as one that was suggested. */
  public SearchRequest withQuery(String newQuery) {
    return new SearchRequest(
        newQuery,
        syntax == Syntax.PLAIN_WORDS ? Syntax.QUERY_LANGUAGE : syntax,
        publishedFrom,
        publishedBefore,
        sources,
        sections,
        authors,
        tags,
        languages,
        sort,
        size,
        offset,
        cursor,
        facets,
        exactTotal,
        snippets,
        explain,
        zone,
        timeout,
        words,
        now,
        nearCopies,
        ranking);
  }

  /** Starts a request for what a person typed; blank matches every article. */
  public static Builder query(String query) {
    return new Builder(query, Syntax.QUERY_LANGUAGE);
  }

  /** Starts a request for a query that is refused when it is searched for if it breaks a rule. */
  public static Builder strictQuery(String query) {
    return new Builder(query, Syntax.STRICT_QUERY_LANGUAGE);
  }

  /** Starts a request for plain words, in which quotes and signs mean nothing. */
  public static Builder plainWords(String words) {
    return new Builder(words, Syntax.PLAIN_WORDS);
  }

  private static Set<String> copyOf(Set<String> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** Collects the values of a request. Not safe for use by several threads at once. */
  public static final class Builder {
    private final String query;
    private final Syntax syntax;
    private @Nullable Instant publishedFrom;
    private @Nullable Instant publishedBefore;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> sections = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private SortOrder sort = SortOrder.RELEVANCE;
    private int size = 10;
    private int offset;
    private @Nullable String cursor;
    private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
    private boolean exactTotal;
    private boolean snippets = true;
    private boolean explain;
    private ZoneId zone = DEFAULT_ZONE;
    private Duration timeout = DEFAULT_TIMEOUT;
    private Words words = Words.ANY;
    private @Nullable Instant now;
    private NearCopies nearCopies = NearCopies.COLLAPSED;
    private Ranking ranking = Ranking.defaults();

    private Builder(String query, Syntax syntax) {
      this.query = query;
      this.syntax = syntax;
    }

    /** Only articles published at this moment or later. */
    public Builder publishedFrom(Instant from) {
      this.publishedFrom = from;
      return this;
    }

    /** Only articles published before this moment. */
    public Builder publishedBefore(Instant before) {
      this.publishedBefore = before;
      return this;
    }

    /** Only articles published from the first moment, inclusive, to the second, exclusive. */
    public Builder publishedBetween(Instant from, Instant before) {
      return publishedFrom(from).publishedBefore(before);
    }

    /** Only articles of this source; may be called again to allow another. */
    public Builder source(String source) {
      sources.add(source);
      return this;
    }

    /** Only articles of this section; may be called again to allow another. */
    public Builder section(String section) {
      sections.add(section);
      return this;
    }

    /** Only articles by this author; may be called again to allow another. */
    public Builder author(String author) {
      authors.add(author);
      return this;
    }

    /** Only articles with this tag; may be called again to allow another. */
    public Builder tag(String tag) {
      tags.add(tag);
      return this;
    }

    /**
     * Only articles in this language, {@code uk}, {@code ru}, {@code en} or {@code other}; may be
     * called again to allow another.
     */
    public Builder language(String language) {
      languages.add(language);
      return this;
    }

    /** Order of the hits; default {@link SortOrder#RELEVANCE}. */
    public Builder sort(SortOrder sort) {
      this.sort = sort;
      return this;
    }

    /** Number of hits wanted, 0 to {@value SearchRequest#MAX_WINDOW}; default 10. */
    public Builder size(int size) {
      this.size = size;
      return this;
    }

    /** Number of hits to pass over; default 0. */
    public Builder offset(int offset) {
      this.offset = offset;
      return this;
    }

    /** Continues after the page whose {@link SearchResult#nextCursor} this is. */
    public Builder cursor(String cursor) {
      this.cursor = cursor;
      return this;
    }

    /** Counts wanted beside the hits; default none. */
    public Builder facets(Facet... facets) {
      this.facets.addAll(Arrays.asList(facets));
      return this;
    }

    /** Asks for the exact number of matches, which costs time on frequent words. */
    public Builder exactTotal() {
      this.exactTotal = true;
      return this;
    }

    /** Leaves the snippets of the hits empty, which saves the time to make them. */
    public Builder withoutSnippets() {
      this.snippets = false;
      return this;
    }

    /** Asks each hit to say how its score came about. */
    public Builder explain() {
      this.explain = true;
      return this;
    }

    /** The time zone of the dates in the query and of the facets by time; default Europe/Kyiv. */
    public Builder zone(ZoneId zone) {
      this.zone = zone;
      return this;
    }

    /**
     * How long to search, at most; default 1 second. Zero finds nothing; {@code
     * Duration.ofSeconds(Long.MAX_VALUE)} waits for as long as it takes.
     */
    public Builder timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    /** Asks for articles with all the words that stand beside each other, as {@link Words#ALL}. */
    public Builder allWords() {
      this.words = Words.ALL;
      return this;
    }

    /**
     * The moment that {@code yesterday} and {@link RankingFeature#RECENCY} are told from; default
     * is the moment of the search.
     */
    public Builder now(Instant now) {
      this.now = now;
      return this;
    }

    /** What to do with near-copies of one story; default {@link NearCopies#COLLAPSED}. */
    public Builder nearCopies(NearCopies nearCopies) {
      this.nearCopies = nearCopies;
      return this;
    }

    /** What the order by relevance goes by; default {@link Ranking#defaults}. */
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
      return new SearchRequest(
          query,
          syntax,
          Optional.ofNullable(publishedFrom),
          Optional.ofNullable(publishedBefore),
          sources,
          sections,
          authors,
          tags,
          languages,
          sort,
          size,
          offset,
          Optional.ofNullable(cursor),
          facets,
          exactTotal,
          snippets,
          explain,
          zone,
          timeout,
          words,
          Optional.ofNullable(now),
          nearCopies,
          ranking);
    }
  }
}
