package org.visnyk.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.mapping.ArticleMapper;
import org.visnyk.ingest.mapping.DateOrderQueue;
import org.visnyk.ingest.mapping.FieldValue;
import org.visnyk.ingest.mapping.KeyTable;
import org.visnyk.ingest.mapping.MappedRecord;
import org.visnyk.ingest.mapping.RecordValues;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.KeyUse;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads a table in UTF-8 whose first row names the columns, unless the options do, separated by
 * comma, semicolon, tab or vertical bar. A value in quotation marks may contain separators, and up
 * to 9,999 line ends; a quotation mark inside is doubled, or stands behind a backslash. In a table
 * with tabs or bars it is a character like any other unless it encloses a value. A row with more or
 * fewer values than columns, apart from empty ones at its end, or of more than 16 MiB, is rejected.
 * Rows without values, which spreadsheets leave at the end, are skipped. If a quotation mark is
 * missing, the row is rejected with the lines after it, up to the next line that begins an article.
 * Empty values are absent.
 */
public final class TableReader implements RecordReader {
  private static final String EXCEL_HINT = "sep=";

  /** Maximum number of comments and titles above the header. */
  private static final int MAX_LINES_ABOVE = 10;

  private static final String CLOSED_TOO_EARLY = "a quoted value is not followed by a separator";

  /** Separators of tables whose values are seldom quoted, since texts seldom contain them. */
  private static final String RARE_SEPARATORS = "\t|";

  private final RowSplitter rows;
  private final String source;
  private final KeyTable keys;
  private final RecordValues fields;
  private final ArticleMapper mapper;
  private final DateOrderQueue queue;
  private final RawRecord raw = new RawRecord();
  private final RawRecord candidate = new RawRecord();
  private final TableHeader header;
  private final List<KeyTable.Key> columns;

  /** Number of columns without those at the end that have no name. */
  private final int numberOfNamed;

  private RowGrammar grammar;
  private boolean isFirstRowData;

  /**
   * Reads the header.
   *
   * @throws UnsupportedInputException if no column holds a title or a text
   */
  public TableReader(InputStream in, String source, ReaderOptions options) throws IOException {
    this.rows = new RowSplitter(in);
    this.source = source;
    this.keys = new KeyTable(options.mapping());
    this.fields = new RecordValues(keys);
    this.mapper = new ArticleMapper(options);
    this.queue = new DateOrderQueue(mapper, this::nextRow);
    this.header = options.columns().isEmpty() ? readHeader() : givenHeader(options.columns());
    this.columns = header.columns().stream().map(keys::key).toList();
    columns.forEach(KeyTable::note);
    this.numberOfNamed = withoutEmptyEnd(header.columns()).size();
    this.grammar = RowGrammar.of(header.separator());
    rows.use(grammar);
  }

  private TableHeader readHeader() throws IOException {
    try {
      TableHeader first = null;
      for (int above = 0; above <= MAX_LINES_ABOVE && rows.next(raw); above++) {
        String row = text();
        TableHeader read = TableHeader.of(row).orElseThrow(this::notATable);
        if (read.isUsable(keys)) {
          return read;
        }
        if (!row.startsWith("#") && !row.startsWith(EXCEL_HINT)) {
          first = first == null ? read : first;
          if (withoutEmptyEnd(read.columns()).size() > 1) {
            break;
          }
        }
      }
      if (first == null) {
        return new TableHeader(',', List.of());
      }
      throw new UnsupportedInputException(
          "its header names neither a title nor a text but %s; map the columns to fields, or name"
                  .formatted(first.print())
              + " the columns if there is no header",
          Remedy.NAME_COLUMNS);
    } catch (UnreadableRecordException e) {
      throw new UnsupportedInputException("its first row cannot be read: " + e.reason());
    }
  }

