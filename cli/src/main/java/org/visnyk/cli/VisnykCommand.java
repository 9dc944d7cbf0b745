package org.visnyk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.visnyk.cli.output.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a subcommand, which only shows help and the version. */
@Command(
    name = "visnyk",
    customSynopsis = "visnyk COMMAND [OPTIONS]",
    description = "Full-text search for Ukrainian news.",
    versionProvider = VisnykCommand.Version.class,
    footer = {
      "",
      "For a first look, run visnyk demo. visnyk COMMAND --help describes a command.",
      "Two tools have their own help: visnyk bench measures speed, visnyk relevance search"
          + " quality.",
      "Exit status: 0 success, 1 failure, 2 wrong usage."
    })
@SuppressWarnings("UnusedVariable") // picocli acts on the annotations of the fields
final class VisnykCommand implements Runnable {

  // No option of any command has a short form: "-мир" in a query excludes articles about peace.
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
      description = "Show log messages, and a stack trace after a failure.")
  private boolean verbose;

  @Override
  public void run() {
    throw new UsageException("which command? For a first look: visnyk demo");
  }

  /** Reads the version from the properties that Maven adds to the jar. */
  static final class Version implements IVersionProvider {
    private static final String PROPERTIES = "/META-INF/maven/org.visnyk/visnyk-cli/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
      try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
        Properties properties = new Properties();
        if (in != null) {
          properties.load(in);
        }
        return new String[] {"visnyk " + properties.getProperty("version", "(not packaged)")};
      }
    }
  }
}
