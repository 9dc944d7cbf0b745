package org.visnyk.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What clients saw that asked at the same time, each its next query as soon as the last one was
 * answered.
 */
final class Load {
  /** The time of each answer, in ascending order. */
  private final long[] nanos;

  private final List<String> errors;
  private final Duration time;

  private Load(long[] nanos, List<String> errors, Duration time) {
    this.nanos = nanos;
    this.errors = errors;
    this.time = time;
  }

  /** Asks a query. */
  interface Client {
    /**
     * Waits for the answer.
     *
     * @throws Exception if there is none, or not the one expected
     */
    void ask(String query) throws Exception;
  }

  /** Lets a number of clients ask for a time; each begins at another of the queries. */
  static Load of(int clients, Duration time, List<String> queries, Client client)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    List<Load> loads = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<Load>> each = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int first = i * queries.size() / clients;
        each.add(() -> ofOne(first, start, time, queries, client));
      }
      for (Future<Load> load : threads.invokeAll(each)) {
        loads.add(load.get());
      }
    }
    return new Load(
        loads.stream().flatMapToLong(load -> Arrays.stream(load.nanos)).sorted().toArray(),
        loads.stream().flatMap(load -> load.errors.stream()).toList(),
        time);
  }

  private static Load ofOne(
      int first, long start, Duration time, List<String> queries, Client client) {
    List<Long> nanos = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (int i = first; System.nanoTime() - start < time.toNanos(); i++) {
      long asked = System.nanoTime();
      try {
        client.ask(queries.get(i % queries.size()));
        nanos.add(System.nanoTime() - asked);
      } catch (Exception e) {
        errors.add(e.toString());
      }
    }
    return new Load(nanos.stream().mapToLong(Long::longValue).toArray(), errors, time);
  }

  /** What went wrong: one text for each failure. */
  List<String> errors() {
    return errors;
  }

  /** A row: requests, requests a second, errors, and percentiles in milliseconds. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "%-8s %,9d %9.0f %7d %8.2f %8.2f %8.2f",
        name,
        nanos.length,
        nanos.length / (time.toMillis() / 1e3),
        errors.size(),
        millis(50),
        millis(99),
        millis(100));
  }

  /** The heading of the rows. */
  static String heading() {
    return String.format(
        Locale.ROOT,
        "%-8s %9s %9s %7s %8s %8s %8s",
        "",
        "answers",
        "a second",
        "errors",
        "p50 ms",
        "p99 ms",
        "max ms");
  }

  private double millis(int percentile) {
    return nanos.length == 0
        ? Double.NaN
        : nanos[(int) Math.ceil(percentile / 100.0 * nanos.length) - 1] / 1e6;
  }
}
