package org.visnyk.benchmarks.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share a list of work. Stateless. */
public final class Workers {
  private Workers() {}

  /** Work on one item. */
  @FunctionalInterface
  public interface Work<T> {
    void on(T item) throws IOException;
  }

  /**
   * Works on all items; each thread takes the next one when it has finished one.
   *
   * @param name of the work, for messages
   * @throws IOException if the work on an item fails
   */
  public static <T> void run(String name, List<T> items, int threads, Work<T> work)
      throws IOException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            pool.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < items.size();
                      at = next.getAndIncrement()) {
                    work.on(items.get(at));
                  }
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("%s failed: %s".formatted(name, e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(name + " was interrupted", e);
    }
  }
}
