package org.visnyk.cli.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files that were seen and wait until they are whole: until size and time of change have stood
 * still for {@link #QUIET}, or for {@link #QUIET_IF_GROWING} once they were seen to change. A file
 * that could not be read waits for {@link #PATIENCE} and is tried once more, because its writer may
 * have paused. Empty files are not awaited.
 *
 * <p>Times are those of {@link System#nanoTime}. Not safe for use by several threads at once.
 */
public final class Arrivals {
  static final Duration QUIET = Duration.ofMillis(300);
  static final Duration QUIET_IF_GROWING = Duration.ofSeconds(1);
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * A file that waits.
   *
   * @param due when it counts as whole unless it changes
   * @param isLastTry whether it could not be read once
   */
  private record Waiting(FileState state, long due, boolean isLastTry) {}

  /** A file that is whole. */
  public record Arrival(Path file, FileState state) {}

  private final Map<Path, Waiting> waiting = new HashMap<>();
  private final Map<Path, FileState> unreadable = new HashMap<>();

  /** A file that was not loaded in this state was seen. */
  public void seen(Path file, FileState state, long now) {
    if (state.size() == 0 || state.equals(unreadable.get(file))) {
      waiting.remove(file);
      return;
    }
    Waiting before = waiting.get(file);
    if (before == null) {
      waiting.put(file, new Waiting(state, now + QUIET.toNanos(), false));
    } else if (!before.state().equals(state)) {
      waiting.put(file, new Waiting(state, now + QUIET_IF_GROWING.toNanos(), false));
    }
  }

  /**
   * The files that are whole, those first that changed first. Each remains here until it is {@link
   * #read} or {@link #failed}.
   *
   * @param current the state in which a file is; empty if it is gone
   */
  public List<Arrival> whole(long now, Function<Path, Optional<FileState>> current) {
    List<Arrival> whole = new ArrayList<>();
    Map.copyOf(waiting)
        .forEach(
            (file, expected) -> {
              if (expected.due() - now > 0) {
                return;
              }
              Optional<FileState> state = current.apply(file);
              if (state.isEmpty()) {
                waiting.remove(file);
              } else if (state.get().equals(expected.state())) {
                whole.add(new Arrival(file, expected.state()));
              } else {
                seen(file, state.get(), now);
              }
            });
    whole.sort(
        Comparator.comparingLong((Arrival arrival) -> arrival.state().modified())
            .thenComparing(Arrival::file));
    return whole;
  }

  /** The time until {@link #whole} may have more; at most the given one. */
  public Duration untilWhole(long now, Duration most) {
    long nanos = most.toNanos();
    for (Waiting file : waiting.values()) {
      nanos = Math.min(nanos, Math.max(0, file.due() - now));
    }
    return Duration.ofNanos(nanos);
  }

  /** A file was read, or is gone. */
  public void read(Path file) {
    waiting.remove(file);
    unreadable.remove(file);
  }

  /**
   * A file could not be read.
   *
   * @return whether this is final: it is not tried again before it changes
   */
  public boolean failed(Arrival arrival, long now) {
    Waiting tried = waiting.remove(arrival.file());
    if (tried != null && tried.isLastTry()) {
      unreadable.put(arrival.file(), arrival.state());
      return true;
    }
    waiting.put(arrival.file(), new Waiting(arrival.state(), now + PATIENCE.toNanos(), true));
    return false;
  }
}
