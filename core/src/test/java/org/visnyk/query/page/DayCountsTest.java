package org.visnyk.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class DayCountsTest {
  @Test
  void aDayThatWasTooFarAwayIsCountedOnceWhenTheOthersComeNear() {
    // The first days are a few too many years apart for an array with room to spare.
    eachDayIsCountedHoweverFarItLiesFromTheOthers(List.of(-45_502L, 19_011L, 19_000L, 19_011L));
  }

  @Property
  void eachDayIsCountedHoweverFarItLiesFromTheOthers(@ForAll("days") List<Long> days) {
    DayCounts counts = new DayCounts();
    days.forEach(counts::add);

    Map<LocalDate, Long> counted = new HashMap<>();
    counts.forEach((day, count) -> assertThat(counted.put(day, count)).isNull());

    assertThat(counted)
        .isEqualTo(
            days.stream()
                .map(LocalDate::ofEpochDay)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  /** Days of our time, some of other centuries, and some from the ends of time. */
  @Provide
  Arbitrary<List<Long>> days() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.longs().between(19_000, 21_000)),
            Tuple.of(2, Arbitraries.longs().between(-80_000, 80_000)),
            Tuple.of(1, Arbitraries.longs().between(-100_000_000_000L, 100_000_000_000L)))
        .list()
        .ofMaxSize(60);
  }
}
