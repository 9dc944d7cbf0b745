package org.visnyk.query.request;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/** When a search must end, and whether it noticed that. For one search and one thread at a time. */
public final class Deadline implements QueryTimeout {
  /** How long a search without a timeout may take. */
  public static final Duration UNLIMITED = Duration.ofSeconds(Long.MAX_VALUE);

  /** For what has no time limit. */
  public static final Deadline NEVER = new Deadline(UNLIMITED, () -> 0L);

  private final long allowedNanos;
  private final LongSupplier nanoClock;
  private long startNanos;
  private boolean over;

  /**
   * A deadline that has not {@linkplain #start started}.
   *
   * @param allowed how long from the start
   * @param nanoClock counts nanoseconds from anywhere
   */
  public Deadline(Duration allowed, LongSupplier nanoClock) {
    this.allowedNanos = nanos(allowed);
    this.nanoClock = nanoClock;
  }

  /** Starts the clock: what was done before does not count. */
  public void start() {
    startNanos = nanoClock.getAsLong();
  }

  private static long nanos(Duration allowed) {
    try {
      return allowed.toNanos();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  @Override
  public boolean shouldExit() {
    over = over || nanoClock.getAsLong() - startNanos >= allowedNanos;
    return over;
  }

  /**
   * Goes on if there is time.
   *
   * @throws TimeIsUpException if there is none
   */
  public void check() {
    if (shouldExit()) {
      throw new TimeIsUpException();
    }
  }

  /** Whether the time was over when it was last asked for. */
  public boolean isOver() {
    return over;
  }

  /** Ends a piece of work that is inside of Lucene; never leaves this package. */
  public static final class TimeIsUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TimeIsUpException() {
      super("the time of the search is up", null, false, false);
    }
  }
}
