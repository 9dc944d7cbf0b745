package org.visnyk.ingest.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.visnyk.ingest.record.RawRecord;
import org.visnyk.ingest.record.UnreadableRecordException;

/** Turns the bytes of one record into characters, in an array that is used again and again. */
public final class RecordDecoder {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private char[] characters = new char[1 << 13];

  /** Decodes a record and says how many characters it has. */
  public int decode(RawRecord record) throws UnreadableRecordException {
    if (record.isTooLong()) {
      throw new UnreadableRecordException(
          "", "longer than %,d MiB".formatted(RawRecord.MAX_BYTES >> 20));
    }
    if (characters.length < record.length()) {
      characters = new char[Math.max(record.length(), 2 * characters.length)];
    }
    ByteBuffer bytes = ByteBuffer.wrap(record.bytes(), 0, record.length());
    CharBuffer target = CharBuffer.wrap(characters);
    CoderResult result = decoder.reset().decode(bytes, target, true);
    if (result.isError()) {
      throw new UnreadableRecordException(
          "",
          "not valid UTF-8 at byte %,d of the record; is it in another encoding?"
              .formatted(bytes.position() + 1));
    }
    return target.position();
  }

  /** What was decoded last, followed by what is of no concern. */
  public char[] characters() {
    return characters;
  }
}
