package org.visnyk.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.mapping.ArticleMapper;
import org.visnyk.ingest.mapping.DateOrderQueue;
import org.visnyk.ingest.mapping.KeyTable;
import org.visnyk.ingest.mapping.KnownRecords;
import org.visnyk.ingest.mapping.MappedRecord;
import org.visnyk.ingest.mapping.RecordValues;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.KeyUse;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads JSON objects in UTF-8 with the keys of an {@link ArticleMapping}. An object that is no
 * article but holds some, such as the answer of a news service, is searched for them.
 *
 * <p>Unknown keys are ignored, and {@code null} means no value. A value that cannot be used is
 * dropped, as {@link ArticleMapper} says. An unpaired surrogate becomes U+FFFD. An object that is
 * broken or has neither title nor text is rejected, and so is one of more than 16 MiB that holds no
 * others.
 */
public final class JsonReader implements RecordReader {
  /** Cuts an input into records without parsing them. */
  interface Splitter extends AutoCloseable {
    /**
     * Collects the next record that is not blank.
     *
     * @return whether there was one
     */
    boolean next(RawRecord record) throws IOException;

    /** What stands around the last record. */
    Surroundings around();

    @Override
    void close() throws IOException;
  }

  /** Stands before each record of a JSON text sequence (RFC 7464). */
  private static final char RECORD_SEPARATOR = '\u001E';

  private static final int MAX_PATHS = 10;

  private final Splitter splitter;
  private final String source;
  private final String path;
  private final KeyTable keys;
  private final RecordValues values;
  private final JsonObjectParser parser;
  private final NestedRecords nested;
  private final ArticleMapper mapper;
  private final DateOrderQueue queue;
  private final RawRecord raw = new RawRecord();
  private final Queue<NestedRecords.Found> found = new ArrayDeque<>();

  /** Paths of the lists, inside of a document too large to be held, that have articles. */
  private final Set<String> lists = new HashSet<>();

  private final Set<String> otherPaths = new LinkedHashSet<>();
  private long numberOfNested;
  private boolean isAtPath;
  private String idOfNext = "";

  private JsonReader(Splitter splitter, String source, ReaderOptions options) {
    this.splitter = splitter;
    this.source = source;
    this.path = options.records();
    this.keys = new KeyTable(options.mapping());
    this.values = new RecordValues(keys);
    this.parser = new JsonObjectParser(keys);
    this.nested = new NestedRecords(options.mapping(), options.records());
    this.mapper = new ArticleMapper(options);
    this.queue = new DateOrderQueue(mapper, this::read);
  }

  /**
   * Reads JSON lines, numbered from 1; blank lines are skipped.
   *
   * @param in the bytes; need not be buffered; closed with the reader
   * @param source the name of the input, for messages
   */
  public static JsonReader ofLines(InputStream in, String source, ReaderOptions options) {
    return new JsonReader(new LineSplitter(in), source, options);
  }

  /**
   * Reads the elements of an array, or objects one after the other, numbered from 1, or the
   * articles inside of them. An array that is not closed ends with an {@link java.io.EOFException}
   * after its last element.
   *
   * @param in the bytes; need not be buffered; closed with the reader
   * @param source the name of the input, for messages
   */
  public static JsonReader ofDocument(InputStream in, String source, ReaderOptions options) {
    return new JsonReader(new DocumentSplitter(in), source, options);
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    return queue.next();
  }

  @Override
  public KeyUse keys() {
    return keys.use();
  }

  private @Nullable MappedRecord read() throws IOException {
    while (true) {
      NestedRecords.Found next = found.poll();
      MappedRecord record = null;
      if (next != null) {
        record = readNested(next);
      } else if (splitter.next(raw)) {
        record = readRecord();
      } else {
        requirePath();
        return null;
      }
      if (record != null) {
        return record;
      }
    }
  }

