package org.visnyk.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Phrases for a time relative to today. */
final class RelativePhrases {
  private static final Map<String, Integer> DAYS_FROM_TODAY =
      Map.ofEntries(
          Map.entry("сьогодні", 0),
          Map.entry("учора", -1),
          Map.entry("вчора", -1),
          Map.entry("позавчора", -2),
          Map.entry("завтра", 1),
          Map.entry("післязавтра", 2));

  private static final Map<String, ChronoUnit> UNITS = units();
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Map<String, DayOfWeek> DAYS_OF_WEEK = daysOfWeek();
  private static final Set<String> THIS =
      Set.of("цей", "цього", "цьому", "ця", "цієї", "цю", "це", "цих", "ці", "поточного");
  private static final Set<String> PAST =
      Set.of(
          "минулий",
          "минулого",
          "минулому",
          "минула",
          "минулої",
          "минулу",
          "минулій",
          "минуле",
          "минулих",
          "минулі",
          "попередній",
          "попереднього",
          "попередньої");
  private static final Set<String> BEFORE_PAST =
      Set.of("позаминулий", "позаминулого", "позаминулому", "позаминулої", "позаминулу");
  private static final Set<String> LAST =
      Set.of("останній", "останнього", "останню", "останньої", "останні", "останніх", "останнє");

  private static final Set<String> FIRST_WORDS =
      Stream.of(
              DAYS_FROM_TODAY.keySet(),
              Set.of("торік", "позаторік"),
              LAST,
              THIS,
              PAST,
              BEFORE_PAST,
              DAYS_OF_WEEK.keySet(),
              NUMBERS.keySet(),
              UNITS.keySet())
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final DateWords words;
  private final LocalDate today;

  RelativePhrases(DateWords words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /** The phrase that starts at a word. */
  @Nullable DaySpan at(int i, boolean hasPreposition) {
    String word = words.word(i);
    if (!canStart(word)) {
      return null;
    }
    @Nullable Integer days = DAYS_FROM_TODAY.get(word);
    if (days != null) {
      return DaySpan.day(i + 1, today.plusDays(days));
    }
    if (word.equals("торік") || word.equals("позаторік")) {
      return year(i + 1, word.equals("торік") ? 1 : 2);
    }
    if (LAST.contains(word)) {
      return lastUnits(i + 1);
    }
    if (THIS.contains(word)) {
      return unitAgo(i + 1, 0);
    }
    if (PAST.contains(word)) {
      return unitAgo(i + 1, 1);
    }
    if (BEFORE_PAST.contains(word)) {
      return unitAgo(i + 1, 2);
    }
    @Nullable DayOfWeek dayOfWeek = hasPreposition ? DAYS_OF_WEEK.get(word) : null;
    return dayOfWeek != null ? DaySpan.day(i + 1, latest(dayOfWeek, today)) : ago(i);
  }

  /** Whether a phrase can start with a word: few do, and most words of a query are others. */
  private static boolean canStart(String word) {
    return !word.isEmpty() && (Character.isDigit(word.charAt(0)) || FIRST_WORDS.contains(word));
  }

  /** {@code торік}, and the month that may follow: {@code торік у березні}. */
  private DaySpan year(int end, int back) {
    int year = today.getYear() - back;
    int at = words.is(end, "у", "в") ? end + 1 : end;
    Optional<Month> month = MonthNames.month(words.word(at));
    return month.isPresent()
        ? DaySpan.month(at + 1, LocalDate.of(year, month.get(), 1))
        : DaySpan.year(end, year);
  }

  /** {@code останній тиждень}, {@code останні 10 днів}: up to and including today. */
  private @Nullable DaySpan lastUnits(int i) {
    int number = number(i);
    int at = number > 0 ? i + 1 : i;
    @Nullable ChronoUnit unit = UNITS.get(words.word(at));
    if (unit == null) {
      return null;
    }
    LocalDate tomorrow = today.plusDays(1);
    return new DaySpan(at + 1, tomorrow.minus(Math.max(1, number), unit), tomorrow);
  }

  /** {@code 3 дні тому}: the day; {@code два місяці тому}: the month of that day. */
  private @Nullable DaySpan ago(int i) {
    int number = number(i);
    int at = number > 0 ? i + 1 : i;
    @Nullable ChronoUnit unit = UNITS.get(words.word(at));
    // "багато років тому" names no particular time.
    boolean counted = number > 0 || words.is(at, "день", "добу", "тиждень", "місяць", "рік");
    return unit != null && words.is(at + 1, "тому") && counted
        ? around(at + 2, today.minus(Math.max(1, number), unit), unit)
        : null;
  }

  /** {@code цей тиждень}, {@code минулого місяця}, {@code минулої осені}, {@code минулу середу}. */
  private @Nullable DaySpan unitAgo(int i, int back) {
    String word = words.word(i);
    @Nullable ChronoUnit unit = UNITS.get(word);
    if (unit != null) {
      return around(i + 1, today.minus(back, unit), unit);
    }
    Optional<Month> season = CalendarPhrases.seasonNamed(word);
    if (season.isPresent()) {
      DaySpan begun = CalendarPhrases.seasonBegunLast(i + 1, season.get(), today);
      // While a season lasts, the past one is that of the previous year.
      int years = back == 0 || begun.before().isAfter(today) ? back : back - 1;
      return new DaySpan(i + 1, begun.from().minusYears(years), begun.before().minusYears(years));
    }
    Optional<Month> month = MonthNames.month(word);
    if (month.isPresent() && back > 0) {
      LocalDate first = LocalDate.of(today.getYear(), month.get(), 1);
      int years = first.plusMonths(1).isAfter(today) ? back : back - 1;
      return DaySpan.month(i + 1, first.minusYears(years));
    }
    if (words.is(i, "вихідні", "вихідних", "вікенд", "вікенду")) {
      LocalDate saturday = latest(DayOfWeek.SATURDAY, back == 0 ? today : today.minusDays(2));
      return new DaySpan(i + 1, saturday, saturday.plusDays(2));
    }
    @Nullable DayOfWeek day = DAYS_OF_WEEK.get(word);
    return day == null
        ? null
        : DaySpan.day(i + 1, latest(day, back == 0 ? today : today.minusDays(1)));
  }

  private static LocalDate latest(DayOfWeek day, LocalDate until) {
    return until.with(TemporalAdjusters.previousOrSame(day));
  }

  private static DaySpan around(int end, LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case WEEKS -> {
        LocalDate monday = latest(DayOfWeek.MONDAY, day);
        yield new DaySpan(end, monday, monday.plusWeeks(1));
      }
      case MONTHS -> DaySpan.month(end, day);
      case YEARS -> DaySpan.year(end, day.getYear());
      default -> DaySpan.day(end, day);
    };
  }

