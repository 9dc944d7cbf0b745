package org.visnyk.cli;

import org.visnyk.cli.output.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself, which does nothing without one of its subcommands. */
@Command(
    name = "visnyk",
    synopsisSubcommandLabel = "COMMAND",
    description = "Full-text search for Ukrainian news.",
    versionProvider = Version.class,
    footer = {
      "",
      "See it at work: visnyk demo",
      "Beside what people use today: visnyk bench (speed) and visnyk relevance (what is found);"
          + " each has its own --help.",
      "Exit status: 0 done, 1 could not be done, 2 wrong usage."
    })
@SuppressWarnings(
    "UnusedVariable") // the fields are there for picocli, which acts on the annotations
final class VisnykCommand implements Runnable {

  // No short forms, here and in all commands: "-мир" in a query leaves out what mentions peace.
  @Option(
      names = "--help",
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
  private boolean version;

  @Option(
      names = Cli.VERBOSE,
      scope = ScopeType.INHERIT,
      description = "Show the log, and where in the program a failure happened.")
  private boolean verbose;

  @Override
  public void run() {
    throw new UsageException("which command? For a first look there is: visnyk demo");
  }
}
