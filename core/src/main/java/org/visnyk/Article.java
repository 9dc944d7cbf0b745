package org.visnyk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One news article. Immutable and safe for use by several threads.
 *
 * <p>Only a title or a text is required. A value that an article does not have is an empty string,
 * an empty list or an empty {@code Optional}, never {@code null}. White space around every value is
 * removed, and an unpaired surrogate becomes U+FFFD.
 *
 * @since 0.1
 */
public final class Article {

  /** The longest id, source, section, author or tag, in bytes of its UTF-8 form. */
  public static final int MAX_LABEL_BYTES = 1024;

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");

  private final String id;
  private final String title;
  private final String lead;
  private final String text;
  private final Optional<Instant> published;
  private final String source;
  private final String url;
  private final List<String> authors;
  private final String section;
  private final List<String> tags;
  private final String language;

  private Article(Builder builder) {
    title = clean(builder.title);
    lead = clean(builder.lead);
    text = clean(builder.text);
    source = clean(builder.source);
    url = clean(builder.url);
    section = clean(builder.section);
    language = clean(builder.language);
    authors = withoutBlanks(builder.authors);
    tags = withoutBlanks(builder.tags);
    published =
        Optional.ofNullable(builder.published).map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
    requireTitleOrText(title, text);
    id = builder.id == null ? builder.derivedId() : clean(builder.id);
    requireUsableId(id);
    requireUsableMoment(published);
    requireUsableLabel("source", source);
    requireUsableLabel("section", section);
    requireUsableLabel("language", language);
    authors.forEach(author -> requireUsableLabel("authors", author));
    tags.forEach(tag -> requireUsableLabel("tags", tag));
  }

  /** Starts an article whose id comes from its URL, otherwise from a hash of its words. */
  public static Builder builder() {
    return new Builder(null);
  }

  /** Starts an article with the given id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Starts from the values of this article, its id included. */
  public Builder toBuilder() {
    Builder builder =
        builder(id)
            .title(title)
            .lead(lead)
            .text(text)
            .source(source)
            .url(url)
            .authors(authors)
            .section(section)
            .tags(tags)
            .language(language);
    published.ifPresent(builder::published);
    return builder;
  }

  /**
   * What identifies the article in an index: 1 to {@value #MAX_LABEL_BYTES} bytes of UTF-8, no
   * control characters. An article built without an id takes it from its URL (see {@link
   * Builder#url}), otherwise from a hash of its title, lead and text.
   */
  public String id() {
    return id;
  }

  /**
   * The id that an article built with this id has: without white space around it, and with U+FFFD
   * for an unpaired surrogate. Every method of an index that takes an id does this to it.
   */
  public static String normalId(String id) {
    return clean(id);
  }

  /** Headline, plain text. */
  public String title() {
    return title;
  }

  /** Opening paragraph, plain text, not repeated in {@link #text}. */
  public String lead() {
    return lead;
  }

  /** Body, plain text; paragraphs are separated by blank lines. */
  public String text() {
    return text;
  }

  /** Moment of publication, in the years 1 to 9999, to the millisecond. */
  public Optional<Instant> published() {
    return published;
  }

  /**
   * Name of the outlet; like the section and each author and tag at most {@value #MAX_LABEL_BYTES}
   * bytes of UTF-8.
   */
  public String source() {
    return source;
  }

  /** Address of the article. */
  public String url() {
    return url;
  }

  /** Names of the authors, in the order of the byline. */
  public List<String> authors() {
    return authors;
  }

  /** Section of the outlet. */
  public String section() {
    return section;
  }

  /** Editors' keywords. */
  public List<String> tags() {
    return tags;
  }

  /**
   * Code of the language: {@code uk}, {@code ru}, {@code en} or {@code other}. Empty for an article
   * whose language nobody named; an index detects it when the article is put, so that articles that
   * come from an index have one.
   */
  public String language() {
    return language;
  }

  private List<Object> values() {
    return List.of(id, title, lead, text, published, source, url, authors, section, tags);
  }

