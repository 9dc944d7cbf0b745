package org.visnyk.cli;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Keeps the log of the libraries off the screen: it is for their developers, not for users. */
final class QuietLogging {
  /** Held, because the log manager forgets a logger, and its level, that nobody holds. */
  private static final Logger ROOT = Logger.getLogger("");

  private QuietLogging() {}

  static void start() {
    LogManager.getLogManager().reset();
    ROOT.setLevel(Level.OFF);
  }
}
