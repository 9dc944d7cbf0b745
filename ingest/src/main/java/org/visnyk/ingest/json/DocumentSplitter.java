package org.visnyk.ingest.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.encoding.ByteSource;

/**
 * Splits JSON into objects by counting brackets outside of strings: the elements of an array, or
 * objects one after another, with anything between them. A broken object does not affect the others
 * if its brackets and quotation marks balance, or if the next object begins a line. A parser could
 * not do this: it cannot continue after an error, nor skip an object that exceeds its limits.
 *
 * <p>An object that is too long for an article is assumed to hold others: its members and their
 * elements are read one by one.
 */
final class DocumentSplitter implements JsonReader.Splitter {
  /** Objects nested deeper are not entered. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_KEY_LENGTH = 1_000;
  private static final int RECORD_SEPARATOR = 0x1E;

  private final ByteSource source;
  private final RawRecord scratch = new RawRecord();

  /** What was entered, the innermost first. */
  private final Deque<Level> entered = new ArrayDeque<>();

  private final Surroundings root = Surroundings.none();
  private Surroundings current = root;
  private boolean isBegun;
  private boolean isUnclosed;
  private long number;

  /**
   * An array or an object whose members are cut out.
   *
   * @param beginning the beginning of an object for messages; empty for an array
   * @param before number of records before it
   */
  private record Level(Surroundings around, String beginning, long before) {}

  DocumentSplitter(InputStream in) {
    source = new ByteSource(in);
  }

  @Override
  public Surroundings around() {
    return current;
  }

  @Override
  public boolean next(RawRecord record) throws IOException {
    if (!isBegun) {
      isBegun = true;
      source.skipByteOrderMark();
    }
    while (true) {
      if (isUnclosed) {
        throw new EOFException(
            "the JSON %s is not closed, so the end of it seems to be missing"
                .formatted(isInArray() ? "array" : "object"));
      }
      int value = skipBreaks();
      if (value == ByteSource.END) {
        isUnclosed = !entered.isEmpty();
        if (!isUnclosed) {
          return false;
        }
      } else if (!entered.isEmpty() && value == (isInArray() ? ']' : '}')) {
        source.next();
        if (isTooLongForAnArticle(entered.pop(), record)) {
          return true;
        }
      } else if (nextValue(record)) {
        return true;
      }
    }
  }

  private boolean isInArray() {
    return !entered.isEmpty() && entered.peek().around().isArray();
  }

  private boolean isInObject() {
    return !entered.isEmpty() && !entered.peek().around().isArray();
  }

  private int skipBreaks() throws IOException {
    int value = source.peek();
    while (RawRecord.isBlank(value)
        || value == RECORD_SEPARATOR
        || (value == ',' && (number > 0 || !entered.isEmpty()))) {
      source.next();
      value = source.peek();
    }
    return value;
  }

  /** An object that was entered and held no other is a record that is too long. */
  private boolean isTooLongForAnArticle(Level left, RawRecord record) {
    if (left.beginning().isEmpty() || left.before() < number) {
      return false;
    }
    record.begin(++number);
    byte[] beginning = left.beginning().getBytes(StandardCharsets.UTF_8);
    record.append(beginning, 0, beginning.length);
    record.markTooLong();
    return true;
  }

  /** Takes the next member or element; returns whether it is a record. */
  private boolean nextValue(RawRecord record) throws IOException {
    Surroundings holder = entered.isEmpty() ? root : entered.peek().around();
    String key = isInObject() ? readKey() : "";
    int first = source.peek();
    if (first == '[' && !isInArray()) {
      source.next();
      entered.push(new Level(Surroundings.inside(holder, key, true), "", number));
      return false;
    }
    boolean isObject = first == '{';
    if (isInObject() && !isObject) {
      scratch.begin(0);
      collect(scratch, false);
      note(holder, key);
      return false;
    }
    current = Surroundings.inside(holder, key, false);
    boolean mayEnter = isObject && !isInArray() && entered.size() < MAX_DEPTH;
    record.begin(number + 1);
    source.mark();
    boolean isWhole = collect(record, mayEnter);
    if (!isWhole && mayEnter && source.isMarked() && holdsObjects(record)) {
      source.reset(1);
      entered.push(new Level(current, record.excerpt(MAX_KEY_LENGTH), number));
      return false;
    }
    isUnclosed = !isWhole && isInArray() && !record.isTooLong();
    number += record.isBlank() ? 0 : 1;
    return !record.isBlank();
  }

  /** Whether an array of objects begins in what was read. */
  private static boolean holdsObjects(RawRecord record) {
    return record.isTooLong() || record.contains('[', '{');
  }

  /** Reads a key up to its value; empty if there is none. */
  private String readKey() throws IOException {
    scratch.begin(0);
    int value = source.peek();
    while (value != '"' && value != ',' && value != '}' && value != ByteSource.END) {
      source.next();
      value = source.peek();
    }
    if (value != '"') {
      return "";
    }
    boolean escaped = false;
    do {
      value = source.next();
      if (scratch.length() < MAX_KEY_LENGTH) {
        scratch.append(value);
      }
      boolean isEnd = value == '"' && scratch.length() > 1 && !escaped;
      escaped = !escaped && value == '\\';
      if (isEnd) {
        break;
      }
    } while (value != ByteSource.END);
    value = source.peek();
    while (RawRecord.isBlank(value) || value == ':') {
      source.next();
      value = source.peek();
    }
    return JsonObjectParser.scalar(scratch.excerpt(MAX_KEY_LENGTH));
  }

  private void note(Surroundings holder, String key) {
    if (scratch.length() < MAX_KEY_LENGTH) {
      holder.note(key, JsonObjectParser.scalar(scratch.excerpt(MAX_KEY_LENGTH)));
    }
  }

  /**
   * Collects a value. An object or array in a sequence also ends before a line that begins with a
   * brace where none can stand.
   *
   * @param stopsAtLimit whether to stop as soon as the record is too long
   * @return whether its end was found
   */
  private boolean collect(RawRecord record, boolean stopsAtLimit) throws IOException {
    boolean isBracketed = source.peek() == '{' || source.peek() == '[';
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    boolean isLineStart = false;
    int significant = 0;
    while (true) {
      int value = source.peek();
      boolean isOutside = !quoted && depth == 0;
      if (isOutside && (isBracketed ? significant != 0 : isEndOfScalar(value))) {
        return true;
      }
      if (value == ByteSource.END) {
        return !isBracketed && entered.isEmpty();
      }
      if (isLineStart && value == '{' && isMisplaced(quoted, significant)) {
        return true;
      }
      source.next();
      record.append(value);
      if (stopsAtLimit && record.isTooLong()) {
        return false;
      }
      if (quoted) {
        quoted = escaped || value != '"';
        escaped = !escaped && value == '\\';
        if (quoted && !escaped && value != '\n') {
          source.takePlain(record);
        }
      } else if (value == '"') {
        quoted = true;
      } else if (value == '{' || value == '[') {
        depth++;
      } else if ((value == '}' || value == ']') && depth > 0) {
        depth--;
      }
      isLineStart = value == '\n';
      significant = RawRecord.isBlank(value) ? significant : value;
    }
  }

  /** What is no object in a sequence is taken as a whole. */
  private boolean isEndOfScalar(int value) {
    return !entered.isEmpty() && (value == ',' || value == (isInArray() ? ']' : '}'));
  }

  /** Whether a brace at the beginning of a line belongs to another object than what is before. */
  private boolean isMisplaced(boolean quoted, int significant) {
    return entered.isEmpty() && (quoted || ":,[".indexOf(significant) < 0);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