  /**
   * Whether the other object is an article with the same values. The language is not compared: an
   * article that comes back from an index equals the one that was put.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "Article" + values();
  }

  private static void requireTitleOrText(String title, String text) {
    if (title.isEmpty() && text.isEmpty()) {
      throw new InvalidArticleException(
          "text", "an article needs a title or a text, and this one has neither");
    }
  }

  private static void requireUsableId(String id) {
    if (id.isEmpty()) {
      throw new InvalidArticleException("id", "the id is empty; leave it out to have one made");
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidArticleException("id", "the id contains a control character");
    }
    requireUsableLabel("id", id);
  }

  private static void requireUsableMoment(Optional<Instant> published) {
    published.ifPresent(
        moment -> {
          if (moment.isBefore(EARLIEST) || !moment.isBefore(END_OF_TIME)) {
            throw new InvalidArticleException(
                "published", "the year of %s is outside of 1 to 9999".formatted(moment));
          }
        });
  }

  private static void requireUsableLabel(String field, String value) {
    int bytes = value.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_LABEL_BYTES) {
      throw new InvalidArticleException(
          field,
          "a value is %d bytes long; at most %d are allowed".formatted(bytes, MAX_LABEL_BYTES));
    }
  }

  private static List<String> withoutBlanks(List<String> values) {
    return values.stream().map(Article::clean).filter(value -> !value.isEmpty()).toList();
  }

  /** Removes white space around a value, and unpaired surrogates, which UTF-8 cannot express. */
  private static String clean(String value) {
    String stripped = value.strip();
    for (int i = 0; i < stripped.length(); i++) {
      if (Character.isSurrogate(stripped.charAt(i))) {
        return new String(stripped.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
      }
    }
    return stripped;
  }

  /** Collects the values of an article. Not safe for use by several threads at once. */
  public static final class Builder {
    private final @Nullable String id;
    private String title = "";
    private String lead = "";
    private String text = "";
    private @Nullable Instant published;
    private String source = "";
    private String url = "";
    private List<String> authors = List.of();
    private String section = "";
    private List<String> tags = List.of();
    private String language = "";

    private Builder(@Nullable String id) {
      this.id = id;
    }

    /** Headline, plain text; default empty. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** Opening paragraph, plain text; default empty. */
    public Builder lead(String lead) {
      this.lead = lead;
      return this;
    }

    /** Body, plain text, paragraphs separated by blank lines; default empty. */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /** Moment of publication; default unknown. */
    public Builder published(Instant published) {
      this.published = published;
      return this;
    }

    /** Name of the outlet; default empty. */
    public Builder source(String source) {
      this.source = source;
      return this;
    }

    /**
     * Address of the article; default empty. Where no id is given, the id is this address in
     * canonical form: scheme and host in lower case, no fragment, no tracking parameters, no
     * trailing slash.
     */
    public Builder url(String url) {
      this.url = url;
      return this;
    }

    /** Names of the authors in the order of the byline; default none. */
    public Builder authors(List<String> authors) {
      this.authors = List.copyOf(authors);
      return this;
    }

    /** Names of the authors in the order of the byline; default none. */
    public Builder authors(String... authors) {
      return authors(Arrays.asList(authors));
    }

    /** Section of the outlet; default empty. */
    public Builder section(String section) {
      this.section = section;
      return this;
    }

    /** Editors' keywords; default none. */
    public Builder tags(List<String> tags) {
      this.tags = List.copyOf(tags);
      return this;
    }

    /** Editors' keywords; default none. */
    public Builder tags(String... tags) {
      return tags(Arrays.asList(tags));
    }

    /**
     * Code of the language, {@code uk}, {@code ru}, {@code en} or {@code other}; default empty, so
     * that an index detects it.
     */
    public Builder language(String language) {
      this.language = language;
      return this;
    }

    /**
     * Builds the article.
     *
     * @throws InvalidArticleException if there is neither title nor text, or a value is unusable
     */
    public Article build() {
      return new Article(this);
    }

    private String derivedId() {
      String canonical = CanonicalUrl.of(url.strip());
      boolean usable =
          !canonical.isEmpty()
              && canonical.getBytes(StandardCharsets.UTF_8).length <= MAX_LABEL_BYTES
              && canonical.chars().noneMatch(Character::isISOControl);
      return usable ? canonical : contentHash();
    }

    private String contentHash() {
      List<String> parts = List.of(title.strip(), lead.strip(), text.strip());
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] hash = digest.digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + HexFormat.of().formatHex(hash, 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
