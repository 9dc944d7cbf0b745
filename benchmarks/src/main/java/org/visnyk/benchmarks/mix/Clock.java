package org.visnyk.benchmarks.mix;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What is measured of a search. */
enum Clock {
  /** The time that passes, with everything that interrupts the search. */
  WALL,

  /**
   * The processor time of the searching thread: repeatable on a machine that others use as well,
   * but without the work of the collector and the compiler.
   */
  PROCESSOR;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Nanoseconds since a moment that is the same for all calls of a thread. */
  long now() {
    return switch (this) {
      case WALL -> System.nanoTime();
      case PROCESSOR -> THREADS.getCurrentThreadCpuTime();
    };
  }
}
