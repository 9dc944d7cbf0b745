package org.visnyk.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.date.DateReading.Evidence;
import org.visnyk.ingest.draft.Excerpts;

/**
 * Parses one date as people and programs write them: takes the time out, then the zone, and looks
 * whether the rest is a day, with nothing that a date does not have.
 */
final class FreeDate {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern COMMENT = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?![\\d:])"
              + "(?:\\h*(a|p)\\.?m\\b\\.?)?",
          FLAGS);

  /** A clock in words: {@code 10 год. 15 хв.}. */
  private static final Pattern WORDED_TIME =
      Pattern.compile(
          "(\\d{1,2})\\h*(?:год|час)\\p{L}*\\.?\\h*(\\d{2})\\h*(?:хв|мин)\\p{L}*\\.?", FLAGS);

  /** As in {@code «26» червня}. */
  private static final Pattern QUOTES = Pattern.compile("[«»„“”\"]");

  /** A clock with a dot, which only a preposition tells from a day: {@code о 10.15}. */
  private static final Pattern DOTTED_TIME =
      Pattern.compile(
          "(?<=(?<!\\p{L})(?:о|об|в|at)\\h)(\\d{1,2})\\.(\\d{2})()()()(?![.\\d])", FLAGS);

  /** A zone directly after the time. */
  private static final Pattern ZONE =
      Pattern.compile(
          "^\\h*((?:utc|gmt)?\\h*[+\\u2212-]\\d{1,2}(?::?\\d{2})?(?![\\d:])|[a-z]+/[a-z_]+|[a-z]{1,5}(?![a-z]))",
          FLAGS);

  private static final String SEPARATOR = "([./\\u2010\\u2011\\u2013-])";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})" + SEPARATOR + "\\h?(\\d{1,2})\\2\\h?(\\d{1,2})(?!\\d)t?");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})" + SEPARATOR + "\\h?(\\d{1,2})\\2\\h?(\\d{4}|'?\\d{2})(?!\\d)");

  private static final Pattern BREAKS = Pattern.compile("[\\s,.:;|/\\u2010-\\u2015-]+");
  private static final Pattern NUMBER =
      Pattern.compile("'?(\\d{1,4})(?:st|nd|rd|th|р|г)?", Pattern.CASE_INSENSITIVE);

  /** Words around a date that say nothing, and the days of the week, which are often wrong. */
  private static final Set<String> FILLERS =
      Set.of(
          ("року рік рр р года год г год. о об в у на від від. от of at on the год, хв го е є ого"
               + " st nd rd th de дата date опубліковано опубликовано published posted створено"
               + " додано понеділок вівторок середа четвер п'ятниця субота неділя пн вт ср чт пт сб"
               + " нд вс пон вів сер чет пят п'ят суб нед понедельник вторник среда четверг пятница"
               + " суббота воскресенье mon tue tues wed thu thur thurs fri sat sun monday tuesday"
               + " wednesday thursday friday saturday sunday t")
              .split(" "));

  private static final int FIRST_OF_LAST_CENTURY = 70;

  private final String text;
  private String rest;
  private ZoneId zone;
  private @Nullable LocalTime time;
  private boolean isNextDay;
  private boolean hasTwelveHours;

  private FreeDate(String text, ZoneId defaultZone) {
    this.text = text;
    this.zone = defaultZone;
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    this.rest = WORDED_TIME.matcher(QUOTES.matcher(plain).replaceAll("")).replaceAll("$1:$2");
  }

  /**
   * Parses a date.
   *
   * @throws DateTimeException if it is none, or there is no such day or time
   */
  static DateReading parse(String text, ZoneId defaultZone) {
    return new FreeDate(text, defaultZone).parse();
  }

  private DateReading parse() {
    takeComments();
    takeTime();
    Matcher yearFirst = YEAR_FIRST.matcher(rest);
    if (yearFirst.find()) {
      requireFillers(without(yearFirst));
      return DateReading.of(
          moment(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4)));
    }
    Matcher yearLast = YEAR_LAST.matcher(rest);
    if (yearLast.find()) {
      requireFillers(without(yearLast));
      return inFigures(yearLast);
    }
    return DateReading.of(inWords());
  }

  /** Reads a zone in brackets, and drops other remarks in brackets. */
  private void takeComments() {
    Matcher comment = COMMENT.matcher(rest);
    while (comment.find()) {
      String inside = comment.group(1) == null ? comment.group(2) : comment.group(1);
      zone = zone(capitalised(inside)).orElse(zone);
    }
    rest = comment.replaceAll(" ").strip();
  }

  /** Names of regions are case-sensitive: {@code europe/kyiv} is none. */
  private static String capitalised(String name) {
    Matcher word = Pattern.compile("(^|[/_])(\\p{L})").matcher(name.strip());
    return word.replaceAll(match -> match.group(1) + match.group(2).toUpperCase(Locale.ROOT));
  }

  private void takeTime() {
    Matcher match = TIME.matcher(rest);
    boolean found = match.find();
    if (!found) {
      match = DOTTED_TIME.matcher(rest);
      found = match.find();
    }
    if (!found) {
      return;
    }
    time = time(match);
    String after = rest.substring(match.end());
    rest = rest.substring(0, match.start()) + " " + takeZone(after);
    if (TIME.matcher(rest).find()) {
      throw unknownForm(text);
    }
  }

  private String takeZone(String after) {
    Matcher match = ZONE.matcher(after);
    if (!match.find()) {
      return after;
    }
    String name = match.group(1).strip();
    Optional<ZoneId> named = zone(name.contains("/") ? capitalised(name) : name);
    boolean isWord = FILLERS.contains(name) || Months.of(name).isPresent();
    if (named.isEmpty() && !isWord) {
      throw impossible("there is no such time zone as in %s");
    }
    zone = named.orElse(zone);
    return named.isPresent() ? after.substring(match.end()) : after;
  }

  private Optional<ZoneId> zone(String name) {
    try {
      return Zones.of(name);
    } catch (DateTimeException e) {
      throw impossible("there is no such offset from UTC as in %s");
    }
  }

  private LocalTime time(Matcher match) {
    int hour = number(match, 1);
    int minute = number(match, 2);
    int second = isAbsent(match, 3) ? 0 : number(match, 3);
    if (!isAbsent(match, 5)) {
      hasTwelveHours = true;
      boolean afternoon = match.group(5).equals("p");
      hour = hour <= 12 ? hour % 12 + (afternoon ? 12 : 0) : hour;
    }
    if (hour > 24 || minute > 59 || second > 60) {
      throw impossible("there is no such time as in %s");
    }
    // ISO 8601 ends a day at 24:00; 24:04 comes from a clock that counts hours from 1 to 24.
    isNextDay = hour == 24 && minute == 0 && second == 0;
    return LocalTime.of(
        hour % 24, minute, Math.min(second, 59), isAbsent(match, 4) ? 0 : nanoseconds(match));
  }

  private static boolean isAbsent(Matcher match, int group) {
    String value = match.group(group);
    return value == null || value.isEmpty();
  }

  private static int nanoseconds(Matcher match) {
    return Integer.parseInt((match.group(4) + "00000000").substring(0, 9));
  }

  private DateReading inFigures(Matcher match) {
    int first = number(match, 1);
    int second = number(match, 3);
    String digits = match.group(4).replace("'", "");
    int year = digits.length() == 4 ? Integer.parseInt(digits) : century(Integer.parseInt(digits));
    boolean dayFirst = exists(year, second, first);
    boolean monthFirst = exists(year, first, second);
    if (!dayFirst && !monthFirst) {
      throw impossible("there is no such day as %s");
    }
    if (!dayFirst || !monthFirst) {
      return new DateReading(
          dayFirst ? moment(year, second, first) : null,
          monthFirst ? moment(year, first, second) : null,
          dayFirst ? Evidence.DAY_FIRST : Evidence.MONTH_FIRST);
    }
    if (match.group(2).equals(".") || first == second) {
      return DateReading.of(moment(year, second, first));
    }
    return new DateReading(
        moment(year, second, first),
        moment(year, first, second),
        hasTwelveHours ? Evidence.AMBIGUOUS_AMERICAN : Evidence.AMBIGUOUS);
  }

  private static int century(int year) {
    return year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
  }

  private static boolean exists(int year, int month, int day) {
    return year > 0 && month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
  }

  private Instant inWords() {
    int month = 0;
    List<Integer> numbers = new ArrayList<>();
    int lengthOfLast = 0;
    for (String word : BREAKS.split(rest.strip())) {
      Matcher number = NUMBER.matcher(word);
      OptionalInt named = number.matches() ? OptionalInt.empty() : Months.of(word);
      if (number.matches()) {
        numbers.add(Integer.parseInt(number.group(1)));
        lengthOfLast = number.group(1).length();
      } else if (month == 0 && named.isPresent() && !FILLERS.contains(word)) {
        month = named.getAsInt();
      } else if (!word.isEmpty() && !FILLERS.contains(word)) {
        throw unknownForm(text);
      }
    }
    if (month == 0 || numbers.isEmpty() || numbers.size() > 2) {
      throw unknownForm(text);
    }
    return inWords(month, numbers, lengthOfLast);
  }

  private Instant inWords(int month, List<Integer> numbers, int lengthOfLast) {
    int first = numbers.getFirst();
    if (numbers.size() == 1) {
      if (lengthOfLast == 4) {
        return moment(first, month, 1);
      }
      if (!exists(2024, month, first)) { // a leap year, in which every day exists
        throw impossible("there is no such day as %s");
      }
      throw new DateTimeException("%s has no year".formatted(Excerpts.quote(text)));
    }
    int last = numbers.getLast();
    if (first > 31) {
      return moment(first, month, last);
    }
    return moment(lengthOfLast <= 2 ? century(last) : last, month, first);
  }

  private Instant moment(int year, int month, int day) {
    if (!exists(year, month, day)) {
      throw impossible("there is no such day as %s");
    }
    LocalDate date = LocalDate.of(year, month, day).plusDays(isNextDay ? 1 : 0);
    return time == null
        ? date.atStartOfDay(zone).toInstant()
        : date.atTime(time).atZone(zone).toInstant();
  }

  private String without(Matcher match) {
    return rest.substring(0, match.start()) + " " + rest.substring(match.end());
  }

  /** Nothing but fillers may stand around a date in figures. */
  private void requireFillers(String words) {
    for (String word : BREAKS.split(words.strip())) {
      if (!word.isEmpty() && !FILLERS.contains(word)) {
        throw unknownForm(text);
      }
    }
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private DateTimeException impossible(String message) {
    return new DateTimeException(message.formatted(Excerpts.quote(text)));
  }

  static DateTimeException unknownForm(String date) {
    return new DateTimeException(
        "%s is not a date that can be read".formatted(Excerpts.quote(date)));
  }
}
