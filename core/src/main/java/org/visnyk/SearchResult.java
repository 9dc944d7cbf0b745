package org.visnyk;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search found. Immutable.
 *
 * <p>{@link SearchRequest#after} continues with the next page. Pages that follow each other hold
 * every article exactly once that was there throughout, however much is written meanwhile. With
 * duplicates folded, a cluster appears once across pages unless its best article changes between
 * two requests; a page may be short if thousands of duplicates precede the next cluster.
 *
 * @since 0.1
 */
public final class SearchResult {
  private final String query;
  private final String understood;
  private final long total;
  private final boolean totalIsExact;
  private final List<Hit> hits;
  private final Map<Facet, List<FacetCount>> facets;
  private final @Nullable String nextCursor;
  private final Duration took;
  private final boolean isPartial;
  private final List<Advice> advice;

  private SearchResult(Builder builder) {
    this.query = builder.query;
    this.understood = builder.understood;
    this.total = builder.total;
    this.totalIsExact = builder.totalIsExact;
    this.hits = List.copyOf(builder.hits);
    this.facets = copyOf(builder.facets);
    this.nextCursor = builder.nextCursor;
    this.took = builder.took;
    this.isPartial = builder.isPartial;
    this.advice = List.copyOf(builder.advice);
  }

  /** Starts an empty result. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.query = query;
    builder.understood = understood;
    builder.total = total;
    builder.totalIsExact = totalIsExact;
    builder.hits = hits;
    builder.facets = facets;
    builder.nextCursor = nextCursor;
    builder.took = took;
    builder.isPartial = isPartial;
    builder.advice = advice;
    return builder;
  }

  /** The query of the request. */
  public String query() {
    return query;
  }

  /**
   * The query as it was understood, in the query language, with remarks in square brackets where
   * something was ignored.
   */
  public String understood() {
    return understood;
  }

  /** The number of matching articles, duplicates included, or a lower bound of it. */
  public long total() {
    return total;
  }

  /** Whether {@link #total} is the exact number of matches. */
  public boolean totalIsExact() {
    return totalIsExact;
  }

  /** The requested page of hits, in order. */
  public List<Hit> hits() {
    return hits;
  }

  /** The requested facets: the most frequent values first, spans of time in their own order. */
  public Map<Facet, List<FacetCount>> facets() {
    return facets;
  }

  /** Where the next page begins; empty if this is the last page or a partial one. */
  public Optional<String> nextCursor() {
    return Optional.ofNullable(nextCursor);
  }

  /** The time spent on the search. */
  public Duration took() {
    return took;
  }

  /**
   * Whether the timeout of the request ended the search early: there may be more and better hits,
   * snippets may be missing, counts may be too low, and {@link #total} is what was found by then.
   */
  public boolean isPartial() {
    return isPartial;
  }

  /**
   * What was done and what is suggested to help, the most important first; see {@code
   * docs/HELP.md}.
   */
  public List<Advice> advice() {
    return advice;
  }

  /** A query that may find better hits, ready to run: that of the first advice that is offered. */
  public Optional<String> suggestion() {
    return advice.stream()
        .filter(each -> each.use() == Advice.Use.OFFERED)
        .map(Advice::query)
        .findFirst();
  }

  private static Map<Facet, List<FacetCount>> copyOf(Map<Facet, List<FacetCount>> facets) {
    Map<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
    facets.forEach((facet, counts) -> copy.put(facet, List.copyOf(counts)));
    return Collections.unmodifiableMap(copy);
  }

  private List<Object> values() {
    return List.of(
        query,
        understood,
        total,
        totalIsExact,
        hits,
        facets,
        nextCursor(),
        took,
        isPartial,
        advice);
  }

  /** Whether the other object has the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SearchResult that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "SearchResult" + values();
  }

  /** Collects the values. Not safe for use by several threads at once. */
  public static final class Builder {
    private String query = "";
    private String understood = "";
    private long total = 0;
    private boolean totalIsExact = false;
    private List<Hit> hits = List.of();
    private Map<Facet, List<FacetCount>> facets = Map.of();
    private @Nullable String nextCursor;
    private Duration took = Duration.ZERO;
    private boolean isPartial = false;
    private List<Advice> advice = List.of();

    private Builder() {}

    /** The query of the request. */
    public Builder query(String query) {
      this.query = query;
      return this;
    }

    /** The query as it was understood. */
    public Builder understood(String understood) {
      this.understood = understood;
      return this;
    }

    /** The number of matches or a lower bound; default 0. */
    public Builder total(long total) {
      this.total = total;
      return this;
    }

    /** Whether the total is exact; default false. */
    public Builder totalIsExact(boolean totalIsExact) {
      this.totalIsExact = totalIsExact;
      return this;
    }

    /** The hits; default none. */
    public Builder hits(List<Hit> hits) {
      this.hits = hits;
      return this;
    }

    /** The facets; default none. */
    public Builder facets(Map<Facet, List<FacetCount>> facets) {
      this.facets = facets;
      return this;
    }

    /** Where the next page begins; default nowhere. */
    public Builder nextCursor(String nextCursor) {
      this.nextCursor = nextCursor;
      return this;
    }

    /** The time spent; default zero. */
    public Builder took(Duration took) {
      this.took = took;
      return this;
    }

    /** Whether the search ended early; default false. */
    public Builder isPartial(boolean isPartial) {
      this.isPartial = isPartial;
      return this;
    }

    /** The advice; default none. */
    public Builder advice(List<Advice> advice) {
      this.advice = advice;
      return this;
    }

    /** Builds the object. */
    public SearchResult build() {
      return new SearchResult(this);
    }
  }
}
