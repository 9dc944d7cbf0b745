package org.visnyk.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;

/** A process that executes a {@link WriteScript} until it is killed. */
final class WritingProcess {
  private final Process process;
  private final Thread listener;
  private volatile long acknowledged;

  private WritingProcess(Process process, long committed) {
    this.process = process;
    this.acknowledged = committed;
    this.listener = Thread.ofPlatform().daemon().start(this::listen);
  }

  /**
   * Starts the process, which continues at the bookmark of the index.
   *
   * @param committed the last step that is known to be durable
   */
  static WritingProcess start(Path folder, long seed, long committed) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new WritingProcess(
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WritingProcess.class.getName(),
                folder.toString(),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start(),
        committed);
  }

  /** Runs in the child process. */
  public static void main(String[] args) {
    IndexOptions options = IndexOptions.defaults();
    try (EmbeddedNewsIndex index = NewsIndex.open(Path.of(args[0]), options)) {
      WriteScript script = new WriteScript(Long.parseLong(args[1]));
      script.skipTo(index.bookmark().isEmpty() ? 0 : Long.parseLong(index.bookmark()));
      while (true) {
        if (script.doNext(index)) {
          System.out.println(script.done());
          System.out.flush();
        }
      }
    }
  }

  /** The last step whose commit the process has acknowledged so far. */
  long acknowledged() {
    return acknowledged;
  }

  /** Kills the process without warning and returns once all its output has been read. */
  void kill() throws InterruptedException {
    // By its handle: Process.destroyForcibly would also discard its unread output.
    process.toHandle().destroyForcibly();
    process.waitFor();
    listener.join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private void listen() {
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null) {
        acknowledged = Long.parseLong(line);
        line = out.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
