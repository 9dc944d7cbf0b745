package org.visnyk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article that a search found. Immutable.
 *
 * @since 0.1
 */
public final class Hit {
  private final String id;
  private final double score;
  private final String title;
  private final Highlight highlightedTitle;
  private final Highlight snippet;
  private final String lead;
  private final @Nullable Instant published;
  private final String source;
  private final String url;
  private final List<String> authors;
  private final String section;
  private final List<String> tags;
  private final String language;
  private final List<String> duplicates;
  private final @Nullable String explanation;

  private Hit(Builder builder) {
    this.id = builder.id;
    this.score = builder.score;
    this.title = builder.title;
    this.highlightedTitle = builder.highlightedTitle;
    this.snippet = builder.snippet;
    this.lead = builder.lead;
    this.published = builder.published;
    this.source = builder.source;
    this.url = builder.url;
    this.authors = List.copyOf(builder.authors);
    this.section = builder.section;
    this.tags = List.copyOf(builder.tags);
    this.language = builder.language;
    this.duplicates = List.copyOf(builder.duplicates);
    this.explanation = builder.explanation;
  }

  /** Starts a hit with a score of 0 and empty values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.score = score;
    builder.title = title;
    builder.highlightedTitle = highlightedTitle;
    builder.snippet = snippet;
    builder.lead = lead;
    builder.published = published;
    builder.source = source;
    builder.url = url;
    builder.authors = authors;
    builder.section = section;
    builder.tags = tags;
    builder.language = language;
    builder.duplicates = duplicates;
    builder.explanation = explanation;
    return builder;
  }

  /** The id of the article. */
  public String id() {
    return id;
  }

  /**
   * How well the article matches the query: higher is better, comparable only within one result; 0
   * if the hits are sorted by date.
   */
  public double score() {
    return score;
  }

  /** The title of the article, plain text; empty if it has none. */
  public String title() {
    return title;
  }

  /**
   * The title with its matches; empty if there is no title, and where the request wanted no
   * snippets.
   */
  public Highlight highlightedTitle() {
    return highlightedTitle;
  }

  /**
   * Passages of the article with their matches; its beginning if none matches; empty where the
   * request wanted none and where the time was up.
   */
  public Highlight snippet() {
    return snippet;
  }

  /** The lead of the article, plain text; empty if it has none. */
  public String lead() {
    return lead;
  }

  /** The moment of publication. */
  public Optional<Instant> published() {
    return Optional.ofNullable(published);
  }

  /** The name of the outlet; empty if unknown. */
  public String source() {
    return source;
  }

  /** The address of the article; empty if unknown. */
  public String url() {
    return url;
  }

  /** The authors, in the order of the byline. */
  public List<String> authors() {
    return authors;
  }

  /** The section of the outlet; empty if unknown. */
  public String section() {
    return section;
  }

  /** The editors' keywords. */
  public List<String> tags() {
    return tags;
  }

  /** The code of the language: {@code uk}, {@code ru}, {@code en} or {@code other}. */
  public String language() {
    return language;
  }

  /**
   * Ids of duplicates of this article, whether they match the request or not: the newest first, at
   * most 20; see {@link DuplicatePolicy}.
   */
  public List<String> duplicates() {
    return duplicates;
  }

  /**
   * How the score came about, if the request asked for it: English text for a person, with a line
   * for each word or phrase that contributes, beginning with the amount.
   */
  public Optional<String> explanation() {
    return Optional.ofNullable(explanation);
  }

  private List<Object> values() {
    return List.of(
        id,
        score,
        title,
        highlightedTitle,
        snippet,
        lead,
        published(),
        source,
        url,
        authors,
        section,
        tags,
        language,
        duplicates,
        explanation());
  }

  /** Whether the other object has the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hit that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "Hit" + values();
  }

  /** Collects the values. Not safe for use by several threads at once. */
  public static final class Builder {
    private String id = "";
    private double score = 0;
    private String title = "";
    private Highlight highlightedTitle = Highlight.empty();
    private Highlight snippet = Highlight.empty();
    private String lead = "";
    private @Nullable Instant published;
    private String source = "";
    private String url = "";
    private List<String> authors = List.of();
    private String section = "";
    private List<String> tags = List.of();
    private String language = "";
    private List<String> duplicates = List.of();
    private @Nullable String explanation;

    private Builder() {}

    /** The id of the article. */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /** The score; default 0. */
    public Builder score(double score) {
      this.score = score;
      return this;
    }

    /** The title; default empty. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** The title with its matches; default empty. */
    public Builder highlightedTitle(Highlight highlightedTitle) {
      this.highlightedTitle = highlightedTitle;
      return this;
    }

    /** Passages with their matches; default empty. */
    public Builder snippet(Highlight snippet) {
      this.snippet = snippet;
      return this;
    }

    /** The lead; default empty. */
    public Builder lead(String lead) {
      this.lead = lead;
      return this;
    }

    /** The moment of publication; default unknown. */
    public Builder published(Instant published) {
      this.published = published;
      return this;
    }

    /** The name of the outlet; default empty. */
    public Builder source(String source) {
      this.source = source;
      return this;
    }

    /** The address; default empty. */
    public Builder url(String url) {
      this.url = url;
      return this;
    }

    /** The authors; default none. */
    public Builder authors(List<String> authors) {
      this.authors = authors;
      return this;
    }

    /** The section; default empty. */
    public Builder section(String section) {
      this.section = section;
      return this;
    }

    /** The keywords; default none. */
    public Builder tags(List<String> tags) {
      this.tags = tags;
      return this;
    }

    /** The code of the language; default empty. */
    public Builder language(String language) {
      this.language = language;
      return this;
    }

    /** Ids of duplicates; default none. */
    public Builder duplicates(List<String> duplicates) {
      this.duplicates = duplicates;
      return this;
    }

    /** How the score came about; default not explained. */
    public Builder explanation(String explanation) {
      this.explanation = explanation;
      return this;
    }

    /** Builds the object. */
    public Hit build() {
      return new Hit(this);
    }
  }
}
