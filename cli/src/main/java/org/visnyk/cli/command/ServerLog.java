package org.visnyk.cli.command;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.visnyk.VisnykException;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;

/**
 * Prints what goes wrong while a server runs: a line with the reason if the library gives one, with
 * the stack trace otherwise.
 */
final class ServerLog extends Handler {
  /** Referenced here because the log manager drops a logger, and its level, that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("org.visnyk");

  private final Streams streams;

  private ServerLog(Streams streams) {
    this.streams = streams;
  }

  /** Prints from now on, unless logs are printed anyway. */
  static void printTo(Streams streams) {
    if (!LOGGER.isLoggable(Level.WARNING)) {
      LOGGER.setLevel(Level.WARNING);
      LOGGER.addHandler(new ServerLog(streams));
    }
  }

  @Override
  public void publish(LogRecord event) {
    if (event.getLevel().intValue() < Level.WARNING.intValue()) {
      return;
    }
    @Nullable Throwable thrown = event.getThrown();
    String reason = reason(thrown);
    streams
        .err()
        .printf(
            "%s %s%s%n",
            event.getInstant().truncatedTo(ChronoUnit.MILLIS),
            event.getMessage(),
            reason.isEmpty() ? "" : ": " + Display.oneLine(reason));
    if (reason.isEmpty() && thrown != null) {
      thrown.printStackTrace(streams.err());
    }
    streams.err().flush();
  }

  /** What the library or the system says; empty if they expected nothing of the kind. */
  private static String reason(@Nullable Throwable thrown) {
    for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof VisnykException reason) {
        return String.valueOf(reason.getMessage());
      }
      if (each instanceof IOException reason) {
        return reason.toString();
      }
    }
    return "";
  }

  @Override
  public void flush() {
    streams.err().flush();
  }

  @Override
  public void close() {}
}
