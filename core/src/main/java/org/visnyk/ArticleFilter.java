package org.visnyk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects articles to delete or to export. Immutable; start with {@link #builder}, or with a
 * factory method for the simple cases.
 *
 * <p>Several values of one field are alternatives; different fields must all match. An article
 * without a date is in no range of dates. Unlike in a search, every word of the query must occur,
 * and a query that breaks a rule of the query language is refused: a search makes the best of what
 * was typed, a filter does exactly what it says.
 *
 * @since 0.1
 */
public final class ArticleFilter {
  private static final ArticleFilter ALL = builder().build();

  private final String query;
  private final @Nullable Instant publishedFrom;
  private final @Nullable Instant publishedBefore;
  private final Set<String> sources;
  private final Set<String> sections;
  private final Set<String> authors;
  private final Set<String> tags;
  private final Set<String> languages;
  private final ZoneId zone;

  private ArticleFilter(Builder builder) {
    this.query = builder.query;
    this.publishedFrom = builder.publishedFrom;
    this.publishedBefore = builder.publishedBefore;
    this.sources = copyOf(builder.sources);
    this.sections = copyOf(builder.sections);
    this.authors = copyOf(builder.authors);
    this.tags = copyOf(builder.tags);
    this.languages = copyOf(builder.languages);
    this.zone = builder.zone;
    if (publishedFrom != null
        && publishedBefore != null
        && publishedFrom.isAfter(publishedBefore)) {
      throw new InvalidRequestException(
          "the range of dates ends (%s) before it begins (%s)"
              .formatted(publishedBefore, publishedFrom));
    }
  }

  private static Set<String> copyOf(Set<String> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** Selects every article. */
  public static ArticleFilter all() {
    return ALL;
  }

  /** Selects the articles of a source. */
  public static ArticleFilter source(String source) {
    return builder().source(source).build();
  }

  /** Selects the articles that match every clause of a query. */
  public static ArticleFilter query(String query) {
    return builder().query(query).build();
  }

  /** Starts a filter that selects every article. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from the values of this filter. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.query = query;
    builder.publishedFrom = publishedFrom;
    builder.publishedBefore = publishedBefore;
    builder.sources.addAll(sources);
    builder.sections.addAll(sections);
    builder.authors.addAll(authors);
    builder.tags.addAll(tags);
    builder.languages.addAll(languages);
    builder.zone = zone;
    return builder;
  }

  /** The query in the query language, read strictly; blank if there is none. */
  public String query() {
    return query;
  }

  /** Earliest moment of publication, inclusive. */
  public Optional<Instant> publishedFrom() {
    return Optional.ofNullable(publishedFrom);
  }

  /** End of the time of publication, exclusive. */
  public Optional<Instant> publishedBefore() {
    return Optional.ofNullable(publishedBefore);
  }

  /** Accepted sources; empty for any. */
  public Set<String> sources() {
    return sources;
  }

  /** Accepted sections; empty for any. */
  public Set<String> sections() {
    return sections;
  }

  /** Accepted authors; empty for any. */
  public Set<String> authors() {
    return authors;
  }

  /** Accepted tags; empty for any. */
  public Set<String> tags() {
    return tags;
  }

  /** Accepted languages, {@code uk}, {@code ru}, {@code en} or {@code other}; empty for any. */
  public Set<String> languages() {
    return languages;
  }

  /** The time zone of the dates in the query; default Europe/Kyiv. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether a field or a range of dates restricts the selection, whatever the query says. */
  public boolean hasFields() {
    return publishedFrom != null
        || publishedBefore != null
        || !(sources.isEmpty()
            && sections.isEmpty()
            && authors.isEmpty()
            && tags.isEmpty()
            && languages.isEmpty());
  }

  private List<Object> values() {
    return List.of(
        query,
        publishedFrom(),
        publishedBefore(),
        sources,
        sections,
        authors,
        tags,
        languages,
        zone);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleFilter that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "ArticleFilter" + values();
  }

  /** Collects the values of a filter. Not safe for use by several threads at once. */
  public static final class Builder {
    private String query = "";
    private @Nullable Instant publishedFrom;
    private @Nullable Instant publishedBefore;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> sections = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private ZoneId zone = SearchRequest.DEFAULT_ZONE;

    private Builder() {}

    /** Only articles that match every clause of a query, which is read strictly. */
    public Builder query(String query) {
      this.query = query;
      return this;
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

    /** The time zone of the dates in the query; default Europe/Kyiv. */
    public Builder zone(ZoneId zone) {
      this.zone = zone;
      return this;
    }

    /**
     * Builds the filter.
     *
     * @throws InvalidRequestException if the range of dates ends before it begins
     */
    public ArticleFilter build() {
      return new ArticleFilter(this);
    }
  }
}