  /** Reads a record, or finds those in it; {@code null} if it is none itself. */
  private @Nullable MappedRecord readRecord() {
    Position position = new Position(source, raw.number());
    Surroundings around = splitter.around();
    try {
      int length = raw.decode();
      if (length > 0 && raw.characters()[0] == RECORD_SEPARATOR) {
        raw.characters()[0] = ' ';
      }
      if (!path.isEmpty()) {
        return readAtPath(position, around, length);
      }
      if (isArray(length) && search(length, around, Likeness.NONE)) {
        return null;
      }
      parser.parse(raw.characters(), 0, length, values);
      Likeness likeness = Likeness.of(values);
      boolean mayHoldOthers = likeness != Likeness.FULL && parser.hasNested();
      if (mayHoldOthers && search(length, around, likeness)) {
        return null;
      }
      return isPartOfList(around, likeness) ? map(position, around) : null;
    } catch (UnreadableRecordException e) {
      return rejected(e, position, raw.excerpt(Rejection.MAX_RAW_LENGTH));
    }
  }

  private boolean isArray(int length) {
    int start = 0;
    while (start < length && RawRecord.isBlank(raw.characters()[start])) {
      start++;
    }
    return start < length && raw.characters()[start] == '[';
  }

  private boolean search(int length, Surroundings around, Likeness least) {
    found.addAll(nested.find(raw.characters(), length, around, least));
    return !found.isEmpty();
  }

  /** In a document too large to be held, what is around the articles is no record. */
  private boolean isPartOfList(Surroundings around, Likeness likeness) {
    String list = around.path();
    if (list.isEmpty()) {
      return true;
    }
    if (likeness == Likeness.FULL || likeness == Likeness.DATED) {
      lists.add(around.isElement() ? list : around.pathAround());
    }
    return lists.contains(around.isElement() ? list : around.pathAround());
  }

  private @Nullable MappedRecord readAtPath(Position position, Surroundings around, int length)
      throws UnreadableRecordException {
    String wanted = path.replaceAll("\\[\\d*]", "");
    boolean isElement = around.isElement() && around.path().equalsIgnoreCase(wanted);
    boolean isMember = !around.isElement() && around.pathAround().equalsIgnoreCase(wanted);
    if (isElement || isMember) {
      isAtPath = true;
      parser.parse(raw.characters(), 0, length, values);
      return map(position, around);
    }
    isAtPath |= search(length, around, Likeness.NONE);
    if (!isAtPath && otherPaths.size() < MAX_PATHS) {
      otherPaths.addAll(nested.allPaths());
    }
    return null;
  }

  private void requirePath() throws UnsupportedInputException {
    if (!path.isEmpty() && !isAtPath) {
      String others =
          otherPaths.stream()
              .limit(MAX_PATHS)
              .map(Excerpts::quote)
              .collect(Collectors.joining(", "));
      throw new UnsupportedInputException(
          "there are no records at \"%s\"; %s"
              .formatted(
                  path, others.isEmpty() ? "it holds no objects" : "objects are at " + others),
          Remedy.SET_RECORDS);
    }
  }

  private @Nullable MappedRecord readNested(NestedRecords.Found next) {
    Position position = new Position(source, ++numberOfNested);
    try {
      parser.parse(raw.characters(), next.from(), next.length(), values);
      return map(position, next.around());
    } catch (UnreadableRecordException e) {
      int length = Math.min(next.length(), Rejection.MAX_RAW_LENGTH + 1);
      return rejected(e, position, new String(raw.characters(), next.from(), length));
    }
  }

  private static MappedRecord rejected(
      UnreadableRecordException problem, Position position, String excerpt) {
    return MappedRecord.of(problem.rejection(position, excerpt));
  }

  private @Nullable MappedRecord map(Position position, Surroundings around)
      throws UnreadableRecordException {
    if (KnownRecords.isNoArticle(values)) {
      idOfNext = KnownRecords.idOfNext(values);
      return null;
    }
    KnownRecords.complete(values, around.idAround());
    values.addDefault(ArticleField.SOURCE, around.nameAround());
    values.addDefault(
        around.key().contains("://") ? ArticleField.URL : ArticleField.ID,
        around.isEnveloped() ? around.idAround() : around.idOfKey());
    values.addDefault(ArticleField.ID, idOfNext);
    idOfNext = "";
    return mapper.map(position, values);
  }

  @Override
  public void close() throws IOException {
    splitter.close();
  }
}
