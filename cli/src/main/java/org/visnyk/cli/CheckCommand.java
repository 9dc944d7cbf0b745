package org.visnyk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds the place of a command of the contract that is still to be written. */
@Command(name = "check", description = "Check that an index is whole. Not available yet.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private IndexLocation location = new IndexLocation();

  @Override
  public Integer call() {
    throw new CommandFailedException(
        "check is not available yet in this version; the index at %s was left alone"
            .formatted(location.folder()));
  }
}
