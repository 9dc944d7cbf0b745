package org.visnyk.cli.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.cli.output.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows help like {@code --help}. Picocli's own command for this does not go with our option. */
@Command(name = "help", description = "Show help for all commands or for one.")
public final class HelpCommand implements Callable<Integer> {
  private final CommandLine visnyk;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Name of a command.")
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
