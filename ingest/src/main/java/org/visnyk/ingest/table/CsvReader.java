package org.visnyk.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.Article;
import org.visnyk.ingest.json.ArticleMapper;
import org.visnyk.ingest.json.JsonValue;
import org.visnyk.ingest.json.RecordDecoder;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.Excerpts;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.RawRecord;
import org.visnyk.ingest.record.ReadArticle;
import org.visnyk.ingest.record.RecordPosition;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Rejection;
import org.visnyk.ingest.record.UnreadableRecordException;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads a table in UTF-8 whose first row names the columns. Comma, semicolon or tab stand between
 * the values; a value in quotation marks may hold them, and up to 9,999 line ends. A row with more
 * or fewer values than there are columns is refused, and so is one that is longer than 16 MiB.
 * Where a quotation mark is missing, what follows is read again from the next line that begins an
 * article. Empty values are no values; several authors and tags are separated by semicolons, bars
 * or else commas.
 */
public final class CsvReader implements RecordReader {
  private static final String EXCEL_HINT = "sep=";
  private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");

  private final RowSplitter rows;
  private final String source;
  private final ArticleMapper mapper;
  private final Set<String> lists;
  private final Set<String> dates;
  private final RawRecord raw = new RawRecord();
  private final RawRecord attempt = new RawRecord();
  private final RecordDecoder decoder = new RecordDecoder();
  private final CsvHeader header;

  /**
   * Reads the header.
   *
   * @throws UnsupportedInputException if it names nothing that an article needs
   */
  public CsvReader(InputStream in, String source, ArticleMapping mapping) throws IOException {
    this.rows = new RowSplitter(in);
    this.source = source;
    ArticleMapping columns = mapping.inLowerCase();
    this.mapper = new ArticleMapper(columns);
    this.lists = keys(columns, ArticleField.AUTHORS, ArticleField.TAGS);
    this.dates = keys(columns, ArticleField.PUBLISHED);
    this.header = readHeader(columns);
    rows.separateBy(header.separator());
  }

  private CsvHeader readHeader(ArticleMapping columns) throws IOException {
    try {
      if (!rows.next(raw)) {
        return new CsvHeader(',', List.of());
      }
      String row = text();
      if (row.startsWith(EXCEL_HINT) && rows.next(raw)) {
        row = text();
      }
      CsvHeader read = CsvHeader.of(row);
      boolean usable =
          keys(columns, ArticleField.TITLE, ArticleField.TEXT).stream()
              .anyMatch(read.columns()::contains);
      if (!usable) {
        throw new UnsupportedInputException(
            "its first row names neither a title nor a text but %s; name the columns with --map title=COLUMN"
                .formatted(read.print()));
      }
      return read;
    } catch (UnreadableRecordException e) {
      throw new UnsupportedInputException("its first row cannot be read: " + e.reason());
    } catch (JsonProcessingException e) {
      throw new UnsupportedInputException(
          "its first row is no row of a table: " + Excerpts.quote(raw.excerpt(200)));
    }
  }

  private String text() throws UnreadableRecordException {
    int length = decoder.decode(raw);
    return new String(decoder.characters(), 0, length).strip();
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    return rows.next(raw) ? Optional.of(read()) : Optional.empty();
  }

  private IngestRecord read() throws IOException {
    RecordPosition position = new RecordPosition(source, raw.number());
    try {
      if (rows.isBroken() || rows.isClosedTooEarly()) {
        throw withoutBrokenLines();
      }
      return new ReadArticle(position, article(raw));
    } catch (UnreadableRecordException e) {
      return new Rejection(position, e.field(), e.reason(), raw.excerpt(Rejection.MAX_RAW_LENGTH));
    }
  }

  /**
   * Where a quotation mark is missing, the row holds others: goes back to its second line. Where
   * there is one too many, what follows may be the rest of the row. In both cases goes on to the
   * first line that begins a row which is an article beyond doubt.
   */
  private UnreadableRecordException withoutBrokenLines() throws IOException {
    boolean broken = rows.isBroken();
    long first = rows.firstLine();
    if (broken) {
      rows.keepFirstLine(raw);
    }
    long last = rows.lastLine();
    while (rows.tryNext(attempt)) {
      if (isArticle(attempt)) {
        rows.takeBack();
        break;
      }
      rows.keepFirstLine(attempt);
      last = rows.lastLine();
      raw.appendLine(attempt);
    }
    String reason =
        broken
            ? "a quotation mark is not closed where its value ends"
            : "a quoted value is followed by something else than a separator";
    String lines = "; lines %,d to %,d are left out".formatted(first, last);
    return new UnreadableRecordException("", first == last ? reason : reason + lines);
  }

  private boolean isArticle(RawRecord row) throws IOException {
    try {
      article(row);
      return !rows.isBroken() && !rows.hasOddMarks();
    } catch (UnreadableRecordException e) {
      return false;
    }
  }

  private Article article(RawRecord row) throws IOException, UnreadableRecordException {
    return mapper.map(values(cells(row)));
  }

  private List<String> cells(RawRecord row) throws IOException, UnreadableRecordException {
    int length = decoder.decode(row);
    try {
      List<String> cells = header.cells(decoder.characters(), length).orElse(List.of());
      if (cells.size() != header.columns().size()) {
        throw new UnreadableRecordException(
            "",
            "%,d values, where there are %,d columns"
                .formatted(cells.size(), header.columns().size()));
      }
      return cells;
    } catch (JsonProcessingException e) {
      throw new UnreadableRecordException(
          "", "a quoted value is followed by something else than a separator");
    }
  }

  private Map<String, JsonValue> values(List<String> cells) {
    Map<String, JsonValue> values = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String column = header.columns().get(i);
      String cell = cells.get(i).strip();
      if (!cell.isEmpty()) {
        values.putIfAbsent(column, value(column, cell));
      }
    }
    return values;
  }

  private JsonValue value(String column, String cell) {
    if (!lists.contains(column)) {
      return EPOCH.matcher(cell).matches() ? numeral(column, cell) : new JsonValue.Text(cell);
    }
    String separators = cell.contains(";") || cell.contains("|") ? "[;|]" : ",";
    return new JsonValue.Texts(
        Stream.of(cell.split(separators)).map(String::strip).filter(s -> !s.isEmpty()).toList());
  }

  /** A moment in seconds or milliseconds since 1970; every other number is a text here. */
  private JsonValue numeral(String column, String cell) {
    return dates.contains(column) ? new JsonValue.Numeral(cell) : new JsonValue.Text(cell);
  }

  private static Set<String> keys(ArticleMapping columns, ArticleField... fields) {
    return Stream.of(fields)
        .flatMap(field -> columns.keysOf(field).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
