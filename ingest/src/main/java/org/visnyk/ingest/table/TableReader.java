package org.visnyk.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.visnyk.Article;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.mapping.ArticleMapper;
import org.visnyk.ingest.mapping.FieldValue;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads a table in UTF-8 whose first row names the columns, separated by comma, semicolon or tab. A
 * value in quotation marks may contain separators, and up to 9,999 line ends. A row with more or
 * fewer values than columns, or of more than 16 MiB, is rejected. If a quotation mark is missing,
 * the row is rejected with the lines after it, up to the next line that begins an article. Empty
 * values are absent; several authors or tags are separated by semicolons, bars, or else commas.
 */
public final class TableReader implements RecordReader {
  private static final String EXCEL_HINT = "sep=";
  private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
  private static final String CLOSED_TOO_EARLY = "a quoted value is not followed by a separator";

  private final RowSplitter rows;
  private final String source;
  private final ArticleMapper mapper;
  private final Set<String> listColumns;
  private final Set<String> dateColumns;
  private final RawRecord raw = new RawRecord();
  private final RawRecord candidate = new RawRecord();
  private final TableHeader header;
  private final RowGrammar grammar;

  /**
   * Reads the header.
   *
   * @throws UnsupportedInputException if no column holds a title or a text
   */
  public TableReader(InputStream in, String source, ArticleMapping mapping) throws IOException {
    this.rows = new RowSplitter(in);
    this.source = source;
    ArticleMapping columns = TableHeader.normalised(mapping);
    this.mapper = new ArticleMapper(columns);
    this.listColumns = TableHeader.keys(columns, ArticleField.AUTHORS, ArticleField.TAGS);
    this.dateColumns = TableHeader.keys(columns, ArticleField.PUBLISHED);
    this.header = readHeader(columns);
    this.grammar = RowGrammar.of(header.separator());
    rows.use(grammar);
  }

  private TableHeader readHeader(ArticleMapping columns) throws IOException {
    try {
      if (!rows.next(raw)) {
        return new TableHeader(',', List.of());
      }
      String row = text();
      if (row.startsWith(EXCEL_HINT) && rows.next(raw)) {
        row = text();
      }
      TableHeader read = TableHeader.of(row).orElseThrow(this::notATable);
      boolean usable =
          TableHeader.keys(columns, ArticleField.TITLE, ArticleField.TEXT).stream()
              .anyMatch(read.columns()::contains);
      if (!usable) {
        throw new UnsupportedInputException(
            "its first row names neither a title nor a text but %s; map the columns to fields"
                .formatted(read.print()),
            Remedy.MAP_FIELDS);
      }
      return read;
    } catch (UnreadableRecordException e) {
      throw new UnsupportedInputException("its first row cannot be read: " + e.reason());
    }
  }

  private UnsupportedInputException notATable() {
    return new UnsupportedInputException(
        "its first row is not a row of a table: " + Excerpts.quote(raw.excerpt(200)));
  }

  private String text() throws UnreadableRecordException {
    int length = raw.decode();
    return new String(raw.characters(), 0, length).strip();
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    return rows.next(raw) ? Optional.of(read()) : Optional.empty();
  }

  private IngestRecord read() throws IOException {
    Position position = new Position(source, raw.number());
    try {
      if (rows.isUnclosed() || rows.isClosedTooEarly()) {
        throw skipToNextArticle();
      }
      return new ReadArticle(position, article(raw));
    } catch (UnreadableRecordException e) {
      return e.rejection(position, raw.excerpt(Rejection.MAX_RAW_LENGTH));
    }
  }

  /**
   * Skips a row with a missing or a superfluous quotation mark. A row that swallowed others is cut
   * down to its first line; the lines after it are added to the rejected record until one begins a
   * row that is an article beyond doubt.
   */
  private UnreadableRecordException skipToNextArticle() throws IOException {
    boolean unclosed = rows.isUnclosed();
    long first = rows.firstLine();
    if (unclosed) {
      rows.keepFirstLine(raw);
    }
    long last = rows.lastLine();
    while (rows.tryNext(candidate)) {
      if (isArticle(candidate)) {
        rows.undoLast();
        break;
      }
      rows.keepFirstLine(candidate);
      last = rows.lastLine();
      raw.appendLine(candidate);
    }
    String reason =
        unclosed ? "a quotation mark is not closed where its value ends" : CLOSED_TOO_EARLY;
    String lines = "; skipped lines %,d to %,d".formatted(first, last);
    return new UnreadableRecordException(first == last ? reason : reason + lines);
  }

  private boolean isArticle(RawRecord row) {
    try {
      article(row);
      return !rows.isUnclosed() && !rows.hasOddQuotes();
    } catch (UnreadableRecordException e) {
      return false;
    }
  }

  private Article article(RawRecord row) throws UnreadableRecordException {
    return mapper.map(fields(values(row)));
  }

  private List<String> values(RawRecord row) throws UnreadableRecordException {
    int length = row.decode();
    List<String> values =
        grammar
            .values(row.characters(), length)
            .orElseThrow(() -> new UnreadableRecordException(CLOSED_TOO_EARLY));
    if (values.size() != header.columns().size()) {
      throw new UnreadableRecordException(
          "expected %,d values, found %,d".formatted(header.columns().size(), values.size()));
    }
    return values;
  }

  private Map<String, FieldValue> fields(List<String> values) {
    Map<String, FieldValue> fields = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String column = header.columns().get(i);
      if (!values.get(i).isEmpty()) {
        fields.putIfAbsent(column, field(column, values.get(i)));
      }
    }
    return fields;
  }

  private FieldValue field(String column, String value) {
    if (listColumns.contains(column)) {
      String separators = value.contains(";") || value.contains("|") ? "[;|]" : ",";
      return new FieldValue.Texts(
          Stream.of(value.split(separators)).map(String::strip).filter(s -> !s.isEmpty()).toList());
    }
    return dateColumns.contains(column) && EPOCH.matcher(value).matches()
        ? new FieldValue.Numeral(value)
        : new FieldValue.Text(value);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
