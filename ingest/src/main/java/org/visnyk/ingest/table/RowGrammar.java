package org.visnyk.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.visnyk.ingest.draft.RawRecord;

/**
 * The grammar of a row: values with a separator between them. A quotation mark opens a quoted value
 * only at the beginning of a value, and a doubled one inside it stands for one. All characters with
 * a meaning are ASCII, so that the grammar applies to bytes of UTF-8 and to characters alike.
 */
final class RowGrammar {
  /** What the last byte or character of a row is part of. */
  enum State {
    START_OF_VALUE,
    PLAIN_VALUE,
    QUOTED_VALUE,
    ESCAPED,
    CLOSING_QUOTE,
    BLANK_AFTER_QUOTE
  }

  private static final String ANY_SEPARATOR = ",;\t|";

  private static final int ASCII = 128;

  private final boolean[] separators = new boolean[ASCII];
  private final boolean isEscaped;

  private RowGrammar(String separators, boolean isEscaped) {
    separators.chars().forEach(separator -> this.separators[separator] = true);
    this.isEscaped = isEscaped;
  }

  /** The grammar of a table whose separator is not known yet. */
  static RowGrammar ofAnySeparator() {
    return new RowGrammar(ANY_SEPARATOR, false);
  }

  static RowGrammar of(char separator) {
    return new RowGrammar(String.valueOf(separator), false);
  }

  /**
   * The grammar of a table that writes a quotation mark inside of a quoted value as {@code \\"}.
   */
  static RowGrammar ofEscaped(char separator) {
    return new RowGrammar(String.valueOf(separator), true);
  }

  /** The separator that is the most frequent outside of quotation marks. */
  static char mostFrequentSeparator(String row) {
    boolean quoted = false;
    int[] counts = new int[ANY_SEPARATOR.length()];
    for (int i = 0; i < row.length(); i++) {
      char character = row.charAt(i);
      quoted ^= character == '"';
      int separator = ANY_SEPARATOR.indexOf(character);
      if (separator >= 0 && !quoted) {
        counts[separator]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return ANY_SEPARATOR.charAt(best);
  }

  /** The state after one more byte or character. */
  State next(State state, int value) {
    return switch (state) {
      case QUOTED_VALUE -> {
        if (isEscaped && value == '\\') {
          yield State.ESCAPED;
        }
        yield value == '"' ? State.CLOSING_QUOTE : State.QUOTED_VALUE;
      }
      case ESCAPED -> State.QUOTED_VALUE;
      case PLAIN_VALUE -> isSeparator(value) ? State.START_OF_VALUE : State.PLAIN_VALUE;
      case START_OF_VALUE -> {
        if (value == '"') {
          yield State.QUOTED_VALUE;
        }
        yield value == ' ' || isSeparator(value) ? State.START_OF_VALUE : State.PLAIN_VALUE;
      }
      // A doubled quotation mark.
      case CLOSING_QUOTE -> value == '"' ? State.QUOTED_VALUE : afterQuotedValue(value);
      case BLANK_AFTER_QUOTE -> afterQuotedValue(value);
    };
  }

  private State afterQuotedValue(int value) {
    if (isSeparator(value)) {
      return State.START_OF_VALUE;
    }
    return RawRecord.isBlank(value) ? State.BLANK_AFTER_QUOTE : State.PLAIN_VALUE;
  }

  /** Whether a quoted value continues after its closing quotation mark. */
  static boolean isClosedTooEarly(State state, State next) {
    return next == State.PLAIN_VALUE
        && (state == State.CLOSING_QUOTE || state == State.BLANK_AFTER_QUOTE);
  }

  private boolean isSeparator(int value) {
    return value >= 0 && value < ASCII && separators[value];
  }

  /**
   * Splits a row into values without white space around them.
   *
   * @return empty if a quoted value is not closed, or is followed by anything but a separator
   */
  Optional<List<String>> values(char[] row, int length) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    State state = State.START_OF_VALUE;
    for (int i = 0; i < length; i++) {
      State next = next(state, row[i]);
      if (isClosedTooEarly(state, next)) {
        return Optional.empty();
      }
      if (next == State.START_OF_VALUE && isSeparator(row[i])) {
        values.add(value.toString().strip());
        value.setLength(0);
      } else if (state == State.ESCAPED) {
        boolean isMeant = row[i] == '"' || row[i] == '\\' || row[i] == '\n';
        value.append(isMeant ? "" : "\\").append(row[i]);
      } else if (next == State.PLAIN_VALUE
          || (next == State.QUOTED_VALUE && state != State.START_OF_VALUE)) {
        int end = next == State.QUOTED_VALUE ? endOfChunk(row, i, length) : i + 1;
        value.append(row, i, end - i);
        i = end - 1;
      }
      state = next;
    }
    values.add(value.toString().strip());
    boolean isOpen = state == State.QUOTED_VALUE || state == State.ESCAPED;
    return isOpen ? Optional.empty() : Optional.of(values);
  }

  /**
   * Splits a row of one line in which a quotation mark is a character like any other, unless it
   * encloses a value.
   */
  List<String> literalValues(char[] row, int length) {
    List<String> values = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || isSeparator(row[i])) {
        values.add(unquoted(new String(row, from, i - from).strip()));
        from = i + 1;
      }
    }
    return values;
  }

  private static String unquoted(String value) {
    boolean isEnclosed = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    if (!isEnclosed) {
      return value;
    }
    String inside = value.substring(1, value.length() - 1);
    return inside.replace("\"\"", "").contains("\"") ? value : inside.replace("\"\"", "\"").strip();
  }

  /**
   * The first quotation mark or backslash after a character of a quoted value: what is before it is
   * copied.
   */
  private static int endOfChunk(char[] row, int from, int length) {
    int end = from + 1;
    while (end < length && row[end] != '"' && row[end] != '\\') {
      end++;
    }
    return end;
  }
}
