package org.visnyk.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How well bytes read as UTF-8.
 *
 * @param characters number of characters beyond ASCII
 * @param faults number of places that are not UTF-8; a character that is cut off at the end is none
 */
record Utf8Check(int characters, int faults) {

  static Utf8Check of(byte[] sample) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(sample);
    CharBuffer text = CharBuffer.allocate(sample.length + 1);
    int faults = 0;
    CoderResult result = decoder.decode(bytes, text, false);
    while (result.isError()) {
      faults++;
      bytes.position(bytes.position() + result.length());
      result = decoder.decode(bytes, text, false);
    }
    text.flip();
    return new Utf8Check((int) text.chars().filter(c -> c > 127).count(), faults);
  }
}
