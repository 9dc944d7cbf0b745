package org.visnyk.ingest.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which keys or columns of a record hold which field of an article, and what to assume where a
 * record does not say. Immutable.
 *
 * <p>Unless mapped, a field is read from the key of its own name, or from one of the keys that news
 * data usually has for it, such as {@code headline} or {@code pubDate}. Keys are compared without
 * regard to case and to what joins their words: {@code published_at} is {@code publishedAt}.
 *
 * @since 0.1
 */
public final class ArticleMapping {
  private final Map<ArticleField, String> keys;
  private final String defaultSource;
  private final String defaultSection;

  private ArticleMapping(Builder builder) {
    this.keys = Map.copyOf(builder.keys);
    this.defaultSource = builder.defaultSource;
    this.defaultSection = builder.defaultSection;
  }

  /** The usual keys and no defaults. */
  public static ArticleMapping standard() {
    return builder().build();
  }

  /** Starts from {@link #standard}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this mapping. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.keys.putAll(keys);
    return builder.defaultSource(defaultSource).defaultSection(defaultSection);
  }

  /**
   * The keys that may hold a field, {@linkplain #normalised normalised}, the preferred one first.
   */
  public List<String> keys(ArticleField field) {
    String mapped = keys.get(field);
    return mapped == null ? UsualKeys.of(field) : List.of(normalised(mapped));
  }

  /** The keys that were mapped, as they were written. */
  public Map<ArticleField, String> mapped() {
    return keys;
  }

  /** A key in the form in which keys are compared. */
  public static String normalised(String key) {
    return UsualKeys.normalised(key);
  }

  /** The source of articles whose record names none; empty for none. */
  public String defaultSource() {
    return defaultSource;
  }

  /** The section of articles whose record names none; empty for none. */
  public String defaultSection() {
    return defaultSection;
  }

  /** Collects a mapping. Not safe for use by several threads at once. */
  public static final class Builder {
    private final Map<ArticleField, String> keys = new EnumMap<>(ArticleField.class);
    private String defaultSource = "";
    private String defaultSection = "";

    private Builder() {}

    /** Reads a field from a key or column instead of the usual ones. */
    public Builder key(ArticleField field, String key) {
      keys.put(field, key);
      return this;
    }

    /**
     * Reads a field from a key or column instead of the usual ones.
     *
     * @param field its name, such as {@code title}
     * @param key the key or column; {@code a.b} is the key {@code b} of the object under {@code a}
     * @throws IllegalArgumentException if articles have no such field
     */
    public Builder key(String field, String key) {
      return key(
          ArticleField.named(field)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "an article has no field \"%s\"; its fields are %s"
                              .formatted(field, ArticleField.allNames()))),
          key);
    }

    /** The source of articles whose record names none; default none. */
    public Builder defaultSource(String defaultSource) {
      this.defaultSource = defaultSource;
      return this;
    }

    /** The section of articles whose record names none; default none. */
    public Builder defaultSection(String defaultSection) {
      this.defaultSection = defaultSection;
      return this;
    }

    /** Builds the mapping. */
    public ArticleMapping build() {
      return new ArticleMapping(this);
    }
  }
}
