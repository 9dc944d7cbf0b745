package org.visnyk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.NewsIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes articles from an index. */
@Command(name = "delete", description = "Delete articles by their ids.")
final class DeleteCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Id of an article.")
  private List<String> ids = new ArrayList<>();

  DeleteCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    requireIndex();
    long deleted;
    try (NewsIndex index = location.openToWrite()) {
      deleted = ids.stream().distinct().filter(index::delete).count();
      index.commit();
    }
    long missing = ids.stream().distinct().count() - deleted;
    streams.out().println("Deleted " + Display.count(deleted, "article") + remark(missing) + ".");
    return 0;
  }

  private static String remark(long missing) {
    return switch ((int) Math.min(missing, 2)) {
      case 0 -> "";
      case 1 -> "; 1 id was not there";
      default -> "; %s ids were not there".formatted(Display.number(missing));
    };
  }

  /**
   * Opened to write, an index that is not there would be made, which nobody wants of a deletion.
   */
  private void requireIndex() {
    location.openToRead().close();
  }
}
