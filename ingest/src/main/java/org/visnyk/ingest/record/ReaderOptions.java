package org.visnyk.ingest.record;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How to read an input. Immutable.
 *
 * @param format what the input is; default {@link InputFormat#AUTO}
 * @param mapping which keys or columns hold what, and what to assume where a record says nothing;
 *     default {@link ArticleMapping#standard}
 * @param encoding how characters are written; default what the input says or looks like
 * @param crawled the day on which pages were fetched, against which {@code вчора} and dates without
 *     a year are read; default today in Kyiv
 */
public record ReaderOptions(
    InputFormat format, ArticleMapping mapping, Optional<Charset> encoding, LocalDate crawled) {

  /** The time zone of dates that name none. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  /** Everything found out from the input itself, pages read as fetched today. */
  public static ReaderOptions defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {
    private InputFormat format = InputFormat.AUTO;
    private ArticleMapping mapping = ArticleMapping.standard();
    private Optional<Charset> encoding = Optional.empty();
    private LocalDate crawled = LocalDate.now(ZONE);

    private Builder() {}

    /** What the input is; default {@link InputFormat#AUTO}. */
    public Builder format(InputFormat format) {
      this.format = format;
      return this;
    }

    /** Which keys hold what; default {@link ArticleMapping#standard}. */
    public Builder mapping(ArticleMapping mapping) {
      this.mapping = mapping;
      return this;
    }

    /** How characters are written, whatever the input says of itself; default found out. */
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
      return new ReaderOptions(format, mapping, encoding, crawled);
    }
  }
}
