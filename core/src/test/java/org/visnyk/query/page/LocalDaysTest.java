package org.visnyk.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LocalDaysTest {
  static final long YEAR_1 = -62_135_596_800_000L;
  static final long YEAR_9999 = 253_402_300_799_999L;

  @Property
  void daysAreThoseOfTheCalendarInAnyOrderOfMoments(
      @ForAll @Size(max = 20) List<@LongRange(min = YEAR_1, max = YEAR_9999) Long> anyTime,
      @ForAll @Size(max = 20)
          List<@LongRange(min = 1_700_000_000_000L, max = 1_735_000_000_000L) Long> nearChanges) {
    for (String name : List.of("Europe/Kyiv", "UTC", "Pacific/Apia")) {
      ZoneId zone = ZoneId.of(name);
      LocalDays days = new LocalDays(zone);
      for (List<Long> moments : List.of(anyTime, nearChanges)) {
        for (long millis : moments) {
          assertThat(days.epochDay(millis))
              .isEqualTo(Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay());
        }
      }
    }
  }
}
