package org.visnyk.ingest.encoding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Finds out how the characters of an input are written. In this order: what the user says, a byte
 * order mark, UTF-8 that is beyond doubt, what the input declares, the letters that are usual.
 */
public final class TextEncoding {
  private static final int BYTES_TO_JUDGE_BY = 1 << 16;

  /** Fewer faults than this share of the characters beyond ASCII, and it is UTF-8 with faults. */
  private static final int CHARACTERS_PER_FAULT = 10;

  /** A text may hold a stray control character, but not one in so many bytes. */
  private static final int BYTES_PER_CONTROL = 50;

  private TextEncoding() {}

  /** A buffered stream whose beginning can be looked at. */
  public static BufferedInputStream buffered(InputStream in) {
    return new BufferedInputStream(in, 2 * BYTES_TO_JUDGE_BY);
  }

  /** The first bytes of a stream, which stays where it is. */
  public static byte[] sample(BufferedInputStream in) throws IOException {
    in.mark(BYTES_TO_JUDGE_BY);
    byte[] sample = in.readNBytes(BYTES_TO_JUDGE_BY);
    in.reset();
    return sample;
  }

  /**
   * The encoding of a text.
   *
   * @param sample its beginning
   * @param declared the encoding that it names, if it does
   * @throws UnsupportedInputException if it is no text in an encoding that is recognised
   */
  public static Charset of(byte[] sample, Optional<Charset> declared)
      throws UnsupportedInputException {
    Optional<Charset> marked = byByteOrderMark(sample).or(() -> utf16WithoutMark(sample));
    if (marked.isPresent()) {
      return marked.get();
    }
    requireText(sample);
    Utf8Check utf8 = Utf8Check.of(sample);
    if (utf8.faults() == 0 && utf8.characters() > 0) {
      return StandardCharsets.UTF_8;
    }
    if (declared.isPresent()) {
      return declared.get();
    }
    if (utf8.faults() * CHARACTERS_PER_FAULT <= utf8.characters()) {
      return StandardCharsets.UTF_8;
    }
    return CyrillicLetters.likeliest(sample)
        .orElseThrow(
            () ->
                new UnsupportedInputException(
                    "its characters are written neither in UTF-8, UTF-16, windows-1251 nor KOI8-U;"
                        + " name the encoding with --encoding"));
  }

  /** Reads characters; what is wrong becomes U+FFFD, and a byte order mark is passed over. */
  public static Reader reader(InputStream in, Charset charset) throws IOException {
    Reader reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return new WithoutMark(reader);
  }

  /** The text of bytes, without a byte order mark. */
  public static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The charset of a name, if Java knows it. */
  static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> byByteOrderMark(byte[] sample) {
    if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(sample, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(sample, 0xFF, 0xFE)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  /** Of two bytes of a Ukrainian character in UTF-16 the higher is 0 or 4. */
  private static Optional<Charset> utf16WithoutMark(byte[] sample) {
    int[] high = new int[2];
    for (int i = 0; i < sample.length; i++) {
      high[i % 2] += sample[i] == 0 || sample[i] == 4 ? 1 : 0;
    }
    int pairs = sample.length / 2;
    if (pairs < 2) {
      return Optional.empty();
    }
    if (high[0] > 0.9 * pairs && high[1] < 0.1 * pairs) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return high[1] > 0.9 * pairs && high[0] < 0.1 * pairs
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static void requireText(byte[] sample) throws UnsupportedInputException {
    int controls = 0;
    for (byte value : sample) {
      boolean usual = value == 0x1B || (value >= '\t' && value <= '\r');
      controls += value >= 0 && value < ' ' && !usual ? 1 : 0;
    }
    if (controls > 1 && controls * BYTES_PER_CONTROL > sample.length) {
      throw new UnsupportedInputException("this is not text but binary data");
    }
  }

  public static boolean startsWith(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  /** Passes over a byte order mark. */
  private static final class WithoutMark extends PushbackReader {
    WithoutMark(Reader in) throws IOException {
      super(in);
      int first = in.read();
      if (first >= 0 && first != '\uFEFF') {
        unread(first);
      }
    }
  }
}
