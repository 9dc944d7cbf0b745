package org.visnyk.ingest.draft;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one record, collected up to a limit, and its characters. Reused from record to
 * record, so that a large file causes no garbage; the longest record determines the memory held.
 */
public final class RawRecord {
  /** Maximum size of a record in bytes: far above any article, far below any heap. */
  public static final int MAX_BYTES = 16 << 20;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private byte[] bytes = new byte[1 << 13];
  private char[] characters = new char[1 << 13];
  private int length;
  private boolean tooLong;
  private boolean blank = true;
  private long number;

  /** Creates an empty record. */
  public RawRecord() {}

  /** Empties the record and gives it a number. */
  public void begin(long recordNumber) {
    number = recordNumber;
    length = 0;
    tooLong = false;
    blank = true;
  }

  /** Appends a byte; what exceeds the limit is dropped. */
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

  /** Appends bytes; what exceeds the limit is dropped. */
  public void append(byte[] source, int from, int to) {
    for (int i = from; blank && i < to; i++) {
      blank = isBlank(source[i]);
    }
    int count = Math.min(to - from, MAX_BYTES - length);
    tooLong |= count < to - from;
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(MAX_BYTES, Math.max(length + count, 2 * length)));
    }
    System.arraycopy(source, from, bytes, length, count);
    length += count;
  }

  /** Appends a line feed and another record. */
  public void appendLine(RawRecord other) {
    append('\n');
    for (int i = 0; i < other.length; i++) {
      append(other.bytes[i]);
    }
  }

  /** Makes a record whose beginning was appended one that exceeds the limit. */
  public void markTooLong() {
    tooLong = true;
  }

  /** Whether it has no byte but a given one and white space. */
  public boolean hasOnly(int value) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != value && !isBlank(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a byte is followed by another one, apart from white space. */
  public boolean contains(int first, int second) {
    int last = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == second && last == first) {
        return true;
      }
      last = isBlank(bytes[i]) ? last : bytes[i];
    }
    return false;
  }

  /** Drops the bytes after the first ones. */
  public void truncate(int newLength) {
    length = newLength;
    tooLong = false;
  }

  /** Whether a byte or character is white space as JSON defines it. */
  public static boolean isBlank(int value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }

  /** The size in bytes. */
  public int length() {
    return length;
  }

  /** The number given by {@link #begin}. */
  public long number() {
    return number;
  }

  /** Whether bytes were dropped because of the limit. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** Whether all bytes, including dropped ones, are white space. */
  public boolean isBlank() {
    return blank;
  }

  /**
   * Decodes the record into {@link #characters}.
   *
   * @return the number of characters
   * @throws UnreadableRecordException if the record is too long or not valid UTF-8
   */
  public int decode() throws UnreadableRecordException {
    if (tooLong) {
      throw UnreadableRecordException.tooLong();
    }
    if (characters.length < length) {
      characters = new char[Math.max(length, 2 * characters.length)];
    }
    ByteBuffer source = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer target = CharBuffer.wrap(characters);
    CoderResult result = decoder.reset().decode(source, target, true);
    if (result.isError()) {
      throw new UnreadableRecordException(
          "not valid UTF-8 at byte %,d of the record; is it in another encoding?"
              .formatted(source.position() + 1));
    }
    return target.position();
  }

  /** The array that holds the characters decoded last; the rest of it is undefined. */
  public char[] characters() {
    return characters;
  }

  /** The beginning of the record for people; invalid UTF-8 appears as U+FFFD. */
  public String excerpt(int maxLength) {
    int end = (int) Math.min(length, 4L * maxLength);
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8).strip();
    return end < length ? Excerpts.cut(text, maxLength) : Excerpts.beginning(text, maxLength);
  }
}
