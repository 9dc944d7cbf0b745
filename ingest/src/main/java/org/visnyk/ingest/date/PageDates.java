package org.visnyk.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.language.time.MonthNames;

/**
 * Finds dates in the lines of a page as sites print them: {@code 25 червня}, {@code Вчора, 14:30},
 * {@code Середа, 26.06.2024}, {@code 3 дні тому}. A date without a year is the latest such day up
 * to the day on which the page was fetched. A later date is not a date of publication.
 */
public final class PageDates {
  private static final List<String> MONTH_NAMES =
      Stream.of(MonthNames.GENITIVE, MonthNames.RUSSIAN, MonthNames.ENGLISH, MonthNames.ABBREVIATED)
          .flatMap(List::stream)
          .toList();
  private static final String MONTHS = String.join("|", MONTH_NAMES);

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern WORDED =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,2})(?:-?го|-е)?\\h+("
              + MONTHS
              + ")(?!\\p{L})\\.?(?:,?\\h+(\\d{4})(?!\\d))?",
          FLAGS);
  private static final Pattern ENGLISH =
      Pattern.compile("(?<!\\p{L})(" + MONTHS + ")\\h+(\\d{1,2}),?\\h+(\\d{4})(?!\\d)", FLAGS);
  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?![\\d])");
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?<!\\p{L})(?:(сьогодні|сегодня|today)|(вчора|учора|вчера|yesterday)|(позавчора|позавчера)"
              + "|(\\d{1,2})\\h+(?:(хв\\p{L}*\\.?|год\\p{L}*\\.?|мин\\p{L}*|час\\p{L}*|minutes?|hours?)|(дн\\p{L}+|день|days?)|(тиж\\p{L}+|недел\\p{L}+|weeks?))\\h+(?:тому|назад|ago))(?!\\p{L})",
          FLAGS);
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.])([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])(?:\\h*(am|(pm))\\b)?",
          FLAGS);
  private static final Pattern BEFORE_DATELINE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}'’ʼ-]*[.,:]?\\h+){0,3}");
  private static final Pattern AFTER_DATELINE =
      Pattern.compile("\\h*(?:року|р\\.)?\\h*(?:[.,]?\\h*[/(][^/)]{1,30}[/)])?\\h*[.:—–-]");
  private static final Pattern FILLERS =
      Pattern.compile(
          "(?<!\\p{L})(?:понеділ\\p{L}+|вівтор\\p{L}+|серед[аиу]|четвер\\p{L}*|п['’ʼ]ятниц\\p{L}+|субот\\p{L}+|неділ\\p{L}+"
              + "|пн|вт|ср|чт|пт|сб|нд|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|опублікован\\p{L}+|оновлен\\p{L}+|публікац\\p{L}+|дата|додано|створено"
              + "|опубликован\\p{L}+|обновлен\\p{L}+|published|updated|posted|року|рік|года|р|г|о|об|в|у|на|at|on"
              + "|останн\\p{L}+|змінен\\p{L}+)(?!\\p{L})",
          FLAGS);
  private static final Pattern CHANGED =
      Pattern.compile("оновлен|обновлен|updated|змінен|modified", FLAGS);

  /** Maximum length of a line that says when and little else. */
  public static final int MAX_LINE_LENGTH = 120;

  /** The year of the first web page. */
  private static final int FIRST_YEAR = 1990;

  private static final int MAX_REST_LENGTH = 24;
  private static final int MAX_REST_WORDS = 2;

  private final LocalDate crawled;
  private final ZoneId zone;
  private final @Nullable FormattedDates format;

  /**
   * Creates a finder with day of the crawl, zone and pattern of the options.
   *
   * @throws IllegalArgumentException if the pattern is not one of dates
   */
  public PageDates(ReaderOptions options) {
    this.crawled = options.crawled();
    this.zone = options.zone();
    this.format = FormattedDates.of(options);
  }

  /**
   * A line that consists of a date and little else.
   *
   * @param moment the moment; the beginning of the day if there is no time
   * @param rest the rest of the line, such as the name of an author
   * @param isChange whether it is the date of a change to the page
   */
  public record DateLine(Instant moment, String rest, boolean isChange) {}

  /** The date of a line; empty if the line has none, or is longer than a date line. */
  public Optional<DateLine> line(String line) {
    if (line.length() > MAX_LINE_LENGTH) {
      return Optional.empty();
    }
    Optional<Instant> formatted =
        format == null ? Optional.empty() : format.parse(line.strip(), zone);
    if (formatted.isPresent()) {
      return formatted.filter(this::isPlausible).map(moment -> new DateLine(moment, "", false));
    }
    Optional<Found> found = explicit(line).or(() -> relative(line));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String once = without(line, found.get());
    String rest = explicit(once).map(other -> without(once, other)).orElse(once);
    for (Pattern part : List.of(RELATIVE, TIME, FILLERS)) {
      rest = part.matcher(rest).replaceAll(" ");
    }
    rest = rest.replaceAll("[^\\p{L}'’ʼ\\h-]", " ").replaceAll("(?<!\\p{L})-|-(?!\\p{L})", " ");
    rest = rest.replaceAll("\\h+", " ").strip();
    boolean isShort =
        rest.length() <= MAX_REST_LENGTH
            && (rest.isEmpty() || rest.split(" ").length <= MAX_REST_WORDS);
    return isShort
        ? Optional.of(
            new DateLine(moment(found.get().date(), line), rest, CHANGED.matcher(line).find()))
        : Optional.empty();
  }

  /**
   * The date of a dateline at the beginning of a text, such as {@code КИЇВ, 26 червня —} or {@code
   * Київ. 26 червня. УНІАН}. A day that a sentence names is what it tells of.
   */
  public Optional<Instant> ofDateline(String text) {
    String beginning = text.substring(0, Math.min(text.length(), 80));
    return explicit(beginning)
        .filter(
            found ->
                BEFORE_DATELINE.matcher(beginning.substring(0, found.from())).matches()
                    && (beginning.charAt(found.to() - 1) == '.'
                        || AFTER_DATELINE.matcher(beginning.substring(found.to())).lookingAt()))
        .map(found -> found.date().atStartOfDay(zone).toInstant());
  }

  private static String without(String line, Found found) {
    return line.substring(0, found.from()) + " " + line.substring(found.to());
  }

  private Instant moment(LocalDate date, String line) {
    Matcher time = TIME.matcher(line);
    return time.find()
        ? date.atTime(time(time)).atZone(zone).toInstant()
        : date.atStartOfDay(zone).toInstant();
  }

  private static LocalTime time(Matcher time) {
    int hour = number(time.group(1));
    boolean twelveHours = time.group(3) != null && hour <= 12;
    int afternoon = time.group(4) == null ? 0 : 12;
    return LocalTime.of(twelveHours ? hour % 12 + afternoon : hour, number(time.group(2)));
  }

  private Optional<Found> explicit(String line) {
    Matcher worded = WORDED.matcher(line);
    if (worded.find()) {
      return found(worded, worded.group(3), month(worded.group(2)), worded.group(1));
    }
    Matcher english = ENGLISH.matcher(line);
    if (english.find()) {
      return found(english, english.group(3), month(english.group(1)), english.group(2));
    }
    Matcher numeric = NUMERIC.matcher(line);
    if (numeric.find()) {
      boolean isMonthFirst = format != null && format.isMonthFirst();
      return found(
          numeric,
          numeric.group(3),
          number(numeric.group(isMonthFirst ? 1 : 2)),
          numeric.group(isMonthFirst ? 2 : 1));
    }
    Matcher iso = ISO.matcher(line);
    return iso.find()
        ? found(iso, iso.group(1), number(iso.group(2)), iso.group(3))
        : Optional.empty();
  }

  private Optional<Found> found(Matcher match, @Nullable String year, int month, String day) {
    return date(year, month, number(day)).map(date -> new Found(date, match.start(), match.end()));
  }

  private Optional<LocalDate> date(@Nullable String year, int month, int day) {
    try {
      if (year != null) {
        return Optional.of(LocalDate.of(number(year), month, day)).filter(this::isPast);
      }
      // 29 February can be up to eight years back, when a century is no leap year.
      for (int y = crawled.getYear() + 1; y >= crawled.getYear() - 8; y--) {
        boolean exists = day <= LocalDate.of(y, month, 1).lengthOfMonth() && day > 0;
        if (exists && isPast(LocalDate.of(y, month, day))) {
          return Optional.of(LocalDate.of(y, month, day));
        }
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a moment can be the date of publication of a page: not after the day on which the page
   * was fetched, nor before there were web pages.
   */
  public boolean isPlausible(Instant moment) {
    LocalDate date = moment.atZone(zone).toLocalDate();
    return isPast(date) && date.getYear() >= FIRST_YEAR;
  }

  private boolean isPast(LocalDate date) {
    return !date.isAfter(crawled);
  }

  private Optional<Found> relative(String line) {
    Matcher match = RELATIVE.matcher(line);
    if (!match.find()) {
      return Optional.empty();
    }
    int days = 0;
    if (match.group(2) != null) {
      days = 1;
    } else if (match.group(3) != null) {
      days = 2;
    } else if (match.group(6) != null) {
      days = number(match.group(4));
    } else if (match.group(7) != null) {
      days = 7 * number(match.group(4));
    }
    return Optional.of(new Found(crawled.minusDays(days), match.start(), match.end()));
  }

  private static int month(String name) {
    return MONTH_NAMES.indexOf(name.toLowerCase(Locale.ROOT)) % 12 + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private record Found(LocalDate date, int from, int to) {}
}
