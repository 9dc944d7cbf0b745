package org.visnyk.benchmarks.mix;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** What is measured of a search. */
enum Clock {
  /** The time that passes, with everything that interrupts the search. */
  WALL(System::nanoTime),

  /**
   * The processor time of the searching thread: repeatable on a machine that others use as well,
   * but without the work of the collector and the compiler.
   */
  PROCESSOR(threads()::getCurrentThreadCpuTime);

  private final LongSupplier nanoseconds;

  Clock(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** Nanoseconds since a moment that is the same for all calls of a thread. */
  long now() {
    return nanoseconds.getAsLong();
  }

  private static ThreadMXBean threads() {
    return ManagementFactory.getThreadMXBean();
  }
}
