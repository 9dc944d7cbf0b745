package org.visnyk.language.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases with the name or number of a day, month, season or year. */
final class CalendarPhrases {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  /** The last leap day is at most this many years ago. */
  private static final int YEARS_BETWEEN_LEAP_DAYS = 8;

  /** First months of the seasons. The adverbs need no year. */
  private static final Map<String, Month> SEASON_ADVERBS =
      Map.of(
          "навесні", Month.MARCH,
          "влітку", Month.JUNE,
          "улітку", Month.JUNE,
          "восени", Month.SEPTEMBER,
          "взимку", Month.DECEMBER,
          "узимку", Month.DECEMBER);

  private static final Map<String, Month> SEASONS =
      Map.ofEntries(
          Map.entry("весна", Month.MARCH),
          Map.entry("весни", Month.MARCH),
          Map.entry("весну", Month.MARCH),
          Map.entry("весною", Month.MARCH),
          Map.entry("літо", Month.JUNE),
          Map.entry("літа", Month.JUNE),
          Map.entry("літом", Month.JUNE),
          Map.entry("осінь", Month.SEPTEMBER),
          Map.entry("осені", Month.SEPTEMBER),
          Map.entry("осінню", Month.SEPTEMBER),
          Map.entry("зима", Month.DECEMBER),
          Map.entry("зими", Month.DECEMBER),
          Map.entry("зиму", Month.DECEMBER),
          Map.entry("зимою", Month.DECEMBER));

  private static final Set<String> RANGE_PREPOSITIONS = Set.of("з", "із", "зі", "від");

  private final DateWords words;
  private final LocalDate today;

