package org.visnyk.cli.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.cli.output.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the same as {@code --help}; picocli's own help command does not work with that option. */
@Command(
    name = "help",
    customSynopsis = "visnyk help [COMMAND]",
    description = "Show help for all commands, or for one.")
public final class HelpCommand implements Callable<Integer> {
  private final CommandLine visnyk;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to describe.")
  private @Nullable String name;

  public HelpCommand(CommandLine visnyk) {
    this.visnyk = visnyk;
  }

  @Override
  public Integer call() {
    CommandLine command = name == null ? visnyk : visnyk.getSubcommands().get(name);
    if (command == null) {
      throw new UsageException("there is no command " + name);
    }
    command.usage(visnyk.getOut());
    return 0;
  }
}
