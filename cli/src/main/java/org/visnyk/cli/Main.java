package org.visnyk.cli;

import java.util.Arrays;
import org.visnyk.cli.output.Streams;

/** Where the Java virtual machine enters the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit status.
   *
   * @param args what was typed after {@code visnyk}
   */
  public static void main(String[] args) {
    StandardError.redirect();
    if (!Arrays.asList(args).contains(Cli.VERBOSE)) {
      QuietLogging.start();
    }
    System.exit(Cli.run(args, Streams.ofProcess()));
  }
}
