package org.visnyk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What takes up the space of an index. Immutable.
 *
 * @since 0.1
 */
public final class StorageStatistics {
  private final int segments;
  private final long deletedArticles;
  private final long terms;
  private final List<FieldSize> bytesByField;

  private StorageStatistics(Builder builder) {
    this.segments = builder.segments;
    this.deletedArticles = builder.deletedArticles;
    this.terms = builder.terms;
    this.bytesByField = List.copyOf(builder.bytesByField);
  }

  /** Starts with an empty index. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.segments = segments;
    builder.deletedArticles = deletedArticles;
    builder.terms = terms;
    builder.bytesByField = bytesByField;
    return builder;
  }

  /** The number of segments. */
  public int segments() {
    return segments;
  }

  /** The number of deleted articles that still take up space until their segments are merged. */
  public long deletedArticles() {
    return deletedArticles;
  }

  /** The number of distinct scored terms: the lemmas of all articles. */
  public long terms() {
    return terms;
  }

  /** The estimated size of each field, the largest first. */
  public List<FieldSize> bytesByField() {
    return bytesByField;
  }

  /**
   * The size of a field.
   *
   * @param field name of the field, as in the table of {@code docs/ARCHITECTURE.md}
   * @param bytes estimated bytes on disk
   */
  public record FieldSize(String field, long bytes) {}

  private List<Object> values() {
    return List.of(segments, deletedArticles, terms, bytesByField);
  }

  /** Whether the other object has the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StorageStatistics that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "StorageStatistics" + values();
  }

  /** Collects the values. Not safe for use by several threads at once. */
  public static final class Builder {
    private int segments = 0;
    private long deletedArticles = 0;
    private long terms = 0;
    private List<FieldSize> bytesByField = List.of();

    private Builder() {}

    /** The number of segments. */
    public Builder segments(int segments) {
      this.segments = segments;
      return this;
    }

    /** The number of deleted articles. */
    public Builder deletedArticles(long deletedArticles) {
      this.deletedArticles = deletedArticles;
      return this;
    }

    /** The number of distinct scored terms. */
    public Builder terms(long terms) {
      this.terms = terms;
      return this;
    }

    /** The size of each field. */
    public Builder bytesByField(List<FieldSize> bytesByField) {
      this.bytesByField = bytesByField;
      return this;
    }

    /** Builds the object. */
    public StorageStatistics build() {
      return new StorageStatistics(this);
    }
  }
}
