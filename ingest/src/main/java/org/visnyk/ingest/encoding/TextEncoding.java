package org.visnyk.ingest.encoding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Detects the character encoding of an input. The evidence, in this order: a byte order mark, valid
 * UTF-8 beyond ASCII but for a fault here and there, the encoding that an XML document or a page
 * declares, unless its bytes contradict, the frequency of letters.
 */
public final class TextEncoding {
  private static final int SAMPLE_SIZE = 1 << 16;

  /** With at most one fault in so many characters beyond ASCII, a text is faulty UTF-8. */
  private static final int CHARACTERS_PER_FAULT = 10;

  /** Text may contain a stray control character, but no more than one in so many bytes. */
  private static final int BYTES_PER_CONTROL = 50;

  private static final Set<Charset> WESTERN =
      Set.of(
          StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));

  private static final Pattern XML_DECLARATION =
      Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private TextEncoding() {}

  /** A buffered stream that {@link #sample} can look ahead in. */
  public static BufferedInputStream buffered(InputStream in) {
    return new BufferedInputStream(in, 2 * SAMPLE_SIZE);
  }

  /** The first bytes of a stream, which are not consumed. */
  public static byte[] sample(BufferedInputStream in) throws IOException {
    in.mark(SAMPLE_SIZE);
    byte[] sample = in.readNBytes(SAMPLE_SIZE);
    in.reset();
    return sample;
  }

  /**
   * The encoding of a text.
   *
   * @param sample its first bytes
   * @throws UnsupportedInputException if the input is not text in a known encoding
   */
  public static Charset detect(byte[] sample) throws UnsupportedInputException {
    return detect(sample, Optional.empty());
  }

  /**
   * The encoding of a text.
   *
   * @param sample its first bytes
   * @param announced what a server said the encoding is, which counts if the text declares none
   * @throws UnsupportedInputException if the input is not text in a known encoding
   */
  public static Charset detect(byte[] sample, Optional<Charset> announced)
      throws UnsupportedInputException {
    Optional<Charset> marked = byByteOrderMark(sample).or(() -> utf16WithoutMark(sample));
    if (marked.isPresent()) {
      return marked.get();
    }
    requireText(sample);
    Utf8Check utf8 = Utf8Check.of(sample);
    if (utf8.characters() > 0 && utf8.faults() * CHARACTERS_PER_FAULT <= utf8.characters()) {
      return StandardCharsets.UTF_8;
    }
    Optional<Charset> declared = declared(sample).or(() -> announced);
    if (declared.isPresent() && (utf8.faults() == 0 || isCredible(declared.get()))) {
      return declared.get();
    }
    if (utf8.faults() == 0) {
      return StandardCharsets.UTF_8;
    }
    return CyrillicLetters.likeliest(sample)
        .or(() -> declared)
        .orElseThrow(
            () ->
                new UnsupportedInputException(
                    "its characters are encoded neither in UTF-8, UTF-16, windows-1251 nor KOI8-U;"
                        + " set its encoding",
                    Remedy.SET_ENCODING));
  }

  /**
   * Whether text that is not UTF-8 can be in the encoding that it declares: the defaults of editors
   * and servers are declared for any other.
   */
  private static boolean isCredible(Charset declared) {
    return !declared.equals(StandardCharsets.UTF_8) && !WESTERN.contains(declared);
  }

  /** The encoding that an XML document or a page declares in its first bytes, read as ASCII. */
  private static Optional<Charset> declared(byte[] sample) {
    String text = new String(sample, StandardCharsets.ISO_8859_1);
    // A page quoted in a record of another format declares nothing about that format.
    if (!text.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    return named(XML_DECLARATION, text).or(() -> named(META_CHARSET, text));
  }

  private static Optional<Charset> named(Pattern declaration, String text) {
    Matcher matcher = declaration.matcher(text);
    try {
      return matcher.find()
          ? Optional.of(Charset.forName(matcher.group(1).strip()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an encoding that Java does not know
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

  /** The high byte of a character of Ukrainian text in UTF-16 is 0 or 4. */
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

  private static boolean startsWith(byte[] bytes, int... beginning) {
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

  /**
   * How well bytes decode as UTF-8.
   *
   * @param characters number of characters beyond ASCII
   * @param faults number of malformed sequences; a character that is cut off at the end is none
   */
  private record Utf8Check(int characters, int faults) {
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
}
