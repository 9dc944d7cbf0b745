package org.visnyk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds the place of a command of the contract that is still to be written. */
@Command(
    name = "snapshot",
    description = "Copy an index that is being written to. Not available yet.")
final class SnapshotCommand implements Callable<Integer> {
  @Mixin private IndexLocation location = new IndexLocation();

  @Override
  public Integer call() {
    throw new CommandFailedException(
        "snapshot is not available yet in this version; the index at %s was left alone"
            .formatted(location.folder()));
  }
}
