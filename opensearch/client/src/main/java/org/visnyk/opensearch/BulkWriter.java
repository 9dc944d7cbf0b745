package org.visnyk.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.visnyk.opensearch.ClusterHttp.Answer;

/**
 * Sends changes in bulk. Those of concurrent threads go together: while some requests are under
 * way, the next one gathers. Threads wait until their change is accepted, so that no more is under
 * way than there are threads, and changes that a thread makes one after another take effect in that
 * order. A node that is too busy is asked again, later and later; a change has an id, so that one
 * that is sent twice is put once. Safe for any number of threads.
 */
final class BulkWriter {
  /** Characters in a request. */
  private static final int MAX_CHARACTERS = 4 << 20;

  /**
   * Requests under way at once. More of them are smaller, and a node handles each by one thread.
   */
  private static final int MAX_REQUESTS = 4;

  /** After this time, a change is not sent again. */
  private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(2);

  /** Tries of a change, which take about a minute if they are answered at once. */
  private static final int MAX_TRIES = 12;

  /** How long a node waits for a shard that is missing, before it says so. */
  private static final int SHARD_WAIT_SECONDS = 20;

  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** The longest pause between two tries. */
  static final long MAX_PAUSE_MILLIS = 20_000;

  private final ClusterHttp http;
  private final String path;
  private final long maxPauseMillis;
  private final Semaphore requests = new Semaphore(MAX_REQUESTS);
  private final Queue<Change> waiting = new ArrayDeque<>();

  /**
   * Sends nothing yet.
   *
   * @param maxPauseMillis between two tries, usually {@value #MAX_PAUSE_MILLIS}
   */
  BulkWriter(ClusterHttp http, String index, long maxPauseMillis) {
    this.http = http;
    this.path = "/%s/_bulk?timeout=%ds".formatted(index, SHARD_WAIT_SECONDS);
    this.maxPauseMillis = maxPauseMillis;
  }

  /**
   * A change.
   *
   * @param lines of a bulk request, with an end of line after each
   * @param item what the cluster says of it
   */
  private record Change(String lines, CompletableFuture<JsonNode> item) {}

  /** Makes a change; returns what the cluster says of it, which may be that it is refused. */
  JsonNode send(String lines) throws IOException {
    return sendAll(List.of(lines)).getFirst();
  }

  /** Makes changes to different articles, in any order; returns what the cluster says of each. */
  List<JsonNode> sendAll(List<String> changes) throws IOException {
    List<Change> all =
        changes.stream().map(lines -> new Change(lines, new CompletableFuture<>())).toList();
    synchronized (waiting) {
      waiting.addAll(all);
    }
    requests.acquireUninterruptibly();
    try {
      while (isAnyWaiting(all)) {
        flush();
      }
    } finally {
      requests.release();
    }
    List<JsonNode> items = new ArrayList<>();
    for (Change change : all) {
      items.add(result(change)); // another thread may be sending it
    }
    return items;
  }

  /** The last one leaves the queue last. */
  private boolean isAnyWaiting(List<Change> all) {
    synchronized (waiting) {
      return !all.isEmpty() && waiting.contains(all.getLast());
    }
  }

  private static JsonNode result(Change change) throws IOException {
    try {
      return change.item.join();
    } catch (CompletionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new IOException(String.valueOf(cause.getMessage()), cause);
    }
  }

  private void flush() {
    List<Change> batch = new ArrayList<>();
    synchronized (waiting) {
      int characters = 0;
      while (!waiting.isEmpty() && characters < MAX_CHARACTERS) {
        Change next = waiting.remove();
        characters += next.lines.length();
        batch.add(next);
      }
    }
    try {
      send(batch);
    } catch (IOException | RuntimeException e) {
      batch.forEach(change -> change.item.completeExceptionally(e));
    }
  }

  private void send(List<Change> batch) throws IOException {
    List<Change> left = batch;
    long start = System.nanoTime();
    for (int tries = 1; !left.isEmpty(); tries++) {
      StringBuilder lines = new StringBuilder();
      left.forEach(change -> lines.append(change.lines));
      List<Change> again = new ArrayList<>();
      try {
        Answer answer = http.send("POST", path, lines.toString(), "application/x-ndjson");
        boolean isLast = isLast(tries, start);
        if (answer.isOk()) {
          take(answer.body().path("items"), left, isLast, again);
        } else if (isBusy(answer.status()) && !isLast) {
          again.addAll(left);
        } else {
          ClusterShards.checked(answer);
        }
      } catch (IOException e) {
        if (isLast(tries, start) || !(e.getCause() instanceof IOException)) {
          throw e;
        }
        again.addAll(left);
      }
      left = again;
      if (!left.isEmpty()) {
        pause(tries);
      }
    }
  }

  /** A try may take minutes, too. */
  private static boolean isLast(int tries, long start) {
    return tries == MAX_TRIES || System.nanoTime() - start > MAX_NANOS;
  }

  private static void take(JsonNode items, List<Change> sent, boolean isLast, List<Change> again) {
    for (int i = 0; i < sent.size(); i++) {
      JsonNode item = items.path(i).elements().next();
      if (isBusy(item.path("status").asInt()) && !isLast) {
        again.add(sent.get(i));
      } else {
        sent.get(i).item.complete(item);
      }
    }
  }

  private static boolean isBusy(int status) {
    return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
  }

  private void pause(int tries) {
    long most = Math.min(maxPauseMillis, FIRST_PAUSE_MILLIS << tries);
    long end =
        System.nanoTime() + 1_000_000 * ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    boolean isInterrupted = false;
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      isInterrupted |= Thread.interrupted();
      LockSupport.parkNanos(left);
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
