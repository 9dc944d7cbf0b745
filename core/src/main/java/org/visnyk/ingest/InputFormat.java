package org.visnyk.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A form in which articles come. */
public enum InputFormat {
  /** Whatever the name and the first bytes of the input say. */
  AUTO,
  /** One JSON object a line. */
  JSONL,
  /** One JSON array of objects. */
  JSON,
  /** Comma-separated values; not read yet. */
  CSV,
  /** A page of the web; not read yet. */
  HTML,
  /** The text of a page with all its trimmings; not read yet. */
  TEXT,
  /** RSS or Atom; not read yet. */
  RSS;

  private static final int BYTES_TO_JUDGE_BY = 4_096;

  /**
   * Opens a reader for an input in this format.
   *
   * @param in the bytes; need not be buffered; closed with the reader
   * @param source the name of the input, for people; its ending helps to tell the format
   * @param mapping which keys hold what
   * @throws UnsupportedInputException if the input is, or claims to be, in a format that is not
   *     read
   * @throws IOException if the input cannot be read
   */
  public RecordReader open(InputStream in, String source, ArticleMapping mapping)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 2 * BYTES_TO_JUDGE_BY);
    InputFormat format = settle(source, beginning(buffered));
    return switch (format) {
      case JSONL -> new JsonLinesReader(buffered, source, mapping);
      case JSON -> new JsonArrayReader(buffered, source, mapping);
      default ->
          throw new UnsupportedInputException(
              "the format %s is not supported yet; JSON lines (jsonl) and JSON arrays (json) are"
                  .formatted(format.name().toLowerCase(Locale.ROOT)));
    };
  }

  private InputFormat settle(String source, String beginning) throws UnsupportedInputException {
    return switch (this) {
      case AUTO -> guess(byEnding(source), beginning);
      case JSONL -> {
        if (beginning.startsWith("[")) {
          throw new UnsupportedInputException(
              "this is one JSON array, not JSON lines; read it with the format json");
        }
        yield JSONL;
      }
      case JSON -> {
        if (!beginning.isEmpty() && !beginning.startsWith("[")) {
          throw new UnsupportedInputException(
              "this is not one JSON array: it begins with %s; for one object a line there is the format jsonl"
                  .formatted(Excerpts.quote(beginning)));
        }
        yield JSON;
      }
      default -> this;
    };
  }

  private static InputFormat guess(InputFormat byEnding, String beginning)
      throws UnsupportedInputException {
    if (byEnding != AUTO && byEnding != JSONL && byEnding != JSON) {
      return byEnding;
    }
    if (beginning.startsWith("[")) {
      return JSON;
    }
    // The first line of a file of JSON lines may be the broken one, so its name is believed.
    if (beginning.isEmpty() || beginning.startsWith("{") || byEnding == JSONL) {
      return JSONL;
    }
    throw new UnsupportedInputException(
        "this is not JSON: it begins with " + Excerpts.quote(beginning));
  }

  private static InputFormat byEnding(String source) {
    return switch (source.substring(source.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "jsonl", "ndjson" -> JSONL;
      case "json" -> JSON;
      case "csv", "tsv" -> CSV;
      case "html", "htm" -> HTML;
      case "txt" -> TEXT;
      case "rss", "atom", "xml" -> RSS;
      default -> AUTO;
    };
  }

  /** Looks at the first bytes without taking them; without surrounding white space. */
  private static String beginning(BufferedInputStream in) throws IOException {
    in.mark(BYTES_TO_JUDGE_BY);
    String text = new String(in.readNBytes(BYTES_TO_JUDGE_BY), StandardCharsets.UTF_8);
    in.reset();
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
  }
}
