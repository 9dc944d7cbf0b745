package org.visnyk.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Makes changes visible at regular intervals, on a daemon thread; never with an interval of zero.
 */
final class Refresher implements Closeable {
  private static final Logger LOG = System.getLogger(Refresher.class.getName());

  private final ReferenceManager<?> searchers;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("visnyk-refresh").unstarted(task));

  /** For the thread. */
  private boolean isFailing;

  Refresher(ReferenceManager<?> searchers, Duration interval) {
    this.searchers = searchers;
    if (interval.isPositive()) {
      long nanos = interval.toNanos();
      var unused = thread.scheduleWithFixedDelay(this::refresh, nanos, nanos, TimeUnit.NANOSECONDS);
    }
  }

  /** A failure is logged once and tried again: the index may be readable the next time. */
  private void refresh() {
    try {
      searchers.maybeRefresh();
      isFailing = false;
    } catch (AlreadyClosedException e) {
      LOG.log(Level.DEBUG, "the index was closed while it was being refreshed", e);
    } catch (IOException | RuntimeException e) {
      LOG.log(isFailing ? Level.DEBUG : Level.WARNING, "New articles could not be made visible", e);
      isFailing = true;
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
