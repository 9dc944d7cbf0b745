package org.visnyk.cli.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to. Text is UTF-8 in both directions, whatever the locale.
 *
 * @param in standard input
 * @param out standard output, which is buffered
 * @param err standard error
 * @param outIsTerminal whether a person looks at standard output
 * @param errIsTerminal whether a person looks at standard error
 */
public record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  // Set by the launcher, because Java has no way to tell that works alike in all its versions.
  private static final String OUT_IS_TERMINAL = "visnyk.terminal.out";
  private static final String ERR_IS_TERMINAL = "visnyk.terminal";

  /** Those of this process. */
  public static Streams ofProcess() {
    return new Streams(
        System.in,
        utf8(new FileOutputStream(FileDescriptor.out)),
        System.err,
        Boolean.getBoolean(OUT_IS_TERMINAL),
        Boolean.getBoolean(ERR_IS_TERMINAL));
  }

  /** Streams that nobody looks at, such as pipes and files. */
  public static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return new Streams(in, utf8(out), utf8(err), false, false);
  }

  /**
   * Makes sure that what was written so far has arrived.
   *
   * @throws CommandFailedException if it has not, so that nobody works for an output that is gone
   */
  public void requireOutput() {
    if (out.checkError()) {
      throw new CommandFailedException(
          "the output could not be written: the disk is full or the reader has gone");
    }
  }

  private static PrintStream utf8(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
  }
}
