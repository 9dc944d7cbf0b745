package org.visnyk.index.schema;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * Encodes Ukrainian text in half the bytes of UTF-8: in windows-1251, one byte for each character,
 * if that has all of them, otherwise in UTF-8. Half the bytes are compressed and read in half the
 * time. Stateless.
 */
final class CompactText {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** The only byte that is undefined in windows-1251 marks UTF-8. */
  private static final byte UTF_8_FOLLOWS = (byte) 0x98;

  private CompactText() {}

  /** Encodes a text; an unpaired surrogate becomes a question mark. */
  static BytesRef encode(String text) {
    byte[] letters = text.getBytes(CYRILLIC);
    if (new String(letters, CYRILLIC).equals(text)) {
      return new BytesRef(letters);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] marked = new byte[utf8.length + 1];
    marked[0] = UTF_8_FOLLOWS;
    System.arraycopy(utf8, 0, marked, 1, utf8.length);
    return new BytesRef(marked);
  }

  /** Decodes a text. */
  static String decode(BytesRef text) {
    return text.length > 0 && text.bytes[text.offset] == UTF_8_FOLLOWS
        ? new String(text.bytes, text.offset + 1, text.length - 1, StandardCharsets.UTF_8)
        : new String(text.bytes, text.offset, text.length, CYRILLIC);
  }
}
