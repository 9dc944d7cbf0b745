package org.visnyk.ingest.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.feed.ScrapyItems;
import org.visnyk.ingest.json.JsonShape;
import org.visnyk.ingest.mail.MailReader;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;
import org.visnyk.ingest.table.TableHeader;
import org.visnyk.ingest.wire.WireReader;

/**
 * Detects the format of an input by its content, and by its name where the content is ambiguous.
 */
final class FormatDetector {
  private static final Pattern PAGE =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|meta|title|div|article|main|section|p|h1)[\\s>]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FEED =
      Pattern.compile("(?i:<(?:rss|(?:\\w+:)?feed|rdf:RDF|channel)[\\s>])");

  /** An XML declaration and what may follow it up to the root of a feed. */
  private static final Pattern DECLARED_FEED =
      Pattern.compile(
          "<\\?xml\\s[^>]*\\?>(?:\\s|<\\?[^>]*>|<!--.{0,2000}?-->|<![A-Z](?:[^>\\[]|\\[[^\\]]{0,4000}\\])*>)*+"
              + FEED.pattern(),
          Pattern.DOTALL);

  /** The root element of a document with an XML declaration. */
  private static final Pattern XML_ROOT =
      Pattern.compile(
          "<\\?xml\\s[^>]*\\?>(?:\\s|<\\?[^>]*>|<!--.{0,2000}?-->|<![A-Za-z][^>]*>)*+<([\\w:.-]+)",
          Pattern.DOTALL);

  private static final Pattern HTML_ROOT = Pattern.compile("(?i)html|head|body");

  private static final Pattern ARRAY = Pattern.compile("\\[\\s*(?:[\\[{\"\\]]|$)");
  private static final int BEGINNING_LENGTH = 4_096;
  private static final Pattern PACKED =
      Pattern.compile("\\.(?:gz|bz2|xz|zst)$", Pattern.CASE_INSENSITIVE);

  private FormatDetector() {}

  /**
   * Detects the format.
   *
   * @param expected the format that the caller set
   * @param name the name of the input
   * @param start its beginning, stripped of white space
   * @throws UnsupportedInputException if the content contradicts the expected format, or the format
   *     cannot be detected
   */
  static InputFormat detect(InputFormat expected, String name, String start)
      throws UnsupportedInputException {
    String beginning = start.substring(0, Math.min(start.length(), BEGINNING_LENGTH));
    return switch (expected) {
      case AUTO -> detect(unpacked(name), start, beginning);
      case JSONL -> {
        if (ARRAY.matcher(beginning).lookingAt()) {
          throw new UnsupportedInputException(
              "this is one JSON array, not JSON lines; set the format json", Remedy.SET_FORMAT);
        }
        yield InputFormat.JSONL;
      }
      case JSON -> {
        if (!beginning.isEmpty() && !beginning.startsWith("[") && !beginning.startsWith("{")) {
          throw new UnsupportedInputException(
              "this is not JSON: it begins with " + Excerpts.quote(beginning));
        }
        yield InputFormat.JSON;
      }
      default -> expected;
    };
  }

  /** The name before compression. */
  private static String unpacked(String name) {
    return PACKED.matcher(name).replaceFirst("");
  }

  private static InputFormat detect(String name, String start, String beginning)
      throws UnsupportedInputException {
    InputFormat byExtension = byExtension(name);
    if (beginning.isEmpty()) {
      return InputFormat.JSONL;
    }
    if (beginning.startsWith("{")) {
      boolean isLines = JsonShape.isLines(start, byExtension == InputFormat.JSONL);
      return isLines ? InputFormat.JSONL : InputFormat.JSON;
    }
    // The first line of a file of JSON lines may be broken, so its name decides.
    boolean array = ARRAY.matcher(beginning).lookingAt();
    if (byExtension == InputFormat.JSONL && !array) {
      return InputFormat.JSONL;
    }
    if (array) {
      return InputFormat.JSON;
    }
    if (MailReader.isLikely(beginning)) {
      return InputFormat.MAIL;
    }
    if (DECLARED_FEED.matcher(beginning).find()) {
      return InputFormat.RSS; // messages of a server may stand before it
    }
    if (beginning.startsWith("<")) {
      return markup(byExtension, beginning);
    }
    return text(byExtension, name, beginning);
  }

  private static InputFormat markup(InputFormat byExtension, String beginning)
      throws UnsupportedInputException {
    if (FEED.matcher(beginning).find()
        && !beginning.regionMatches(true, 0, "<!doctype html", 0, 14)) {
      return InputFormat.RSS;
    }
    if (WireReader.isLikely(beginning) || ScrapyItems.isLikely(beginning)) {
      return InputFormat.XML;
    }
    Matcher root = XML_ROOT.matcher(beginning);
    boolean isOtherXml = root.lookingAt() && !HTML_ROOT.matcher(root.group(1)).matches();
    if ((!isOtherXml && PAGE.matcher(beginning).find()) || byExtension == InputFormat.HTML) {
      return InputFormat.HTML;
    }
    throw new UnsupportedInputException(
        "this is XML, but neither a page, an RSS or Atom feed, NewsML-G2, NITF nor an export of"
            + " Scrapy; convert it to JSON or CSV first: it begins with "
            + Excerpts.quote(beginning));
  }

  private static InputFormat text(InputFormat byExtension, String name, String beginning)
      throws UnsupportedInputException {
    return switch (byExtension) {
      case CSV, TEXT, HTML, MAIL -> byExtension;
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
    if (TableHeader.isLikely(beginning)) {
      return InputFormat.CSV;
    }
    if (!hasExtension(name)) {
      return InputFormat.TEXT;
    }
    throw new UnsupportedInputException(
        "neither its name nor its content shows its format, and it begins with %s; set the format"
            .formatted(Excerpts.quote(beginning)),
        Remedy.SET_FORMAT);
  }

  private static boolean hasExtension(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.contains(".");
  }

  private static InputFormat byExtension(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "jsonl", "ndjson" -> InputFormat.JSONL;
      case "json" -> InputFormat.JSON;
      case "csv", "tsv" -> InputFormat.CSV;
      case "html", "htm", "xhtml" -> InputFormat.HTML;
      case "txt", "text" -> InputFormat.TEXT;
      case "rss", "atom", "xml" -> InputFormat.RSS;
      case "eml", "mbox" -> InputFormat.MAIL;
      default -> InputFormat.AUTO;
    };
  }
}
