package org.visnyk.benchmarks.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands of this module share: the help option, their streams and usage errors. */
@Command(sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs.
public abstract class BenchmarkCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      order = 1, // after all other options, whose order is -1
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("unused") // picocli acts on it.
  private boolean help;

  @Spec private CommandSpec spec;

  /** Where results go: standard output. */
  protected final PrintWriter output() {
    return spec.commandLine().getOut();
  }

  /** Where errors and progress go: standard error. */
  protected final PrintWriter errors() {
    return spec.commandLine().getErr();
  }

  /** Prints a progress message on a line of its own. */
  protected final void progress(String message, Object... values) {
    errors().printf(message + "%n", values);
  }

  /** An error in the arguments, to be thrown. */
  protected final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Checks the value of an option. */
  protected final void requireAtLeast(int least, String option, int value) {
    if (value < least) {
      throw wrong("%s must be at least %d, not %d".formatted(option, least, value));
    }
  }

  /** Checks the value of {@code --corpus}, which is optional. */
  protected final void requireReadable(@Nullable Path corpus) {
    if (corpus != null && !Files.isReadable(corpus)) {
      throw wrong("--corpus: %s cannot be read".formatted(corpus));
    }
  }
}
