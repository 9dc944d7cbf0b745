package org.visnyk.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.visnyk.cli.watch.Arrivals.Arrival;

class ArrivalsTest {
  private static final Path FILE = Path.of("a.jsonl");
  private static final long QUIET = Arrivals.QUIET.toNanos();
  private static final long GROWING = Arrivals.QUIET_IF_GROWING.toNanos();
  private static final long PATIENCE = Arrivals.PATIENCE.toNanos();

  private final Arrivals arrivals = new Arrivals();
  private final Map<Path, FileState> disk = new HashMap<>();

  @Test
  void aFileIsWholeOnceItHasStoodStill() {
    see(FILE, new FileState(10, 1), 0);

    assertThat(whole(QUIET - 1)).isEmpty();
    assertThat(whole(QUIET)).containsExactly(FILE);
  }

  @Test
  void aFileThatGrowsHasToStandStillForLonger() {
    see(FILE, new FileState(10, 1), 0);
    see(FILE, new FileState(20, 2), 1);

    assertThat(whole(QUIET + 1)).isEmpty();
    assertThat(whole(GROWING + 1)).containsExactly(FILE);
  }

  @Test
  void aChangeThatWasNotReportedIsNoticedBeforeTheFileIsRead() {
    see(FILE, new FileState(10, 1), 0);
    disk.put(FILE, new FileState(20, 2));

    assertThat(whole(QUIET)).isEmpty();
    assertThat(whole(QUIET + GROWING)).containsExactly(FILE);
  }

  @Test
  void seeingAFileAgainDoesNotDelayIt() {
    see(FILE, new FileState(10, 1), 0);
    see(FILE, new FileState(10, 1), QUIET - 1);

    assertThat(whole(QUIET)).containsExactly(FILE);
  }

  @Test
  void anEmptyFileIsNotAwaited() {
    see(FILE, new FileState(0, 1), 0);

    assertThat(arrivals.untilWhole(0, Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(whole(PATIENCE)).isEmpty();
  }

  @Test
  void aFileThatIsGoneIsForgotten() {
    see(FILE, new FileState(10, 1), 0);
    disk.remove(FILE);

    assertThat(whole(QUIET)).isEmpty();
    disk.put(FILE, new FileState(10, 1));
    assertThat(whole(PATIENCE)).isEmpty();
  }

  @Test
  void theFileThatChangedFirstComesFirst() {
    Path later = Path.of("0.jsonl");
    see(later, new FileState(10, 2), 0);
    see(FILE, new FileState(10, 1), 0);

    assertThat(whole(QUIET)).containsExactly(FILE, later);
  }

  @Test
  void aFileThatCannotBeReadIsTriedOnceMore() {
    FileState state = new FileState(10, 1);
    see(FILE, state, 0);

    assertThat(arrivals.failed(new Arrival(FILE, state), QUIET)).isFalse();
    assertThat(whole(QUIET + PATIENCE - 1)).isEmpty();
    assertThat(whole(QUIET + PATIENCE)).containsExactly(FILE);
    assertThat(arrivals.failed(new Arrival(FILE, state), QUIET + PATIENCE)).isTrue();

    see(FILE, state, 2 * PATIENCE);
    assertThat(whole(4 * PATIENCE)).isEmpty();
    see(FILE, new FileState(11, 2), 4 * PATIENCE);
    assertThat(whole(4 * PATIENCE + QUIET)).containsExactly(FILE);
  }

  @Test
  void theNextLookIsWhenAFileMayBeWhole() {
    see(FILE, new FileState(10, 1), 0);

    assertThat(arrivals.untilWhole(1, Duration.ofMinutes(1)))
        .isEqualTo(Duration.ofNanos(QUIET - 1));
    assertThat(arrivals.untilWhole(2 * QUIET, Duration.ofMinutes(1))).isZero();
  }

  private void see(Path file, FileState state, long now) {
    disk.put(file, state);
    arrivals.seen(file, state, now);
  }

  private List<Path> whole(long now) {
    return arrivals.whole(now, file -> Optional.ofNullable(disk.get(file))).stream()
        .map(Arrival::file)
        .toList();
  }
}
