package org.visnyk.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;

/** What the launcher tells the commands of this module. Stateless. */
public final class Launcher {
  private static final String ROOT = "visnyk.root";

  private Launcher() {}

  /** The arguments of a command: they are handed over as they are, its own name first. */
  public static String[] arguments(String command, String... args) {
    return args.length > 0 && args[0].equals(command)
        ? Arrays.copyOfRange(args, 1, args.length)
        : args;
  }

  /** The folder of the repository; the working directory if nobody says. */
  public static Path repository() {
    return Path.of(System.getProperty(ROOT, "")).toAbsolutePath();
  }

  /** Where the results of a command go if nobody says otherwise. */
  public static Path results(String command) {
    return repository().resolve("target").resolve(command);
  }
}
