package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IdLocksTest {
  private final IdLocks locks = new IdLocks();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void anActionDelaysNoOtherId() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Future<String> slow = hold("0", end);

    IntStream.range(1, 1_000).forEach(id -> locks.with(String.valueOf(id), () -> id));

    assertThat(slow.isDone()).isFalse();
    end.countDown();
    assertThat(slow.get()).isEqualTo("0");
  }

  @Test
  void actionsOfOneIdAreSerialised() throws Exception {
    int[] count = {0};
    List<Future<?>> workers =
        IntStream.range(0, 4)
            .<Future<?>>mapToObj(
                worker ->
                    threads.submit(
                        () -> {
                          for (int i = 0; i < 10_000; i++) {
                            locks.with("1", () -> count[0]++);
                          }
                        }))
            .toList();
    for (Future<?> worker : workers) {
      worker.get();
    }

    assertThat(count[0]).isEqualTo(40_000);
  }

  @Test
  void anActionForAllIdsIsSerialisedWithThoseOfEach() throws Exception {
    int[] count = {0};
    Future<?> each =
        threads.submit(
            () -> IntStream.range(0, 10_000).forEach(id -> locks.with("1", () -> count[0]++)));
    Future<?> all =
        threads.submit(
            () -> IntStream.range(0, 10_000).forEach(i -> locks.alone(() -> count[0]++)));
    each.get();
    all.get();

    assertThat(count[0]).isEqualTo(20_000);
  }

  @Test
  void anActionThatFailsReleasesItsId() {
    assertThatThrownBy(
            () ->
                locks.with(
                    "1",
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(locks.with("1", () -> "free")).isEqualTo("free");
  }

  /** Starts to hold an id until a latch opens. */
  private Future<String> hold(String id, CountDownLatch end) {
    CompletableFuture<Void> held = new CompletableFuture<>();
    Future<String> result =
        threads.submit(
            () ->
                locks.with(
                    id,
                    () -> {
                      held.complete(null);
                      await(end);
                      return id;
                    }));
    held.join();
    return result;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
