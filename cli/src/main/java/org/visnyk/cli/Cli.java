package org.visnyk.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.visnyk.cli.command.AnalyzeCommand;
import org.visnyk.cli.command.CheckCommand;
import org.visnyk.cli.command.CompleteCommand;
import org.visnyk.cli.command.DeleteCommand;
import org.visnyk.cli.command.DemoCommand;
import org.visnyk.cli.command.EvaluateCommand;
import org.visnyk.cli.command.HelpCommand;
import org.visnyk.cli.command.IndexCommand;
import org.visnyk.cli.command.OptimizeCommand;
import org.visnyk.cli.command.SearchCommand;
import org.visnyk.cli.command.SimilarCommand;
import org.visnyk.cli.command.SnapshotCommand;
import org.visnyk.cli.command.StatsCommand;
import org.visnyk.cli.command.TopicsCommand;
import org.visnyk.cli.option.Converters;
import org.visnyk.cli.output.Failures;
import org.visnyk.cli.output.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Runs one command line and turns every way to fail into one clear line and an exit status. */
final class Cli {
  static final String VERBOSE = "--verbose";

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int HELP_WIDTH = 100;

  private Cli() {}

  /**
   * Runs a command.
   *
   * @param args what was typed after {@code visnyk}
   * @return 0 if it was done, 1 if it could not be, 2 if it was wrongly asked for
   */
  static int run(String[] args, Streams streams) {
    boolean verbose = Arrays.asList(args).contains(VERBOSE);
    try {
      int status = commandLine(streams, verbose).execute(args);
      if (status == DONE) {
        streams.requireOutput();
      }
      return status;
    } catch (Throwable failure) { // errors too: out of memory deserves a clear line as well
      return fail(failure, "", streams, verbose);
    } finally {
      streams.out().flush();
      streams.err().flush();
    }
  }

  private static CommandLine commandLine(Streams streams, boolean verbose) {
    CommandLine commandLine = new CommandLine(new VisnykCommand());
    commandLine.addSubcommand(new IndexCommand(streams));
    // "-слово" leaves a word out of a search; the command itself looks for mistyped options.
    commandLine.addSubcommand(
        new CommandLine(new SearchCommand(streams)).setUnmatchedOptionsArePositionalParams(true));
    commandLine.addSubcommand(new SimilarCommand(streams));
    commandLine.addSubcommand(new CompleteCommand(streams));
    commandLine.addSubcommand(new TopicsCommand(streams));
    commandLine.addSubcommand(new EvaluateCommand(streams));
    commandLine.addSubcommand(new AnalyzeCommand(streams));
    commandLine.addSubcommand(new DeleteCommand(streams));
    commandLine.addSubcommand(new StatsCommand(streams));
    commandLine.addSubcommand(new OptimizeCommand(streams));
    commandLine.addSubcommand(new CheckCommand(streams));
    commandLine.addSubcommand(new SnapshotCommand(streams));
    commandLine.addSubcommand(new DemoCommand(streams));
    commandLine.addSubcommand(new HelpCommand(commandLine));
    Converters.registerWith(commandLine);
    return commandLine
        .setOut(writer(streams.out()))
        .setErr(writer(streams.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(streams.outIsTerminal() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        // A query may begin with an at sign; it does not name a file of arguments.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(
            (e, args) -> fail(e, name(e.getCommandLine()), streams, verbose))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> fail(e, name(command), streams, verbose));
  }

  private static int fail(Throwable failure, String command, Streams streams, boolean verbose) {
    boolean usage = failure instanceof ParameterException || Failures.isWrongUsage(failure);
    PrintStream err = streams.err();
    err.println("visnyk: " + Failures.describe(failure));
    if (usage) {
      err.println("Try: visnyk %s--help".formatted(command));
    }
    if (verbose) {
      failure.printStackTrace(err);
    }
    return usage ? WRONG_USAGE : FAILED;
  }

  private static String name(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName() + " ";
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
