package org.visnyk.ingest.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one record, collected up to a limit. Reused from record to record: a large archive
 * makes no garbage here, and its longest record decides the memory that is held.
 */
public final class RawRecord {
  /** Longest record that is read, in bytes: far above any article, far below any heap. */
  public static final int MAX_BYTES = 16 << 20;

  private byte[] bytes = new byte[1 << 13];
  private int length;
  private boolean tooLong;
  private boolean blank = true;
  private long number;

  /** Makes an empty record. */
  public RawRecord() {}

  /** Empties the record and gives it a number. */
  public void begin(long recordNumber) {
    number = recordNumber;
    length = 0;
    tooLong = false;
    blank = true;
  }

  public void append(int value) {
    blank &= isBlank(value);
    if (length == MAX_BYTES) {
      tooLong = true;
      return;
    }
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(MAX_BYTES, 2 * length));
    }
    bytes[length++] = (byte) value;
  }

  /** Appends a line feed and another record. */
  public void appendLine(RawRecord other) {
    append('\n');
    for (int i = 0; i < other.length; i++) {
      append(other.bytes[i]);
    }
  }

  /** Drops all but so many bytes. */
  public void cutTo(int newLength) {
    length = newLength;
    tooLong = false;
  }

  /** White space as JSON defines it. */
  public static boolean isBlank(int value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  public long number() {
    return number;
  }

  public boolean isTooLong() {
    return tooLong;
  }

  /** Whether there is nothing but white space, however much of it. */
  public boolean isBlank() {
    return blank;
  }

  /** The beginning of the record for people; bytes that are no UTF-8 appear as U+FFFD. */
  public String excerpt(int maxLength) {
    int end = (int) Math.min(length, 4L * maxLength);
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8).strip();
    return text.length() > maxLength || end < length ? Excerpts.cut(text, maxLength) : text;
  }
}
