package org.visnyk.query.assist;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.visnyk.Advice;
import org.visnyk.Advice.Kind;
import org.visnyk.Advice.Use;
import org.visnyk.language.time.DatePhrases;
import org.visnyk.language.time.DatePhrases.DatePhrase;

/** Turns words that name a time into a filter of the query language. Stateless. */
public final class DateAdvice {
  private DateAdvice() {}

  /** The offer to take the first such words of a query for a filter. */
  public static Optional<Advice> of(String query, LocalDate today) {
    return DatePhrases.find(query, today).stream()
        .filter(phrase -> !isQuoted(query, phrase.start()))
        .findFirst()
        .map(phrase -> advice(query, phrase));
  }

  private static Advice advice(String query, DatePhrase phrase) {
    String words = query.substring(phrase.start(), phrase.end());
    String rest = query.substring(0, phrase.start()) + " " + query.substring(phrase.end());
    String filter = filter(phrase.from(), phrase.before());
    String dated = (rest.strip() + " " + filter).strip().replaceAll(" {2,}", " ");
    return new Advice(
        Kind.DATES, Use.OFFERED, "%s as a filter: %s".formatted(words, filter), dated);
  }

  private static String filter(LocalDate from, LocalDate before) {
    if (from.plusDays(1).equals(before)) {
      return "date:" + from;
    }
    if (from.getDayOfMonth() == 1 && from.plusMonths(1).equals(before)) {
      return "date:" + YearMonth.from(from);
    }
    if (from.getDayOfYear() == 1 && from.plusYears(1).equals(before)) {
      return "date:" + from.getYear();
    }
    return "after:%s before:%s".formatted(from, before);
  }

  private static boolean isQuoted(String query, int at) {
    return query.chars().limit(at).filter(c -> c == '"').count() % 2 == 1;
  }
}
