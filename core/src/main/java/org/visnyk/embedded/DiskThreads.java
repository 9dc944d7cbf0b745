package org.visnyk.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/**
 * Threads of the index for everything that opens, writes or closes files. Safe for any number of
 * threads.
 *
 * <p>Java closes a file channel when the thread that uses it is interrupted, and Lucene's writer,
 * which does not survive that, drops what it has not committed. So files are used on threads that
 * nobody else can interrupt; the caller waits, and if it is interrupted meanwhile, finds its
 * interrupt flag set afterwards (ADR 36). There are as many threads as concurrent callers; an idle
 * one ends after a minute.
 */
final class DiskThreads implements Closeable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task ->
              Thread.ofPlatform()
                  .daemon()
                  .name("visnyk-disk")
                  .inheritInheritableThreadLocals(false)
                  .unstarted(task));

  /**
   * Runs a task on another thread and waits for its end, whatever happens to the calling thread.
   *
   * @throws RejectedExecutionException if the threads are closed
   * @throws IOException if the task does; whatever else it throws is thrown as well
   */
  <T> T call(Task<T> task) throws IOException {
    Future<T> result = threads.submit(task::run);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw rethrown(e.getCause() == null ? e : e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Throws a failure of another thread with a stack trace that ends with that of the caller. */
  private static IOException rethrown(Throwable failure) throws IOException {
    StackTraceElement[] caller = new Throwable().getStackTrace();
    failure.setStackTrace(
        Stream.of(failure.getStackTrace(), caller)
            .flatMap(Stream::of)
            .toArray(StackTraceElement[]::new));
    return switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> new IOException(failure);
    };
  }

  /** Accepts no more tasks; those that run come to their end. */
  @Override
  public void close() {
    threads.shutdown();
  }

  /** Work with files. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws IOException;
  }
}
