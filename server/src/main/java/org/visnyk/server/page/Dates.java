package org.visnyk.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them. Immutable. */
final class Dates {
  private final Texts texts;
  private final ZoneId zone;
  private final LocalDate today;

  Dates(Texts texts, ZoneId zone, Instant now) {
    this.texts = texts;
    this.zone = zone;
    this.today = LocalDate.ofInstant(now, zone);
  }

  /** Such as {@code сьогодні о 10:15} or {@code 26 червня 2024, 10:15}. */
  String inWords(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    String time = format(local, "HH:mm");
    LocalDate day = local.toLocalDate();
    if (day.equals(today)) {
      return texts.get("today", time);
    }
    if (day.equals(today.minusDays(1))) {
      return texts.get("yesterday", time);
    }
    return "%s, %s".formatted(format(local, "d MMMM uuuu"), time);
  }

  /** To the second, with the zone. */
  String exact(Instant moment) {
    return format(moment.atZone(zone), "uuuu-MM-dd HH:mm:ss xxx");
  }

  /** A day, month or year by its name, such as {@code червень 2024}. */
  String name(LocalDate day, String pattern) {
    return day.format(DateTimeFormatter.ofPattern(pattern, texts.language().locale()));
  }

  private String format(ZonedDateTime moment, String pattern) {
    Locale locale = texts.language().locale();
    return moment.format(DateTimeFormatter.ofPattern(pattern, locale));
  }

  /** A {@code time} element. */
  void write(Html html, Instant moment) {
    html.element("time", inWords(moment), "datetime", moment.toString(), "title", exact(moment));
  }
}