  CalendarPhrases(DateWords words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /** The longest phrase that starts at a word. */
  @Nullable DaySpan at(int i, boolean hasPreposition) {
    if (!canStart(words.word(i))) {
      return null;
    }
    @Nullable DaySpan found = DaySpan.longer(range(i), numericDay(i));
    found = DaySpan.longer(found, dayOfMonth(i));
    found = DaySpan.longer(found, month(i, hasPreposition));
    found = DaySpan.longer(found, season(i));
    return DaySpan.longer(found, years(i));
  }

  /** Whether a phrase can start with a word: few do, and most words of a query are others. */
  private static boolean canStart(String word) {
    return !word.isEmpty()
        && (Character.isDigit(word.charAt(0))
            || RANGE_PREPOSITIONS.contains(word)
            || SEASONS.containsKey(word)
            || SEASON_ADVERBS.containsKey(word)
            || MonthNames.month(word).isPresent());
  }

  /** {@code 25.06.2024}, {@code 25/06/2024}, {@code 2024-06-25}. */
  private @Nullable DaySpan numericDay(int i) {
    boolean joined = words.touches(i + 1) && words.touches(i + 2) && words.touches(i + 3);
    if (!joined || !words.touches(i + 4) || !words.word(i + 1).equals(words.word(i + 3))) {
      return null;
    }
    if (words.is(i + 1, ".", "/")) {
      return day(i + 5, words.number(i + 4, 4, 4), words.number(i + 2, 1, 2), words.number(i));
    }
    return words.is(i + 1, "-")
        ? day(i + 5, words.number(i, 4, 4), words.number(i + 2, 2, 2), words.number(i + 4, 2, 2))
        : null;
  }

  /** {@code 25 червня}, {@code 25-го червня 2024 року}, {@code 1–5 червня}. */
  private @Nullable DaySpan dayOfMonth(int i) {
    int day = words.number(i, 1, 2);
    int at = isSuffixOfNumber(i + 1) ? i + 3 : i + 1;
    int lastDay = words.is(at, "-", "–", "—") ? words.number(at + 1, 1, 2) : -1;
    int named = lastDay > 0 ? at + 2 : at;
    Optional<Month> month = MonthNames.month(words.word(named));
    if (day < 1 || month.isEmpty() || !MonthNames.GENITIVE.contains(words.word(named))) {
      return null;
    }
    YearAt year = yearAt(named + 1);
    int number = month.get().getValue();
    if (lastDay <= 0) {
      return year.isThere() ? day(year.end, year.year, number, day) : last(year.end, number, day);
    }
    @Nullable DaySpan last =
        year.isThere()
            ? day(year.end, year.year, number, lastDay)
            : last(year.end, number, lastDay);
    return last != null && day < lastDay
        ? new DaySpan(last.end(), last.from().withDayOfMonth(day), last.before())
        : null;
  }

  /** {@code з 1 по 5 червня}, {@code від 25 грудня до 5 січня 2025 року}. */
  private @Nullable DaySpan range(int i) {
    if (!RANGE_PREPOSITIONS.contains(words.word(i))) {
      return null;
    }
    @Nullable DaySpan first = explicitDay(i + 1);
    int middle = first == null ? i + 2 : first.end();
    if (!words.is(middle, "по", "до")) {
      return null;
    }
    @Nullable DaySpan last = explicitDay(middle + 1);
    if (last == null) {
      return null;
    }
    LocalDate from = last.from();
    if (first == null) {
      int day = words.number(i + 1, 1, 2);
      return day >= 1 && day < from.getDayOfMonth()
          ? new DaySpan(last.end(), from.withDayOfMonth(day), last.before())
          : null;
    }
    LocalDate begins = first.from();
    boolean hasOwnYear = yearAt(middle - 1).isThere() || numericDay(i + 1) != null;
    while (!hasOwnYear && begins.isBefore(from.minusYears(1).plusDays(1))) {
      begins = begins.plusYears(1);
    }
    while (!hasOwnYear && begins.isAfter(from)) {
      begins = begins.minusYears(1);
    }
    return begins.isAfter(from) ? null : new DaySpan(last.end(), begins, last.before());
  }

  private @Nullable DaySpan explicitDay(int i) {
    return DaySpan.longer(numericDay(i), dayOfMonth(i));
  }

  /** {@code у січні 2024 року}, {@code січень 2024}, {@code у червні}, {@code у червні торік}. */
  private @Nullable DaySpan month(int i, boolean hasPreposition) {
    Optional<Month> month = MonthNames.month(words.word(i));
    if (month.isEmpty()) {
      return null;
    }
    YearAt year = yearAt(i + 1);
    if (year.isThere()) {
      return DaySpan.month(year.end, LocalDate.of(year.year, month.get(), 1));
    }
    return hasPreposition ? monthBegunLast(i + 1, month.get()) : null;
  }

  private DaySpan monthBegunLast(int end, Month month) {
    LocalDate first = today.withDayOfMonth(1).withMonth(month.getValue());
    return DaySpan.month(end, first.isAfter(today) ? first.minusYears(1) : first);
  }

  /** {@code восени}, {@code восени 2024 року}, {@code осінь 2024}, {@code взимку 2023–2024}. */
  private @Nullable DaySpan season(int i) {
    @Nullable Month adverb = SEASON_ADVERBS.get(words.word(i));
    @Nullable Month start = adverb == null ? SEASONS.get(words.word(i)) : adverb;
    if (start == null) {
      return null;
    }
    YearAt year = yearAt(i + 1);
    if (!year.isThere()) {
      return adverb == null ? null : seasonBegunLast(i + 1, start, today);
    }
    // The winter of a year is the one that ends in it.
    int startYear = start == Month.DECEMBER ? year.year - 1 : year.year;
    LocalDate first = LocalDate.of(startYear, start, 1);
    return new DaySpan(year.end, first, first.plusMonths(3));
  }

  /** The season named by a word, for phrases such as {@code минулої осені}. */
  static Optional<Month> seasonNamed(String word) {
    return Optional.ofNullable(SEASONS.get(word));
  }

  static DaySpan seasonBegunLast(int end, Month start, LocalDate day) {
    LocalDate first = day.withDayOfMonth(1).withMonth(start.getValue());
    LocalDate begun = first.isAfter(day) ? first.minusYears(1) : first;
    return new DaySpan(end, begun, begun.plusMonths(3));
  }

  /**
   * {@code у 2024 році}, {@code 2024 року}, {@code 2020–2022 роки}: a number alone is not a year.
   */
  private @Nullable DaySpan years(int i) {
    int first = year(i);
    boolean range = words.is(i + 1, "-", "–", "—") && year(i + 2) > first;
    int at = range ? i + 3 : isSuffixOfNumber(i + 1) ? i + 3 : i + 1;
    if (first < 0 || !words.is(at, "року", "році", "рік", "роки", "роках", "років", "р", "рр")) {
      return null;
    }
    int last = range ? year(i + 2) : first;
    return new DaySpan(at + 1, LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
  }

  /**
   * A year that may follow: {@code 2024}, {@code 2024 року}, {@code минулого року}, {@code торік}.
   */
  private YearAt yearAt(int i) {
    int at = words.is(i, ",") ? i + 1 : i;
    if (words.is(at, "торік")) {
      return new YearAt(at + 1, today.getYear() - 1);
    }
    if (words.is(at + 1, "року") && words.is(at, "минулого", "цього", "позаминулого")) {
      int back = words.is(at, "цього") ? 0 : words.is(at, "минулого") ? 1 : 2;
      return new YearAt(at + 2, today.getYear() - back);
    }
    boolean range = year(at) > 0 && words.is(at + 1, "-", "–", "—") && year(at + 2) > 0;
    int year = year(range ? at + 2 : at);
    if (year < 0) {
      return new YearAt(i, -1);
    }
    int end = range ? at + 3 : isSuffixOfNumber(at + 1) ? at + 3 : at + 1;
    return new YearAt(words.is(end, "року", "рік", "році", "р", "років") ? end + 1 : end, year);
  }

  private int year(int i) {
    int year = words.number(i, 4, 4);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
  }

  /** {@code 25-го}, {@code 2024-му}. */
  private boolean isSuffixOfNumber(int i) {
    return words.touches(i)
        && words.touches(i + 1)
        && words.is(i, "-")
        && words.is(i + 1, "го", "му", "й", "е", "ого");
  }

  private static @Nullable DaySpan day(int end, int year, int month, int day) {
    try {
      return year < 1 ? null : DaySpan.day(end, LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return null; // the thirtieth of February is no date, so these are ordinary words
    }
  }

  /** The latest such day that is not in the future. */
  private @Nullable DaySpan last(int end, int month, int day) {
    for (int back = 0; back <= YEARS_BETWEEN_LEAP_DAYS; back++) {
      int year = today.getYear() - back;
      boolean exists = day <= Month.of(month).length(Year.isLeap(year));
      if (exists && !LocalDate.of(year, month, day).isAfter(today)) {
        return DaySpan.day(end, LocalDate.of(year, month, day));
      }
    }
    return null;
  }

  /** A year and the index after its words; negative if there is none. */
  private record YearAt(int end, int year) {
    boolean isThere() {
      return year >= 0;
    }
  }
}
