package org.visnyk.ingest.record;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How to read an input. Immutable.
 *
 * @since 0.1
 */
public final class ReaderOptions {
  /** The time zone of dates that name none: Europe/Kyiv. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  private final InputFormat format;
  private final ArticleMapping mapping;
  private final Optional<Charset> encoding;
  private final LocalDate crawled;

  private ReaderOptions(Builder builder) {
    this.format = builder.format;
    this.mapping = builder.mapping;
    this.encoding = builder.encoding;
    this.crawled = builder.crawled;
  }

  /** Format and encoding detected, the usual keys, pages fetched today. */
  public static ReaderOptions defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these options. */
  public Builder toBuilder() {
    Builder builder = new Builder().format(format).mapping(mapping).crawled(crawled);
    builder.encoding = encoding;
    return builder;
  }

  /** The format of the input. */
  public InputFormat format() {
    return format;
  }

  /** Which keys or columns hold which field, and defaults for absent values. */
  public ArticleMapping mapping() {
    return mapping;
  }

  /** The character encoding; empty if it is to be detected. */
  public Optional<Charset> encoding() {
    return encoding;
  }

  /**
   * The day on which pages were fetched. Relative dates ({@code вчора}) and dates without a year
   * are resolved against it.
   */
  public LocalDate crawled() {
    return crawled;
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {
    private InputFormat format = InputFormat.AUTO;
    private ArticleMapping mapping = ArticleMapping.standard();
    private Optional<Charset> encoding = Optional.empty();
    private LocalDate crawled = LocalDate.now(ZONE);

    private Builder() {}

    /** The format of the input; default {@link InputFormat#AUTO}. */
    public Builder format(InputFormat format) {
      this.format = format;
      return this;
    }

    /** Which keys or columns hold which field; default {@link ArticleMapping#standard}. */
    public Builder mapping(ArticleMapping mapping) {
      this.mapping = mapping;
      return this;
    }

    /** The character encoding, whatever the input declares; detected by default. */
    public Builder encoding(Charset encoding) {
      this.encoding = Optional.of(encoding);
      return this;
    }

    /** The day on which pages were fetched; default today in Kyiv. */
    public Builder crawled(LocalDate crawled) {
      this.crawled = crawled;
      return this;
    }

    /** Builds the options. */
    public ReaderOptions build() {
      return new ReaderOptions(this);
    }
  }
}
