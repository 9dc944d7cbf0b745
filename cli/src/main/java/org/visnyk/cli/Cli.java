package org.visnyk.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.visnyk.cli.command.AlertsCommand;
import org.visnyk.cli.command.AnalyzeCommand;
import org.visnyk.cli.command.CheckCommand;
import org.visnyk.cli.command.CompleteCommand;
import org.visnyk.cli.command.DeleteCommand;
import org.visnyk.cli.command.DemoCommand;
import org.visnyk.cli.command.EvaluateCommand;
import org.visnyk.cli.command.ExportCommand;
import org.visnyk.cli.command.HelpCommand;
import org.visnyk.cli.command.IndexCommand;
import org.visnyk.cli.command.OptimizeCommand;
import org.visnyk.cli.command.SearchCommand;
import org.visnyk.cli.command.ServeCommand;
import org.visnyk.cli.command.ShowCommand;
import org.visnyk.cli.command.SimilarCommand;
import org.visnyk.cli.command.SnapshotCommand;
import org.visnyk.cli.command.StatsCommand;
import org.visnyk.cli.command.TopicsCommand;
import org.visnyk.cli.option.Converters;
import org.visnyk.cli.output.Failures;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command line. Every failure becomes one clear line and an exit status. */
final class Cli {
  static final String VERBOSE = "--verbose";

  private static final int SUCCESS = 0;
  private static final int FAILURE = 1;
  private static final int WRONG_USAGE = 2;
  private static final int HELP_WIDTH = 100;

  /** Java decodes arguments by the locale, and puts this in the place of what it cannot decode. */
  private static final char UNDECODED = '\uFFFD';

  private Cli() {}

  /**
   * Runs a command.
   *
   * @param args the arguments after {@code visnyk}
   * @return the exit status: 0 success, 1 failure, 2 wrong usage
   */
  static int run(String[] args, Streams streams) {
    boolean verbose = Arrays.asList(args).contains(VERBOSE);
    try {
      requireText(args);
      int status = commandLine(streams, verbose).execute(args);
      if (status == SUCCESS) {
        streams.requireOutput();
      }
      return status;
    } catch (Throwable failure) { // errors as well: out of memory deserves a clear line, too
      return fail(failure, "", streams, verbose);
    } finally {
      streams.out().flush();
      streams.err().flush();
    }
  }

  /** A query without its letters would find something else, or everything. */
  private static void requireText(String[] args) {
    for (String arg : args) {
      if (arg.indexOf(UNDECODED) >= 0 && !isFile(arg)) {
        throw new UsageException(
            "the letters of \"%s\" were lost: the terminal and the locale (LC_ALL, LANG) must use UTF-8; try LC_ALL=C.UTF-8"
                .formatted(arg));
      }
    }
  }

  private static boolean isFile(String arg) {
    try {
      return Files.exists(Path.of(arg));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static CommandLine commandLine(Streams streams, boolean verbose) {
    CommandLine commandLine = new CommandLine(new VisnykCommand());
    // "-слово" excludes a word from a search; the command itself detects mistyped options.
    CommandLine search =
        new CommandLine(new SearchCommand(streams)).setUnmatchedOptionsArePositionalParams(true);
    Stream.of(
            new IndexCommand(streams),
            search,
            new ServeCommand(streams),
            AlertsCommand.commandLine(streams),
            new SimilarCommand(streams),
            new CompleteCommand(streams),
            new ShowCommand(streams),
            new ExportCommand(streams),
            new StatsCommand(streams),
            new DeleteCommand(streams),
            new CheckCommand(streams),
            new SnapshotCommand(streams),
            new OptimizeCommand(streams),
            new AnalyzeCommand(streams),
            new TopicsCommand(streams),
            new EvaluateCommand(streams),
            new DemoCommand(streams),
            new HelpCommand(commandLine))
        .forEach(commandLine::addSubcommand);
    layOutHelp(commandLine);
    Converters.registerWith(commandLine);
    return commandLine
        .setOut(writer(streams.out()))
        .setErr(writer(streams.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(streams.outIsTerminal() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        // A query may begin with an at sign, which does not name a file of arguments.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(
            (e, args) -> fail(e, name(e.getCommandLine()), streams, verbose))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> fail(e, name(command), streams, verbose));
  }

  private static void layOutHelp(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .descriptionHeading("%n")
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n");
    command.getSubcommands().values().forEach(Cli::layOutHelp);
  }

  private static int fail(Throwable failure, String command, Streams streams, boolean verbose) {
    boolean wrongUsage = Failures.isWrongUsage(failure);
    PrintStream err = streams.err();
    err.println("visnyk: " + Failures.describe(failure));
    if (wrongUsage) {
      err.println("Try: visnyk %s--help".formatted(command));
    }
    if (verbose) {
      failure.printStackTrace(err);
    }
    return wrongUsage ? WRONG_USAGE : FAILURE;
  }

  private static String name(CommandLine command) {
    return command.getParent() == null
        ? ""
        : name(command.getParent()) + command.getCommandName() + " ";
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
