package org.visnyk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the searches of an index see. Immutable.
 *
 * @since 0.1
 */
public final class IndexStatistics {
  private final long articles;
  private final long sizeInBytes;
  private final @Nullable Instant oldest;
  private final @Nullable Instant newest;
  private final long withoutDate;
  private final long withoutText;
  private final long withoutSource;
  private final List<FacetCount> bySource;
  private final List<FacetCount> byLanguage;
  private final List<FacetCount> byYear;
  private final List<FacetCount> byMonth;

  private IndexStatistics(Builder builder) {
    this.articles = builder.articles;
    this.sizeInBytes = builder.sizeInBytes;
    this.oldest = builder.oldest;
    this.newest = builder.newest;
    this.withoutDate = builder.withoutDate;
    this.withoutText = builder.withoutText;
    this.withoutSource = builder.withoutSource;
    this.bySource = List.copyOf(builder.bySource);
    this.byLanguage = List.copyOf(builder.byLanguage);
    this.byYear = List.copyOf(builder.byYear);
    this.byMonth = List.copyOf(builder.byMonth);
  }

  /** Starts with an empty index. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.articles = articles;
    builder.sizeInBytes = sizeInBytes;
    builder.oldest = oldest;
    builder.newest = newest;
    builder.withoutDate = withoutDate;
    builder.withoutText = withoutText;
    builder.withoutSource = withoutSource;
    builder.bySource = bySource;
    builder.byLanguage = byLanguage;
    builder.byYear = byYear;
    builder.byMonth = byMonth;
    return builder;
  }

  /** The number of articles. */
  public long articles() {
    return articles;
  }

  /** The size of the index on disk, in bytes. */
  public long sizeInBytes() {
    return sizeInBytes;
  }

  /** The earliest moment of publication. */
  public Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }

  /** The latest moment of publication. */
  public Optional<Instant> newest() {
    return Optional.ofNullable(newest);
  }

  /** The number of articles without a date of publication. */
  public long withoutDate() {
    return withoutDate;
  }

  /** The number of articles without a text; they have a title, and perhaps a lead. */
  public long withoutText() {
    return withoutText;
  }

  /** The number of articles without a source. */
  public long withoutSource() {
    return withoutSource;
  }

  /** The number of articles of each source, the most frequent first. */
  public List<FacetCount> bySource() {
    return bySource;
  }

  /** The number of articles in each language, the most frequent first. */
  public List<FacetCount> byLanguage() {
    return byLanguage;
  }

  /** The number of articles of each year of publication, the earliest first. */
  public List<FacetCount> byYear() {
    return byYear;
  }

  /** The number of articles of each month of publication, the earliest first. */
  public List<FacetCount> byMonth() {
    return byMonth;
  }

  private List<Object> values() {
    return List.of(
        articles,
        sizeInBytes,
        oldest(),
        newest(),
        withoutDate,
        withoutText,
        withoutSource,
        bySource,
        byLanguage,
        byYear,
        byMonth);
  }

  /** Whether the other object has the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexStatistics that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "IndexStatistics" + values();
  }

  /** Collects the values. Not safe for use by several threads at once. */
  public static final class Builder {
    private long articles = 0;
    private long sizeInBytes = 0;
    private @Nullable Instant oldest;
    private @Nullable Instant newest;
    private long withoutDate = 0;
    private long withoutText = 0;
    private long withoutSource = 0;
    private List<FacetCount> bySource = List.of();
    private List<FacetCount> byLanguage = List.of();
    private List<FacetCount> byYear = List.of();
    private List<FacetCount> byMonth = List.of();

    private Builder() {}

    /** The number of articles. */
    public Builder articles(long articles) {
      this.articles = articles;
      return this;
    }

    /** The size on disk, in bytes. */
    public Builder sizeInBytes(long sizeInBytes) {
      this.sizeInBytes = sizeInBytes;
      return this;
    }

    /** The earliest moment of publication; default unknown. */
    public Builder oldest(Instant oldest) {
      this.oldest = oldest;
      return this;
    }

    /** The latest moment of publication; default unknown. */
    public Builder newest(Instant newest) {
      this.newest = newest;
      return this;
    }

    /** The number of articles without a date of publication. */
    public Builder withoutDate(long withoutDate) {
      this.withoutDate = withoutDate;
      return this;
    }

    /** The number of articles without a text. */
    public Builder withoutText(long withoutText) {
      this.withoutText = withoutText;
      return this;
    }

    /** The number of articles without a source. */
    public Builder withoutSource(long withoutSource) {
      this.withoutSource = withoutSource;
      return this;
    }

    /** The articles of each source. */
    public Builder bySource(List<FacetCount> bySource) {
      this.bySource = bySource;
      return this;
    }

    /** The articles in each language. */
    public Builder byLanguage(List<FacetCount> byLanguage) {
      this.byLanguage = byLanguage;
      return this;
    }

    /** The articles of each year. */
    public Builder byYear(List<FacetCount> byYear) {
      this.byYear = byYear;
      return this;
    }

    /** The articles of each month. */
    public Builder byMonth(List<FacetCount> byMonth) {
      this.byMonth = byMonth;
      return this;
    }

    /** Builds the object. */
    public IndexStatistics build() {
      return new IndexStatistics(this);
    }
  }
}
