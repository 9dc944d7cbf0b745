package org.visnyk.language.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases for dates: {@code учора}, {@code минулого тижня}, {@code за останні 10 днів},
 * {@code у січні 2024 року}, {@code 25 червня}, {@code 25.06.2024}, {@code восени}, {@code з 1 по 5
 * травня}. A date without a year is the latest that has begun, since news look back. Stateless.
 */
public final class DatePhrases {
  /** The part of a text that is read, in UTF-16 units. */
  private static final int MAX_CHARACTERS = 10_000;

  private static final Set<String> PREPOSITIONS =
      Set.of("у", "в", "за", "на", "протягом", "упродовж", "впродовж", "станом");

  private DatePhrases() {}

  /**
   * Words that name a time, and the days they mean. Immutable.
   *
   * @param start offset of the first UTF-16 unit, including a preposition before the words
   * @param end offset after the last UTF-16 unit
   * @param from the first day
   * @param before the day after the last one
   */
  public record DatePhrase(int start, int end, LocalDate from, LocalDate before) {}

  /**
   * The phrases of a text in order; of several that start at one word, the longest.
   *
   * @param text a query; only its first ten thousand characters are read
   * @param today the current day in the time zone of the user; outside the years 1000 to 9999 no
   *     phrase is found
   */
  public static List<DatePhrase> find(String text, LocalDate today) {
    if (today.getYear() < 1000 || today.getYear() > 9999) {
      return List.of();
    }
    DateWords words = DateWords.of(text.substring(0, Math.min(text.length(), MAX_CHARACTERS)));
    CalendarPhrases calendar = new CalendarPhrases(words, today);
    RelativePhrases relative = new RelativePhrases(words, today);
    List<DatePhrase> phrases = new ArrayList<>();
    for (int i = 0; i < words.count(); ) {
      boolean hasPreposition = PREPOSITIONS.contains(words.word(i));
      int first = hasPreposition ? i + 1 : i;
      @Nullable DaySpan days =
          DaySpan.longer(calendar.at(first, hasPreposition), relative.at(first, hasPreposition));
      if (days == null) {
        i++;
        continue;
      }
      phrases.add(
          new DatePhrase(words.start(i), words.end(days.end() - 1), days.from(), days.before()));
      i = days.end();
    }
    return List.copyOf(phrases);
  }
}
