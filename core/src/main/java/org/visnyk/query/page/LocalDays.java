package org.visnyk.query.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Converts moments to days of a time zone, fast for moments between the same two transitions of the
 * zone. For one thread.
 */
final class LocalDays {
  private static final long MILLIS_OF_DAY = 24L * 60 * 60 * 1000;

  private final ZoneRules rules;
  private long from = Long.MAX_VALUE;
  private long before = Long.MIN_VALUE;
  private long offsetMillis;

  LocalDays(ZoneId zone) {
    rules = zone.getRules();
  }

  /** The day of a moment, numbered as by {@link java.time.LocalDate#toEpochDay}. */
  long epochDay(long epochMillis) {
    if (epochMillis < from || epochMillis >= before) {
      findOffset(Instant.ofEpochMilli(epochMillis));
    }
    return Math.floorDiv(epochMillis + offsetMillis, MILLIS_OF_DAY);
  }

  private void findOffset(Instant moment) {
    @Nullable ZoneOffsetTransition last = rules.previousTransition(moment.plusNanos(1));
    @Nullable ZoneOffsetTransition next = rules.nextTransition(moment);
    from = last == null ? Long.MIN_VALUE : last.getInstant().toEpochMilli();
    before = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
    offsetMillis = rules.getOffset(moment).getTotalSeconds() * 1000L;
  }
}
