package org.visnyk.benchmarks.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Runs a picocli command the way all commands of this module run: UTF-8 on both streams, errors in
 * one line, and an exit status of 0 for success, {@value #FAILED} for a failure and {@value
 * #WRONG_USAGE} for wrong usage. Stateless.
 */
public final class Launch {
  /** The name of the command that runs the speed benchmarks. */
  public static final String BENCH = "bench";

  /** The exit status of a command that could not do its work, or whose expectations failed. */
  public static final int FAILED = 1;

  private static final int WRONG_USAGE = 2;

  /** System properties set by the launcher script. */
  private static final String ROOT = "visnyk.root";

  private static final String TERMINAL = "visnyk.terminal";

  private Launch() {}

  /** Runs a command and ends the JVM with its exit status. */
  public static void main(Object command, String... args) {
    System.exit(run(command, utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
  }

  /**
   * Runs a command.
   *
   * @param args its arguments, which may start with its own name
   * @return its exit status
   */
  public static int run(Object command, PrintWriter output, PrintWriter errors, String... args) {
    CommandLine line =
        new CommandLine(command)
            .setOut(output)
            .setErr(errors)
            .setCaseInsensitiveEnumValuesAllowed(true);
    String name = line.getCommandName();
    line.setParameterExceptionHandler((wrong, all) -> report(errors, name, wrong, WRONG_USAGE))
        .setExecutionExceptionHandler(
            (failure, each, parsed) -> report(errors, name, failure, FAILED));
    return line.execute(
        args.length > 0 && args[0].equals(name) ? Arrays.copyOfRange(args, 1, args.length) : args);
  }

  /** A writer for progress messages: standard error on a terminal, and nothing in a pipe. */
  public static PrintWriter progress(PrintWriter errors) {
    return Boolean.getBoolean(TERMINAL) ? errors : new PrintWriter(Writer.nullWriter());
  }

  /** The folder of the repository; the working directory if the launcher did not set it. */
  public static Path repository() {
    return Path.of(System.getProperty(ROOT, "")).toAbsolutePath();
  }

  /** The default folder for the results of a command. */
  public static Path results(String command) {
    return repository().resolve("target").resolve(command);
  }

  private static int report(PrintWriter errors, String name, Exception failure, int status) {
    errors.println(name + ": " + oneLine(failure));
    return status;
  }

  private static String oneLine(Exception failure) {
    @Nullable Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : null;
    return message(cause == null ? failure : cause).replaceAll("\\s*\\R\\s*", " ");
  }

  private static String message(Throwable failure) {
    return switch (failure) {
      case AccessDeniedException e -> "no permission: " + e.getFile();
      case FileAlreadyExistsException e -> "not a folder: " + e.getFile();
      case NoSuchFileException e -> "no such file: " + e.getFile();
      default -> {
        @Nullable String message = failure.getMessage();
        yield message == null ? failure.toString() : message;
      }
    };
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
