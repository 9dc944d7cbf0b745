package org.visnyk.index.coding;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * Writes texts as symbols, which are two or three letters of Ukrainian on average, each with a
 * prefix code of about eleven bits. Any text can be written; one that would be shorter in UTF-8 is
 * written in that. Stateless.
 *
 * <p>A bit tells whether it is UTF-8; then come the number of UTF-16 units in 31 bits, and the
 * text.
 */
public final class TextCode {
  private static final Symbols SYMBOLS = Symbols.UKRAINIAN;
  private static final int LENGTH_BITS = Integer.SIZE - 1;
  private static final int LOW_BYTE = 0xff;

  private TextCode() {}

  /** Writes a text; an unpaired surrogate may become a question mark. */
  public static BytesRef encode(String text) {
    BitOutput output = start(text, 0, text.length());
    byte[] letters = Letters.of(text);
    int at = 0;
    while (at < letters.length) {
      if ((letters[at] & LOW_BYTE) == Letters.OTHER) {
        char character = text.charAt(at++);
        SYMBOLS.write(Letters.OTHER, output);
        SYMBOLS.write(character >>> Byte.SIZE, output);
        SYMBOLS.write(character & LOW_BYTE, output);
      } else {
        at = SYMBOLS.write(letters, at, output);
      }
    }
    BytesRef coded = output.finish();
    return coded.length <= text.length() ? coded : shorter(coded, text);
  }

  private static BitOutput start(String text, int flag, int expectedBytes) {
    BitOutput output = new BitOutput(expectedBytes);
    output.write(flag, 1);
    output.write(text.length(), LENGTH_BITS);
    return output;
  }

  private static BytesRef shorter(BytesRef coded, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length + Integer.BYTES >= coded.length) {
      return coded;
    }
    BitOutput output = start(text, 1, utf8.length);
    for (byte each : utf8) {
      output.write(each & LOW_BYTE, Byte.SIZE);
    }
    return output.finish();
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if the bytes are not a text
   */
  public static String decode(BytesRef coded) {
    int end = coded.offset + coded.length;
    BitInput input = new BitInput(coded.bytes, coded.offset, end);
    boolean isUtf8 = input.peek(1) == 1;
    input.skip(1);
    int length = input.peek(LENGTH_BITS);
    input.skip(LENGTH_BITS);
    if (isUtf8) {
      int start = coded.offset + Integer.BYTES;
      return new String(coded.bytes, start, end - start, StandardCharsets.UTF_8);
    }
    if (length > (long) coded.length * Byte.SIZE * Symbols.MAX_LETTERS) {
      throw new IllegalArgumentException(
          "%d bytes are too few for a text of %d characters".formatted(coded.length, length));
    }
    char[] text = new char[length + Symbols.MAX_LETTERS];
    SYMBOLS.read(input, text, length);
    return new String(text, 0, length);
  }
}
