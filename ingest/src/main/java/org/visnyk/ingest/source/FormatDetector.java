package org.visnyk.ingest.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.visnyk.ingest.record.Excerpts;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.UnsupportedInputException;
import org.visnyk.ingest.table.CsvHeader;

/** Tells the format of an input: by its content first, and by its name where that leaves doubt. */
final class FormatDetector {
  private static final Pattern PAGE =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|meta|title|div|article|main|section|p|h1)[\\s>]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:RDF|channel)[\\s>]");
  private static final Pattern ARRAY = Pattern.compile("\\[\\s*(?:[\\[{\"\\]]|$)");
  private static final int BEGINNING = 4_096;
  private static final String PACKED = ".gz";

  private FormatDetector() {}

  /**
   * The format to read.
   *
   * @param wanted what the user says
   * @param name the name of the input
   * @param start its beginning, without white space around it
   * @throws UnsupportedInputException if it is not what it is said to be, or nobody can tell
   */
  static InputFormat settle(InputFormat wanted, String name, String start)
      throws UnsupportedInputException {
    String beginning = start.substring(0, Math.min(start.length(), BEGINNING));
    return switch (wanted) {
      case AUTO -> guess(plain(name), beginning);
      case JSONL -> {
        if (ARRAY.matcher(beginning).lookingAt()) {
          throw new UnsupportedInputException(
              "this is one JSON array, not JSON lines; read it with the format json");
        }
        yield InputFormat.JSONL;
      }
      case JSON -> {
        if (!beginning.isEmpty() && !beginning.startsWith("[")) {
          throw new UnsupportedInputException(
              "this is not one JSON array: it begins with %s; for one object a line there is the format jsonl"
                  .formatted(Excerpts.quote(beginning)));
        }
        yield InputFormat.JSON;
      }
      default -> wanted;
    };
  }

  /** The name of what was packed. */
  private static String plain(String name) {
    return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
  }

  private static InputFormat guess(String name, String beginning) throws UnsupportedInputException {
    InputFormat byEnding = byEnding(name);
    if (beginning.isEmpty() || beginning.startsWith("{")) {
      return InputFormat.JSONL;
    }
    // The first line of a file of JSON lines may be the broken one, so its name is believed.
    boolean array = ARRAY.matcher(beginning).lookingAt();
    if (byEnding == InputFormat.JSONL && !array) {
      return InputFormat.JSONL;
    }
    if (array) {
      return InputFormat.JSON;
    }
    if (beginning.startsWith("<")) {
      return markup(byEnding, beginning);
    }
    return text(byEnding, name, beginning);
  }

  private static InputFormat markup(InputFormat byEnding, String beginning)
      throws UnsupportedInputException {
    if (FEED.matcher(beginning).find()
        && !beginning.regionMatches(true, 0, "<!doctype html", 0, 14)) {
      return InputFormat.RSS;
    }
    if (PAGE.matcher(beginning).find() || byEnding == InputFormat.HTML) {
      return InputFormat.HTML;
    }
    throw new UnsupportedInputException(
        "this is neither a page nor an RSS or Atom feed: it begins with "
            + Excerpts.quote(beginning));
  }

  private static InputFormat text(InputFormat byEnding, String name, String beginning)
      throws UnsupportedInputException {
    return switch (byEnding) {
      case CSV, TEXT, HTML -> byEnding;
      case JSON ->
          throw new UnsupportedInputException(
              "this is not JSON: it begins with " + Excerpts.quote(beginning));
      case RSS ->
          throw new UnsupportedInputException(
              "this is not XML: it begins with " + Excerpts.quote(beginning));
      default -> byContent(name, beginning);
    };
  }

  private static InputFormat byContent(String name, String beginning)
      throws UnsupportedInputException {
    if (CsvHeader.isLikely(beginning)) {
      return InputFormat.CSV;
    }
    if (!hasEnding(name)) {
      return InputFormat.TEXT;
    }
    throw new UnsupportedInputException(
        "neither its name nor its content says what it is; name it with --format. It begins with "
            + Excerpts.quote(beginning));
  }

  private static boolean hasEnding(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.contains(".");
  }

  private static InputFormat byEnding(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "jsonl", "ndjson" -> InputFormat.JSONL;
      case "json" -> InputFormat.JSON;
      case "csv", "tsv" -> InputFormat.CSV;
      case "html", "htm", "xhtml" -> InputFormat.HTML;
      case "txt", "text" -> InputFormat.TEXT;
      case "rss", "atom", "xml" -> InputFormat.RSS;
      default -> InputFormat.AUTO;
    };
  }
}
