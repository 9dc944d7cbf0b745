package org.visnyk.cli.command;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.visnyk.VisnykException;
import org.visnyk.cli.output.Failures;
import org.visnyk.ingest.Ingest;

/**
 * Commits what an ingest has read when the process is asked to end (SIGTERM, Ctrl-C), even while it
 * waits for input.
 */
final class Interruption {
  private static final String MESSAGE =
      "visnyk: interrupted; what was read is in the index. Go on with the same command and"
          + " --resume";

  private final Ingest ingest;
  private final PrintStream err;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::commit, "visnyk-interruption");

  private Interruption(Ingest ingest, PrintStream err) {
    this.ingest = ingest;
    this.err = err;
  }

  static Interruption watch(Ingest ingest, PrintStream err) {
    Interruption interruption = new Interruption(ingest, err);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Nothing is lost if this fails: the last commit is intact. */
  private void commit() {
    try {
      ingest.stop();
      err.println(MESSAGE);
    } catch (VisnykException | IllegalStateException e) {
      err.println("visnyk: interrupted; " + Failures.describe(e));
    }
    err.flush();
    ended.countDown();
  }

  /**
   * Stops watching for an interruption. Does not return if there was one: the process is ending,
   * and nothing must be printed after the message above.
   */
  void stopWatching() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      awaitEnd();
    }
  }

  private void awaitEnd() {
    try {
      // The virtual machine halts as soon as the hook has ended.
      if (ended.await(1, TimeUnit.HOURS)) {
        Thread.sleep(TimeUnit.HOURS.toMillis(1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
