package org.visnyk.cli.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The standard streams of a command. Text is UTF-8 in both directions, whatever the locale.
 *
 * @param in standard input
 * @param out standard output, which is buffered
 * @param err standard error
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 */
public record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  // Set by the launcher: Java's own ways to detect a terminal differ between versions.
  private static final String OUT_IS_TERMINAL = "visnyk.terminal.out";
  private static final String ERR_IS_TERMINAL = "visnyk.terminal";

  /** The streams of this process. */
  public static Streams ofProcess() {
    return new Streams(
        System.in,
        utf8(new FileOutputStream(FileDescriptor.out)),
        System.err,
        Boolean.getBoolean(OUT_IS_TERMINAL),
        Boolean.getBoolean(ERR_IS_TERMINAL));
  }

  /** Streams that are not terminals, such as pipes and files. */
  public static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return new Streams(in, utf8(out), utf8(err), false, false);
  }

  /**
   * Flushes standard output, so that long work ends early if nobody receives its output.
   *
   * @throws CommandFailedException if the output could not be written
   */
  public void requireOutput() {
    if (out.checkError()) {
      throw new CommandFailedException(
          "the output could not be written: the disk is full or the pipe was closed");
    }
  }

  private static PrintStream utf8(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
  }
}
