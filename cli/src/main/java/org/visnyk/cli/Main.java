package org.visnyk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.visnyk.cli.output.Streams;

/** The entry point of the process. */
public final class Main {
  /** Referenced here because the log manager drops a logger, and its level, that nobody holds. */
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private Main() {}

  /**
   * Runs a command and ends the process with its exit status.
   *
   * @param args the arguments after {@code visnyk}
   */
  public static void main(String[] args) {
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    if (!Arrays.asList(args).contains(Cli.VERBOSE)) {
      silenceLogging();
    }
    System.exit(Cli.run(args, Streams.ofProcess()));
  }

  /** The logs of libraries are for developers: users see them only with {@code --verbose}. */
  private static void silenceLogging() {
    LogManager.getLogManager().reset();
    ROOT_LOGGER.setLevel(Level.OFF);
  }
}
