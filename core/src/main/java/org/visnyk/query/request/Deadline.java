package org.visnyk.query.request;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/** The time limit of a search; remembers that it was exceeded. For one search; not thread-safe. */
public final class Deadline implements QueryTimeout {
  /** How long a search without a timeout may take. */
  public static final Duration UNLIMITED = Duration.ofSeconds(Long.MAX_VALUE);

  /** Without a time limit. */
  public static final Deadline NEVER = new Deadline(UNLIMITED, () -> 0L);

  private final long allowedNanos;
  private final LongSupplier nanoClock;
  private long startNanos;
  private boolean over;

  /**
   * A deadline whose clock has not been {@linkplain #start started}.
   *
   * @param allowed how long the search may take
   * @param nanoClock like {@link System#nanoTime}
   */
  public Deadline(Duration allowed, LongSupplier nanoClock) {
    this.allowedNanos = nanos(allowed);
    this.nanoClock = nanoClock;
  }

  /** Starts the clock; earlier work is not counted. */
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
   * Checks the time limit.
   *
   * @throws TimeIsUpException if it is exceeded
   */
  public void check() {
    if (shouldExit()) {
      throw new TimeIsUpException();
    }
  }

  /** Whether the limit was exceeded when it was last checked. */
  public boolean isOver() {
    return over;
  }

  /** Leaves code of Lucene when the time is up; never leaves the query module. */
  public static final class TimeIsUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TimeIsUpException() {
      super("the time of the search is up", null, false, false);
    }
  }
}