  /** A number in digits or in a word; -1 if there is none. */
  private int number(int i) {
    int number = words.number(i);
    return number >= 0 ? number : NUMBERS.getOrDefault(words.word(i), -1);
  }

  private static Map<String, ChronoUnit> units() {
    Map<String, ChronoUnit> units = new HashMap<>();
    List.of("день", "дня", "дні", "днів", "днях", "доба", "доби", "добу", "діб")
        .forEach(word -> units.put(word, ChronoUnit.DAYS));
    List.of("тиждень", "тижня", "тижні", "тижнів", "тижнях", "тижню")
        .forEach(word -> units.put(word, ChronoUnit.WEEKS));
    List.of("місяць", "місяця", "місяці", "місяців", "місяцях")
        .forEach(word -> units.put(word, ChronoUnit.MONTHS));
    List.of("рік", "року", "роки", "років", "році", "роках")
        .forEach(word -> units.put(word, ChronoUnit.YEARS));
    return Map.copyOf(units);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> forms =
        List.of(
            "один одну одного однієї",
            "два дві двох",
            "три трьох",
            "чотири чотирьох",
            "п'ять п'яти п'ятьох",
            "шість шести",
            "сім семи",
            "вісім восьми",
            "дев'ять дев'яти",
            "десять десяти");
    for (int i = 0; i < forms.size(); i++) {
      for (String form : forms.get(i).split(" ", -1)) {
        numbers.put(form, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  private static Map<String, DayOfWeek> daysOfWeek() {
    Map<String, DayOfWeek> days = new HashMap<>();
    List<String> forms =
        List.of(
            "понеділок понеділка",
            "вівторок вівторка",
            "середу середи",
            "четвер четверга",
            "п'ятницю п'ятниці",
            "суботу суботи",
            "неділю неділі");
    for (int i = 0; i < forms.size(); i++) {
      for (String form : forms.get(i).split(" ", -1)) {
        days.put(form, DayOfWeek.of(i + 1));
      }
    }
    return Map.copyOf(days);
  }
}
