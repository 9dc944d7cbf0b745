package org.visnyk.ingest.date;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.visnyk.language.time.MonthNames;

/** The number of a month by its name in Ukrainian, Russian or English, whole or abbreviated. */
final class Months {
  private static final List<List<String>> LANGUAGES =
      List.of(MonthNames.GENITIVE, MonthNames.RUSSIAN, MonthNames.ENGLISH);

  /** What the beginning of a genitive does not cover. */
  private static final Map<String, Integer> OTHERS = Map.of("май", 5, "мае", 5, "мая", 5);

  /** Fewer letters begin the names of two months, or other words. */
  private static final int MIN_LENGTH = 3;

  private static final String SOFT_ENDINGS = "ья";

  private Months() {}

  /**
   * The number of the month that a word names.
   *
   * @param word in lower case, without a dot
   */
  static OptionalInt of(String word) {
    if (word.length() < MIN_LENGTH) {
      return OptionalInt.empty();
    }
    Integer other = OTHERS.get(word);
    if (other != null) {
      return OptionalInt.of(other);
    }
    if (MonthNames.month(word).isPresent()) {
      return OptionalInt.of(MonthNames.month(word).map(Month::getValue).orElseThrow());
    }
    String beginning = isNominative(word) ? word.substring(0, word.length() - 1) : word;
    return Stream.of(word, beginning)
        .flatMap(Months::beginningWith)
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** Russian nominatives end in a soft sign where genitives end in я: июнь, июня. */
  private static boolean isNominative(String word) {
    return word.length() > MIN_LENGTH && SOFT_ENDINGS.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private static Stream<Integer> beginningWith(String beginning) {
    return LANGUAGES.stream()
        .flatMap(
            names ->
                Stream.iterate(1, month -> month <= names.size(), month -> month + 1)
                    .filter(month -> names.get(month - 1).startsWith(beginning)));
  }
}
