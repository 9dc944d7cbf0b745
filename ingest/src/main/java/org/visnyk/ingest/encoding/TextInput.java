package org.visnyk.ingest.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes an input whose encoding is known, without its byte order mark. Malformed bytes become
 * U+FFFD.
 */
public final class TextInput {
  private TextInput() {}

  /** The text of bytes. */
  public static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The characters of a stream. */
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

  /**
   * A stream converted to UTF-8. A stream in UTF-8 is returned unchanged, including its byte order
   * mark and malformed bytes, since the readers of UTF-8 report where those are.
   */
  public static InputStream utf8(InputStream in, Charset charset) throws IOException {
    return charset.equals(StandardCharsets.UTF_8) ? in : new Utf8Stream(in, charset);
  }

  /** Skips a byte order mark. */
  private static final class WithoutMark extends PushbackReader {
    WithoutMark(Reader in) throws IOException {
      super(in);
      int first = in.read();
      if (first >= 0 && first != '\uFEFF') {
        unread(first);
      }
    }
  }

  /** Decodes a stream and encodes it in UTF-8. */
  private static final class Utf8Stream extends InputStream {
    private final InputStream source;
    private final Reader reader;
    private final CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(1 << 13).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private boolean ended;

    Utf8Stream(InputStream source, Charset charset) throws IOException {
      this.source = source;
      this.reader = TextInput.reader(source, charset);
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.remaining());
      bytes.get(target, offset, count);
      return count;
    }

    private boolean fill() throws IOException {
      while (!bytes.hasRemaining() && !ended) {
        characters.compact();
        ended = reader.read(characters) < 0;
        characters.flip();
        bytes.clear();
        encoder.encode(characters, bytes, ended);
        bytes.flip();
      }
      return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
