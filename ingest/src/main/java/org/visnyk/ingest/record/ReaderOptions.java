package org.visnyk.ingest.record;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
  private final Optional<LocalDate> crawled;
  private final ZoneId zone;
  private final String dateFormat;
  private final List<String> columns;
  private final String records;
  private final boolean includesDrafts;

  private ReaderOptions(Builder builder) {
    this.format = builder.format;
    this.mapping = builder.mapping;
    this.encoding = builder.encoding;
    this.crawled = builder.crawled;
    this.zone = builder.zone;
    this.dateFormat = builder.dateFormat;
    this.columns = List.copyOf(builder.columns);
    this.records = builder.records;
    this.includesDrafts = builder.includesDrafts;
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
    Builder builder = new Builder().format(format).mapping(mapping).zone(zone);
    builder.dateFormat(dateFormat).columns(columns).records(records);
    builder.encoding = encoding;
    builder.crawled = crawled;
    builder.includesDrafts = includesDrafts;
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
   * The day on which pages were fetched, today if it is unknown. Relative dates ({@code вчора}) and
   * dates without a year are resolved against it, and a later date is not one of publication.
   */
  public LocalDate crawled() {
    return crawled.orElseGet(() -> LocalDate.now(zone));
  }

  /** Whether {@link #crawled} was set. */
  public boolean isCrawledKnown() {
    return crawled.isPresent();
  }

  /** The time zone of dates that name none. */
  public ZoneId zone() {
    return zone;
  }

  /** The pattern of dates to try before any other form; empty for none. */
  public String dateFormat() {
    return dateFormat;
  }

  /** The columns of tables without a header; empty if tables have one. */
  public List<String> columns() {
    return columns;
  }

  /** Path of the records in a JSON document, such as {@code data.items}; empty to find them. */
  public String records() {
    return records;
  }

  /** Whether posts of WordPress that are not published are read as well. */
  public boolean includesDrafts() {
    return includesDrafts;
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {
    private InputFormat format = InputFormat.AUTO;
    private ArticleMapping mapping = ArticleMapping.standard();
    private Optional<Charset> encoding = Optional.empty();
    private Optional<LocalDate> crawled = Optional.empty();
    private ZoneId zone = ZONE;
    private String dateFormat = "";
    private List<String> columns = List.of();
    private String records = "";
    private boolean includesDrafts;

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
      this.crawled = Optional.of(crawled);
      return this;
    }

    /** The time zone of dates that name none; default {@link #ZONE}. */
    public Builder zone(ZoneId zone) {
      this.zone = zone;
      return this;
    }

    /**
     * The pattern of dates to try before any other form, such as {@code MM/dd/yyyy HH:mm} ({@link
     * java.time.format.DateTimeFormatter}) or {@code %m/%d/%Y %H:%M} (as in C and Python). In dates
     * of figures that do not match it, day and month are in its order. Default empty.
     */
    public Builder dateFormat(String dateFormat) {
      this.dateFormat = dateFormat;
      return this;
    }

    /** The columns of tables without a header, in their order; default empty. */
    public Builder columns(List<String> columns) {
      this.columns = columns;
      return this;
    }

    /**
     * Path of the records in a JSON document: keys joined by dots that lead to an object, or to an
     * array or object of objects. Default empty, so that they are found.
     */
    public Builder records(String records) {
      this.records = records;
      return this;
    }

    /**
     * Also read the posts in an export of WordPress (WXR) that are not published: drafts, private
     * posts, and those that wait for review or for their day. By default they are skipped.
     */
    public Builder includeDrafts() {
      this.includesDrafts = true;
      return this;
    }

    /** Builds the options. */
    public ReaderOptions build() {
      return new ReaderOptions(this);
    }
  }
}