  /** Columns that the options name; the first row shows the separator. */
  private TableHeader givenHeader(List<String> names) throws IOException {
    TableHeader given = new TableHeader(',', names);
    if (!given.isUsable(keys)) {
      throw new UnsupportedInputException(
          "the columns are neither a title nor a text but " + given.print(), Remedy.NAME_COLUMNS);
    }
    if (!rows.next(raw)) {
      return given;
    }
    isFirstRowData = true;
    try {
      return new TableHeader(RowGrammar.mostFrequentSeparator(text()), names);
    } catch (UnreadableRecordException e) {
      return given;
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
    return queue.next();
  }

  @Override
  public KeyUse keys() {
    return keys.use();
  }

  private @Nullable MappedRecord nextRow() throws IOException {
    if (isFirstRowData) {
      isFirstRowData = false;
      rows.repeat(raw, grammar);
      return read();
    }
    while (rows.next(raw)) {
      @Nullable MappedRecord row = raw.hasOnly(header.separator()) ? null : read();
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  /** Reads a row; {@code null} if it is the header once more, as where tables were joined. */
  private @Nullable MappedRecord read() throws IOException {
    if (rows.isEscaped() && rows.canRepeat()) {
      grammar = RowGrammar.ofEscaped(header.separator());
      rows.repeat(raw, grammar);
    }
    Position position = new Position(source, raw.number());
    try {
      Optional<MappedRecord> literal = readLiteral(position);
      if (literal.isPresent()) {
        return literal.get();
      }
      if (rows.isUnclosed() || rows.isClosedTooEarly()) {
        throw skipToNextArticle();
      }
      List<String> values = values(raw);
      return values.equals(header.columns()) ? null : map(position, values);
    } catch (UnreadableRecordException e) {
      return MappedRecord.of(e.rejection(position, raw.excerpt(Rejection.MAX_RAW_LENGTH)));
    }
  }

  /**
   * Reads the first line of a row whose quotation marks do not match, or enclose separators, as if
   * they had no meaning. Only where separators are rare in texts, and if that gives as many values
   * as there are columns.
   */
  private Optional<MappedRecord> readLiteral(Position position)
      throws IOException, UnreadableRecordException {
    if (RARE_SEPARATORS.indexOf(header.separator()) < 0) {
      return Optional.empty();
    }
    boolean isBroken = rows.isUnclosed() || rows.isClosedTooEarly();
    if (!isBroken && !(rows.lines() > 1 && hasSeparatorInValue())) {
      return Optional.empty();
    }
    List<String> values = grammar.literalValues(raw.characters(), lengthOfFirstLine());
    if (withoutEmptyEnd(values).size() > columns.size() || values.size() < numberOfNamed) {
      return Optional.empty();
    }
    rows.keepFirstLine(raw);
    return Optional.of(map(position, values));
  }

  private int lengthOfFirstLine() throws UnreadableRecordException {
    int length = raw.decode();
    for (int i = 0; i < length; i++) {
      if (raw.characters()[i] == '\n') {
        return i;
      }
    }
    return length;
  }

  private boolean hasSeparatorInValue() throws UnreadableRecordException {
    return values(raw).stream().anyMatch(value -> value.indexOf(header.separator()) >= 0);
  }

  /**
   * Skips a row with a missing or a superfluous quotation mark. A row that swallowed others is cut
   * down to its first line; the lines after it are added to the rejected record until one begins a
   * row that is certainly an article.
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

  /** Beyond doubt is only what has no value that is dropped, such as a date that is none. */
  private boolean isArticle(RawRecord row) {
    try {
      MappedRecord read = map(new Position(source, 0), values(row));
      return !rows.isUnclosed()
          && !rows.hasOddQuotes()
          && read.record() instanceof ReadArticle article
          && article.problems().isEmpty();
    } catch (UnreadableRecordException e) {
      return false;
    }
  }

  private List<String> values(RawRecord row) throws UnreadableRecordException {
    int length = row.decode();
    return grammar
        .values(row.characters(), length)
        .orElseThrow(() -> new UnreadableRecordException(CLOSED_TOO_EARLY));
  }

  private static List<String> withoutEmptyEnd(List<String> values) {
    int end = values.size();
    while (end > 0 && values.get(end - 1).isEmpty()) {
      end--;
    }
    return values.subList(0, end);
  }

  private MappedRecord map(Position position, List<String> values)
      throws UnreadableRecordException {
    if (values.size() < numberOfNamed || withoutEmptyEnd(values).size() > columns.size()) {
      throw new UnreadableRecordException(
          "expected %,d values, found %,d".formatted(columns.size(), values.size()));
    }
    fields.clear();
    Set<KeyTable.Key> filled = new HashSet<>();
    for (int i = 0; i < Math.min(values.size(), columns.size()); i++) {
      if (!values.get(i).isEmpty() && filled.add(columns.get(i))) {
        fields.add(columns.get(i), new FieldValue.Text(values.get(i)));
      }
    }
    return mapper.map(position, fields);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
