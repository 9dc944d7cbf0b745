package org.visnyk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link EmbeddedNewsIndex#check} found. Immutable.
 *
 * @since 0.1
 */
public final class IndexCheck {
  private final long articles;
  private final int segments;
  private final int damagedSegments;
  private final long lostArticles;
  private final List<String> problems;

  private IndexCheck(Builder builder) {
    this.articles = builder.articles;
    this.segments = builder.segments;
    this.damagedSegments = builder.damagedSegments;
    this.lostArticles = builder.lostArticles;
    this.problems = List.copyOf(builder.problems);
  }

  /** Starts with an empty, sound index. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.articles = articles;
    builder.segments = segments;
    builder.damagedSegments = damagedSegments;
    builder.lostArticles = lostArticles;
    builder.problems = problems;
    return builder;
  }

  /**
   * The number of articles in the last commit, those in damaged segments included as far as they
   * can be counted.
   */
  public long articles() {
    return articles;
  }

  /** The number of segments. */
  public int segments() {
    return segments;
  }

  /** The number of segments that cannot be read completely. */
  public int damagedSegments() {
    return damagedSegments;
  }

  /** The number of articles in damaged segments. */
  public long lostArticles() {
    return lostArticles;
  }

  /** What is wrong, a sentence each; empty if nothing is. */
  public List<String> problems() {
    return problems;
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }

  private List<Object> values() {
    return List.of(articles, segments, damagedSegments, lostArticles, problems);
  }

  /** Whether the other object has the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexCheck that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "IndexCheck" + values();
  }

  /** Collects the values. Not safe for use by several threads at once. */
  public static final class Builder {
    private long articles = 0;
    private int segments = 0;
    private int damagedSegments = 0;
    private long lostArticles = 0;
    private List<String> problems = List.of();

    private Builder() {}

    /** The number of articles. */
    public Builder articles(long articles) {
      this.articles = articles;
      return this;
    }

    /** The number of segments. */
    public Builder segments(int segments) {
      this.segments = segments;
      return this;
    }

    /** The number of damaged segments. */
    public Builder damagedSegments(int damagedSegments) {
      this.damagedSegments = damagedSegments;
      return this;
    }

    /** The number of articles in damaged segments. */
    public Builder lostArticles(long lostArticles) {
      this.lostArticles = lostArticles;
      return this;
    }

    /** What is wrong, a sentence each. */
    public Builder problems(List<String> problems) {
      this.problems = problems;
      return this;
    }

    /** Builds the object. */
    public IndexCheck build() {
      return new IndexCheck(this);
    }
  }
}
