package org.visnyk.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexCheck;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import org.visnyk.server.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies that an index is intact. */
@Command(
    name = "check",
    customSynopsis = "visnyk check [OPTIONS] --index DIR",
    description = {
      "Verify that an index is intact: read all of it and compare checksums.",
      "Exit status 1 if it is damaged. Nothing may write to the index meanwhile; check a snapshot"
          + " of it instead."
    })
public final class CheckCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  public CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    IndexCheck check = EmbeddedNewsIndex.check(location.folder());
    if (json) {
      streams.out().println(Json.line(json(check)));
    } else if (check.isSound()) {
      streams
          .out()
          .println(
              "Sound: %s in %s."
                  .formatted(
                      Display.count(check.articles(), "article"),
                      Display.count(check.segments(), "segment")));
    }
    if (!check.isSound()) {
      throw new CommandFailedException(describe(check));
    }
    return 0;
  }

  private String describe(IndexCheck check) {
    String extent =
        check.damagedSegments() == 0
            ? ""
            : " (%d of %s, with about %s)"
                .formatted(
                    check.damagedSegments(),
                    Display.count(check.segments(), "segment"),
                    Display.count(check.lostArticles(), "article"));
    return "the index at %s is damaged%s: %s. Restore it from a snapshot, or index the articles again into another folder; check the disk first"
        .formatted(location.folder(), extent, String.join("; ", check.problems()));
  }

  private static ObjectNode json(IndexCheck check) {
    ObjectNode json =
        Json.object()
            .put("sound", check.isSound())
            .put("articles", check.articles())
            .put("segments", check.segments())
            .put("damagedSegments", check.damagedSegments())
            .put("lostArticles", check.lostArticles());
    check.problems().forEach(json.putArray("problems")::add);
    return json;
  }
}
