package org.visnyk;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the ranges of it that match a query. Immutable.
 *
 * @param text plain text
 * @param ranges the matching ranges, in ascending order and without overlap
 * @since 0.1
 */
public record Highlight(String text, List<Range> ranges) {
  private static final Highlight EMPTY = new Highlight("", List.of());
  private static final String START = "<mark>";
  private static final String END = "</mark>";

  /**
   * A matching range of a text.
   *
   * @param start offset of its first character, in UTF-16 units
   * @param end offset after its last character
   */
  public record Range(int start, int end) {}

  /**
   * Takes an unmodifiable copy of the ranges.
   *
   * @throws IllegalArgumentException if the ranges overlap, are not in order, or leave the text
   */
  public Highlight {
    ranges = List.copyOf(ranges);
    int last = 0;
    for (Range range : ranges) {
      if (range.start() < last || range.end() <= range.start() || range.end() > text.length()) {
        throw new IllegalArgumentException(
            "ranges must be in order, not empty, without overlap and within the text: " + ranges);
      }
      last = range.end();
    }
  }

  /** The empty text. */
  public static Highlight empty() {
    return EMPTY;
  }

  /** A text without any match. */
  public static Highlight of(String text) {
    return text.isEmpty() ? EMPTY : new Highlight(text, List.of());
  }

  /** Starts with an empty text. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether the text is empty. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The matching parts of the text, in order. */
  public List<String> matches() {
    return ranges.stream().map(range -> text.substring(range.start(), range.end())).toList();
  }

  /**
   * The text as HTML: escaped, with each match inside a {@code <mark>} element. Control characters
   * become spaces.
   */
  public String toHtml() {
    return marked(START, END, true);
  }

  /**
   * The text with each match between two strings, such as the escape sequences of a terminal.
   * Nothing is escaped.
   *
   * @param before goes before each match
   * @param after goes after each match
   */
  public String toMarkedText(String before, String after) {
    return marked(before, after, false);
  }

  private String marked(String before, String after, boolean isHtml) {
    StringBuilder target = new StringBuilder(text.length() + 16 * ranges.size());
    int at = 0;
    for (Range range : ranges) {
      append(target, at, range.start(), isHtml);
      target.append(before);
      append(target, range.start(), range.end(), isHtml);
      target.append(after);
      at = range.end();
    }
    append(target, at, text.length(), isHtml);
    return target.toString();
  }

  private void append(StringBuilder target, int from, int to, boolean isHtml) {
    if (!isHtml) {
      target.append(text, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> target.append("&amp;");
        case '<' -> target.append("&lt;");
        case '>' -> target.append("&gt;");
        case '"' -> target.append("&quot;");
        default -> target.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
  }

  /** Joins parts of texts into one highlight. Not safe for use by several threads at once. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Range> ranges = new ArrayList<>();

    private Builder() {}

    /** Appends text that does not match. */
    public Builder append(CharSequence part) {
      text.append(part);
      return this;
    }

    /** Appends text that matches; an empty one is ignored. */
    public Builder appendMatch(CharSequence part) {
      if (!part.isEmpty()) {
        ranges.add(new Range(text.length(), text.length() + part.length()));
        text.append(part);
      }
      return this;
    }

    /** Number of UTF-16 units appended so far. */
    public int length() {
      return text.length();
    }

    /** Builds the highlight. */
    public Highlight build() {
      return text.isEmpty() ? EMPTY : new Highlight(text.toString(), ranges);
    }
  }
}
