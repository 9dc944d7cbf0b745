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
 * One news article. Immutable and safe for any number of threads.
 *
 * <p>Only a title or a text is required. A value that an article does not have is an empty string,
 * an empty list or an empty {@code Optional}, never {@code null}. Surrounding white space of every
 * value is removed, and half a surrogate pair becomes U+FFFD.
 *
 * @param id what identifies the article in an index: 1 to {@value #MAX_LABEL_BYTES} bytes of UTF-8,
 *     no control characters. An article built without one takes it from its URL (see {@link
 *     Builder#url}), else from a hash of its words
 * @param title headline, plain text
 * @param lead opening paragraph, plain text, not repeated in {@code text}
 * @param text body, plain text; paragraphs are separated by blank lines
 * @param published moment of publication, in the years 1 to 9999, kept to the millisecond
 * @param source name of the outlet; like each author, section and tag at most {@value
 *     #MAX_LABEL_BYTES} bytes of UTF-8
 * @param url address of the article
 * @param authors names of the authors, in the order of the byline
 * @param section rubric of the outlet
 * @param tags editors' keywords
 */
public record Article(
    String id,
    String title,
    String lead,
    String text,
    Optional<Instant> published,
    String source,
    String url,
    List<String> authors,
    String section,
    List<String> tags) {

  /** The longest id, source, section, author or tag, in bytes of its UTF-8 form. */
  public static final int MAX_LABEL_BYTES = 1024;

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * Checks and normalises the components; a {@link Builder} is the comfortable way.
   *
   * @throws InvalidArticleException if there is neither title nor text, or a value is unusable
   */
  public Article {
    id = clean(id);
    title = clean(title);
    lead = clean(lead);
    text = clean(text);
    source = clean(source);
    url = clean(url);
    section = clean(section);
    authors = withoutBlanks(authors);
    tags = withoutBlanks(tags);
    published = published.map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
    requireTitleOrText(title, text);
    requireUsableId(id);
    requireUsableMoment(published);
    requireUsableLabel("source", source);
    requireUsableLabel("section", section);
    authors.forEach(author -> requireUsableLabel("authors", author));
    tags.forEach(tag -> requireUsableLabel("tags", tag));
  }

  /** Starts an article whose id comes from its URL, else from a hash of its title and texts. */
  public static Builder builder() {
    return new Builder(null);
  }

  /** Starts an article with the given id. */
  public static Builder builder(String id) {
    return new Builder(id);
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

  /** Without surrounding white space, and without half characters, which UTF-8 cannot express. */
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

    /** Rubric of the outlet; default empty. */
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
     * Builds the article.
     *
     * @throws InvalidArticleException if there is neither title nor text, or a value is unusable
     */
    public Article build() {
      requireTitleOrText(title.strip(), text.strip());
      return new Article(
          id == null ? derivedId() : id,
          title,
          lead,
          text,
          Optional.ofNullable(published),
          source,
          url,
          authors,
          section,
          tags);
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
