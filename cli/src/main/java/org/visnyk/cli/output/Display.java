package org.visnyk.cli.output;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;
import org.visnyk.Highlight;
import org.visnyk.ingest.record.ReaderOptions;

/** Formats values for a terminal. */
public final class Display {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(ReaderOptions.ZONE);

  /** Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private Display() {}

  /** A moment in the time zone of Kyiv. */
  public static String date(Instant moment) {
    return DATE.format(moment);
  }

  /** A number with separators between thousands. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A number and a noun, such as {@code 1 article} or {@code 1,200 articles}. */
  public static String count(long value, String noun) {
    return number(value) + " " + (value == 1 ? noun : noun + "s");
  }

  /** A number of bytes in megabytes. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  /**
   * A text on one line, without control characters: an article must not be able to clear the
   * screen, or to colour or reverse what follows it.
   */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    undirected(text).codePoints().forEach(codePoint -> appendPrintable(line, codePoint));
    return line.toString().strip();
  }

  /** The same for a highlight, whose matches are in bold if the terminal supports it. */
  public static String oneLine(Highlight highlight, boolean bold) {
    Highlight.Builder line = Highlight.builder();
    String text = highlight.text();
    int at = 0;
    for (Highlight.Range match : highlight.ranges()) {
      line.append(part(text.substring(at, match.start())));
      line.appendMatch(part(text.substring(match.start(), match.end())));
      at = match.end();
    }
    Highlight safe = line.append(part(text.substring(at))).build();
    return (bold ? safe.toMarkedText(BOLD, PLAIN) : safe.text()).strip();
  }

  /** A part of a line, which keeps the blank that separates it from the next part. */
  private static String part(String marked) {
    String text = undirected(marked);
    String line = oneLine(text);
    if (line.isEmpty()) {
      return text.isEmpty() ? "" : " ";
    }
    String before = isBlank(text.codePointAt(0)) ? " " : "";
    String after = isBlank(text.codePointBefore(text.length())) ? " " : "";
    return before + line + after;
  }

  private static String undirected(String text) {
    return DIRECTION.matcher(text).replaceAll("");
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isISOControl(codePoint);
  }

  private static void appendPrintable(StringBuilder line, int codePoint) {
    if (!isBlank(codePoint)) {
      line.appendCodePoint(codePoint);
    } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  /**
   * Number of columns that a text takes on a terminal: none for a combining character, two for a
   * wide one such as Chinese.
   */
  public static int width(String text) {
    return text.codePoints().map(Display::width).sum();
  }

  /** Cuts a text to a width in columns, ellipsis included, without splitting a character. */
  public static String fit(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int free = columns - 1;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      free -= width(text.codePointAt(at));
      if (free < 0) {
        break;
      }
      kept.appendCodePoint(text.codePointAt(at));
    }
    return kept.append('…').toString();
  }

  /** Characters that a terminal does not show take no column. */
  private static int width(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** Cuts a text to a length in UTF-16 units, ellipsis included, without splitting a character. */
  public static String cut(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = maxLength - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
