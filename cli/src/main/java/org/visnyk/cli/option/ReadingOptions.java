package org.visnyk.cli.option;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.cli.output.UsageException;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import picocli.CommandLine.Option;

/** The options of {@code index} that say how to read its files. */
public final class ReadingOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "auto (default), jsonl, json, csv, html, text, rss, xml, mail, warc or parquet; for"
              + " compressed files and archives, the format of their contents.")
  private InputFormat format = InputFormat.AUTO;

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "FIELD=KEY",
      description =
          "Read a field of the articles from another key or column than the usual ones, such as"
              + " title=kicker; a.b is the key b inside a.")
  private Map<String, String> keys = new LinkedHashMap<>();

  @Option(
      names = "--records",
      paramLabel = "PATH",
      description =
          "Where the records are in a JSON document, such as data.items; found automatically by"
              + " default.")
  private String records = "";

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "NAME",
      description = "The columns of tables without a header, such as id,title,text,published.")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = {"--source", "--default-source"},
      paramLabel = "NAME",
      description = "Source of articles without one.")
  private String defaultSource = "";

  @Option(
      names = {"--section", "--default-section"},
      paramLabel = "NAME",
      description = "Section of articles without one.")
  private String defaultSection = "";

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Character encoding, such as windows-1251; default detected automatically.")
  private @Nullable Charset encoding;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description =
          "Pattern of dates to try first, such as MM/dd/yyyy or %%m/%%d/%%Y; it also gives the"
              + " order of day and month.")
  private String dateFormat = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of dates that name none; default Europe/Kyiv.")
  private String zone = ReaderOptions.ZONE.getId();

  @Option(
      names = "--crawled",
      paramLabel = "DATE",
      description =
          "Date when pages were fetched, such as 2024-06-26, from which dates such as \"yesterday\""
              + " on them count; default today.")
  private @Nullable LocalDate crawled;

  @Option(
      names = "--drafts",
      description =
          "Also read the posts in an export of WordPress that are not published: drafts, private"
              + " and scheduled ones.")
  private boolean drafts;

  /**
   * The options for readers.
   *
   * @throws UsageException if a pattern, a zone or a mapping is malformed
   */
  public ReaderOptions readerOptions() {
    ReaderOptions.Builder options =
        ReaderOptions.builder()
            .format(format)
            .mapping(mapping())
            .records(records)
            .columns(columns.stream().map(String::strip).toList())
            .dateFormat(dateFormat)
            .zone(zone());
    if (encoding != null) {
      options.encoding(encoding);
    }
    if (crawled != null) {
      options.crawled(crawled);
    }
    if (drafts) {
      options.includeDrafts();
    }
    ReaderOptions all = options.build();
    requireDateFormat(all);
    return all;
  }

  /** A text that is the same for the same options, in each run. */
  public String fingerprint() {
    List<Object> all =
        List.of(
            format.name(),
            keys,
            records,
            columns,
            defaultSource,
            defaultSection,
            encoding == null ? "" : encoding.name(),
            dateFormat,
            zone,
            crawled == null ? "" : crawled,
            drafts);
    return Integer.toHexString(all.toString().hashCode());
  }

  private static void requireDateFormat(ReaderOptions options) {
    try {
      new NewsDates(options);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--date-format: %s is not a pattern of dates: %s"
              .formatted(options.dateFormat(), e.getMessage()));
    }
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--zone: there is no time zone %s; Europe/Kyiv and +03:00 are some".formatted(zone));
    }
  }

  private ArticleMapping mapping() {
    try {
      ArticleMapping.Builder mapping =
          ArticleMapping.builder().defaultSource(defaultSource).defaultSection(defaultSection);
      keys.forEach(mapping::key);
      return mapping.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException("--map: " + e.getMessage());
    }
  }
}
