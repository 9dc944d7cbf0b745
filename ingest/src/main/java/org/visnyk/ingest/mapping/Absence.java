package org.visnyk.ingest.mapping;

import java.util.Locale;
import java.util.Set;

/** Recognises the marks that databases and programs write where there is no value. */
final class Absence {
  private static final int MAX_LENGTH = 24;

  private static final Set<String> MARKS =
      Set.of(
          "null",
          "\\n",
          "nan",
          "nat",
          "n/a",
          "#n/a",
          "<na>",
          "none",
          "nil",
          "undefined",
          "(null)",
          "-",
          "–",
          "—",
          "[]",
          "{}",
          "0000-00-00");

  private Absence() {}

  /** Whether a text is blank or such a mark. */
  static boolean isAbsent(String text) {
    if (text.isBlank()) {
      return true;
    }
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    String mark = text.strip().toLowerCase(Locale.ROOT);
    return MARKS.contains(mark) || mark.startsWith("0000-00-00");
  }

  /** Whether there is no value, or only such marks. */
  static boolean isAbsent(FieldValue value) {
    return switch (value) {
      case FieldValue.Absent absent -> true;
      case FieldValue.Text text -> isAbsent(text.value());
      case FieldValue.Items items -> items.values().stream().allMatch(Absence::isAbsent);
      case FieldValue.Members members ->
          members.values().values().stream().allMatch(Absence::isAbsent);
      case FieldValue.Numeral numeral -> false;
      case FieldValue.Flag flag -> false;
    };
  }
}
